package fr.allerretour.inventory.intake.format.resourcegraph;

import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.EnvironmentWord;
import fr.allerretour.inventory.intake.format.cloud.Regions;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A resource as the workload that it is told as. */
final class ResourceItem {

    private static final int TAGS = 50;
    private static final int LONGEST_ID = 1_000;

    private final Resource resource;
    private final Fields properties;
    private final ResourceKind kind;
    private final Parts parts;
    private final WorkloadDraft draft;

    /** @param place where in the file it stands */
    ResourceItem(Resource resource, ResourceKind kind, Parts parts, String place) {
        this.resource = resource;
        this.properties = resource.properties();
        this.kind = kind;
        this.parts = parts;
        this.draft = new WorkloadDraft(place);
    }

    WorkloadItem item() throws BadCell {
        Fields fields = resource.fields();
        String location = fields.text("location");
        Place place = kind == ResourceKind.ARC_MACHINE ? Place.UNKNOWN : Regions.azure(location);
        draft.key(ItemKeys.key(resource.id()))
                .name(resource.name())
                .kind(fileStorage() ? Kind.FILE_SHARE : kind.kind())
                .location(place == Place.UNKNOWN ? null : place)
                .attribute(StrongIds.CLOUD_ID, resource.id())
                .attribute("cloudType", resource.type())
                .attribute("region", location)
                .attribute("resourceGroup", fields.text("resourceGroup"))
                .attribute("subscription", fields.text("subscriptionId"));
        tags();
        switch (kind) {
            case MACHINE, CLASSIC_MACHINE -> machine();
            case ARC_MACHINE -> arcMachine();
            case SQL_DATABASE -> draft.storageMiB(properties.bytes("maxSizeBytes"));
            case SQL_INSTANCE ->
                draft.storageMiB(properties.gibibytes("storageSizeInGB")).cpus(properties.count("vCores"));
            case SQL_IN_MACHINE -> sqlInMachine();
            case POSTGRESQL, MYSQL ->
                draft.storageMiB(properties.object("storage").gibibytes("storageSizeGB"))
                        .attribute("version", properties.text("version"));
            case POSTGRESQL_SINGLE, MYSQL_SINGLE, MARIADB ->
                draft.storageMiB(properties.object("storageProfile").mebibytes("storageMB"))
                        .attribute("version", properties.text("version"));
            case NETAPP_VOLUME -> draft.storageMiB(properties.bytes("usageThreshold"));
            case WEB_SITE ->
                draft.powered(running(properties.text("state")))
                        .attribute("webKind", fields.text("kind"))
                        .attribute("serverFarm", last(properties.text("serverFarmId", LONGEST_ID)));
            case KUBERNETES -> kubernetes();
            case COSMOS, REDIS, STORAGE_ACCOUNT, STATIC_SITE, CONTAINER_APP, POWER_BI, DIRECTORY -> {}
        }
        return draft.build();
    }

    private boolean fileStorage() throws BadCell {
        return kind == ResourceKind.STORAGE_ACCOUNT
                && "FileStorage".equals(resource.fields().text("kind"));
    }

    private void machine() throws BadCell {
        Fields storage = properties.object("storageProfile");
        Fields image = storage.object("imageReference");
        Fields view = properties.object("extended").object("instanceView");
        String seen = words(view.text("osName"), view.text("osVersion"));
        String vmId = properties.text("vmId");
        draft.operatingSystem(seen == null ? words(image.text("offer"), image.text("sku")) : seen)
                .powered(power(view.object("powerState").text("code")))
                .attribute("vmSize", properties.object("hardwareProfile").text("vmSize"))
                .attribute("osFamily", storage.object("osDisk").text("osType"))
                .attribute(
                        StrongIds.BIOS_UUID,
                        vmId == null ? null : StrongIds.uuid(vmId).orElse(null));
        disks(storage);
        cards();
    }

    /** All its disks, or none where the size of one is nowhere: part of them would be taken for the whole. */
    private void disks(Fields storage) throws BadCell {
        List<Fields> all = new ArrayList<>();
        if (storage.has("osDisk")) {
            all.add(storage.object("osDisk"));
        }
        all.addAll(storage.objects("dataDisks"));
        List<Disk> disks = new ArrayList<>();
        for (Fields disk : all) {
            String id = disk.object("managedDisk").text("id", LONGEST_ID);
            Long size = disk.gibibytes("diskSizeGB");
            if (size == null && id != null) {
                size = parts.diskMiB(id.toLowerCase(Locale.ROOT));
            }
            String name = disk.text("name");
            if (size != null) {
                disks.add(new Disk(name == null ? "disk " + (disks.size() + 1) : name, size, null));
            }
        }
        if (disks.size() == all.size()) {
            draft.disks(disks);
        } else {
            draft.attribute("diskCount", Integer.toString(all.size()));
        }
    }

    private void cards() throws BadCell {
        List<Nic> cards = new ArrayList<>();
        for (Fields reference : properties.object("networkProfile").objects("networkInterfaces")) {
            String id = reference.text("id", LONGEST_ID);
            Nic card = id == null ? null : parts.card(id.toLowerCase(Locale.ROOT));
            if (card != null) {
                cards.add(card);
            }
        }
        draft.nics(cards);
    }

    private void arcMachine() throws BadCell {
        Fields detected = properties.object("detectedProperties");
        String system = properties.text("osSku");
        String uuid = properties.text("vmUuid");
        draft.operatingSystem(system == null ? words(properties.text("osName"), properties.text("osVersion")) : system)
                .cpus(detected.count("logicalCoreCount"))
                .memoryMiB(detected.bytes("totalPhysicalMemoryInBytes"))
                .attribute("osFamily", properties.text("osType"))
                .attribute("arcStatus", properties.text("status"))
                .attribute(
                        StrongIds.BIOS_UUID,
                        uuid == null ? null : StrongIds.uuid(uuid).orElse(null));
    }

    private void sqlInMachine() throws BadCell {
        String machine = properties.text("virtualMachineResourceId", LONGEST_ID);
        // The resource has the machine's name; with the same one it could not be told from it.
        draft.name(ItemKeys.name(resource.name() + " (SQL Server)"))
                .runsOn(machine == null ? null : ItemKeys.key(machine.toLowerCase(Locale.ROOT)))
                .attribute("engine", "Microsoft SQL Server")
                .attribute("version", properties.text("sqlImageOffer"))
                .attribute("edition", properties.text("sqlImageSku"));
    }

    private void kubernetes() throws BadCell {
        int nodes = 0;
        for (Fields pool : properties.objects("agentPoolProfiles")) {
            Integer count = pool.count("count");
            nodes += count == null ? 0 : count;
            draft.attribute("nodeSize", pool.text("vmSize"));
        }
        draft.attribute("nodes", nodes == 0 ? null : Integer.toString(nodes))
                .attribute("kubernetesVersion", properties.text("kubernetesVersion"));
    }

    private void tags() throws BadCell {
        int taken = 0;
        for (Map.Entry<String, String> tag :
                resource.fields().object("tags").plainMembers().entrySet()) {
            if (++taken > TAGS) {
                return;
            }
            String name = Cells.text("tags", tag.getKey(), 255);
            String value = Cells.text("tags", tag.getValue(), 256);
            draft.attribute("tag." + name, value);
            if ("environment".equalsIgnoreCase(name) || "env".equalsIgnoreCase(name)) {
                draft.environment(EnvironmentWord.of(value));
            }
        }
    }

    private static @Nullable Powered power(@Nullable String code) {
        return switch (code == null ? "" : code.toLowerCase(Locale.ROOT)) {
            case "powerstate/running" -> Powered.ON;
            case "powerstate/deallocated", "powerstate/stopped" -> Powered.OFF;
            default -> null;
        };
    }

    private static @Nullable Powered running(@Nullable String state) {
        return switch (state == null ? "" : state.toLowerCase(Locale.ROOT)) {
            case "running" -> Powered.ON;
            case "stopped" -> Powered.OFF;
            default -> null;
        };
    }

    private static @Nullable String last(@Nullable String id) {
        return id == null ? null : id.substring(id.lastIndexOf('/') + 1);
    }

    private static @Nullable String words(@Nullable String... words) {
        String all = Stream.of(words).filter(word -> word != null).collect(Collectors.joining(" "));
        return all.isEmpty() ? null : ItemKeys.name(all);
    }
}
