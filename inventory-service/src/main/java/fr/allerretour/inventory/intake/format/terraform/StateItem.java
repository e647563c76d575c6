package fr.allerretour.inventory.intake.format.terraform;

import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.EnvironmentWord;
import fr.allerretour.inventory.intake.format.item.ItemKeys;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.intake.format.tree.Fields;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An instance of a resource as the workload that it is told as. */
final class StateItem {

    /** Outscale says cores and memory in the type's name: "tinav5.c2r4p1" has 2 cores and 4 GiB. */
    private static final Pattern TINA = Pattern.compile("tinav\\d+\\.c(\\d{1,4})r(\\d{1,5})(p\\d)?");

    private static final Pattern ARN_REGION = Pattern.compile("arn:[^:]*:[^:]*:([a-z0-9-]+):.*");

    private final Rule rule;
    private final Attributes attributes;
    private final WorkloadDraft draft;

    private StateItem(Rule rule, Attributes attributes, int line) {
        this.rule = rule;
        this.attributes = attributes;
        this.draft = new WorkloadDraft("line " + line);
    }

    /**
     * The workload.
     *
     * @param address of the instance in the state ("module.a.aws_instance.web[0]")
     * @param toolId the address with the lineage of its state
     */
    static WorkloadItem of(Rule rule, Attributes attributes, Volumes volumes, String address, String toolId, int line)
            throws BadCell {
        return new StateItem(rule, attributes, line).item(volumes, address, toolId);
    }

    private WorkloadItem item(Volumes volumes, String address, String toolId) throws BadCell {
        String id = attributes.text(rule.ids);
        String cloudId = rule.cloudId.isEmpty() ? id : attributes.text(rule.cloudId);
        String named = attributes.text(rule.names);
        String tagged = rule.tags.isEmpty() ? null : Tags.first(attributes.node(rule.tags), Tags.NAME);
        draft.key(ItemKeys.key(id == null ? "terraform:" + toolId : rule.cloud.key(id)))
                .name(ItemKeys.name(named != null ? named : tagged != null ? tagged : address))
                .kind(rule.kind)
                .location(place(id))
                .operatingSystem(attributes.text(rule.system))
                .cpus(attributes.count(rule.cpus))
                .powered(powered(attributes.text(rule.power)))
                .attribute(StrongIds.CLOUD_ID, cloudId == null ? null : ItemKeys.key(rule.cloud.identity(cloudId)))
                .attribute(StrongIds.TOOL_ID, ItemKeys.key(toolId))
                .attribute("cloudType", rule.type)
                .attribute("region", attributes.text(rule.regions));
        for (Map.Entry<String, String> attribute : rule.attributes.entrySet()) {
            draft.attribute(attribute.getKey(), attributes.text(attribute.getValue()));
        }
        String uuid = attributes.text(rule.biosUuid);
        draft.attribute(
                StrongIds.BIOS_UUID, uuid == null ? null : StrongIds.uuid(uuid).orElse(null));
        tags();
        sizes();
        if (rule.kind == Kind.VIRTUAL_MACHINE) {
            List<String> ids = new ArrayList<>();
            for (String own : new @Nullable String[] {id, cloudId}) {
                if (own != null) {
                    ids.add(own);
                }
            }
            List<Disk> disks = volumes.disks(rule, attributes, ids);
            draft.disks(disks).nics(nics());
        }
        return draft.build();
    }

    private @Nullable Place place(@Nullable String id) throws BadCell {
        String region = attributes.text(rule.regions);
        if (region == null && id != null && rule.cloud == Cloud.AWS) {
            Matcher arn = ARN_REGION.matcher(id);
            region = arn.matches() ? arn.group(1) : null;
        }
        Place place = rule.cloud.place(region);
        return place == Place.UNKNOWN ? null : place;
    }

    private void sizes() throws BadCell {
        Long storage = attributes.gibibytes(rule.gibibytes);
        draft.storageMiB(storage == null ? attributes.mebibytes(rule.mebibytes) : storage);
        String size = rule.cloud == Cloud.OUTSCALE ? attributes.text("vm_type") : null;
        Matcher tina = TINA.matcher(size == null ? "" : size);
        if (tina.matches()) {
            draft.cpus(Integer.valueOf(tina.group(1))).memoryMiB(Long.parseLong(tina.group(2)) * 1024);
        }
    }

    private void tags() {
        if (rule.tags.isEmpty()) {
            return;
        }
        String environment = Tags.first(attributes.node(rule.tags), Tags.ENVIRONMENT);
        draft.environment(EnvironmentWord.of(environment))
                .attribute("tag.environment", environment == null ? null : ItemKeys.name(environment));
        String application = Tags.first(attributes.node(rule.tags), Tags.APPLICATION);
        draft.attribute("tag.application", application == null ? null : ItemKeys.name(application));
    }

    private List<Nic> nics() throws BadCell {
        List<Nic> nics = new ArrayList<>();
        for (Rule.CardBlock block : rule.cards) {
            for (Fields card : attributes.blocks(block.block())) {
                List<String> addresses = new ArrayList<>();
                for (String member : block.addresses()) {
                    String address = card.text(member);
                    if (address != null) {
                        addresses.add(address);
                    }
                }
                nics.add(new Nic(
                        said(card, block.label(), "card " + (nics.size() + 1)),
                        block.mac().isEmpty() ? null : card.text(block.mac()),
                        block.network().isEmpty() ? null : card.text(block.network()),
                        List.copyOf(addresses)));
            }
        }
        List<String> addresses = new ArrayList<>();
        for (String path : rule.addresses) {
            addresses.addAll(attributes.texts(path));
        }
        if (nics.isEmpty() && !addresses.isEmpty()) {
            nics.add(new Nic("card 1", null, null, List.copyOf(addresses)));
        }
        return nics;
    }

    private static String said(Fields block, String member, String otherwise) throws BadCell {
        String text = member.isEmpty() ? null : block.text(member);
        return text == null ? otherwise : text;
    }

    private static @Nullable Powered powered(@Nullable String state) {
        return switch (state == null ? "" : state.toLowerCase(Locale.ROOT)) {
            case "running", "active" -> Powered.ON;
            case "stopped", "terminated", "shutoff", "stopping", "shelved", "shelved_offloaded" -> Powered.OFF;
            case "suspended", "paused" -> Powered.SUSPENDED;
            default -> null;
        };
    }
}
