package fr.allerretour.inventory.intake.format.terraform;

import fr.allerretour.inventory.intake.format.tree.Keep;
import fr.allerretour.inventory.vocabulary.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is read of one type of resource. The attributes that a rule names are the only ones that leave the parser. A path
 * like "settings.disk_size" goes through blocks; of several blocks the first counts, but for disks and cards.
 */
final class Rule {

    /** What a resource is for the inventory. */
    enum Role {
        WORKLOAD,
        VOLUME,
        ATTACHMENT
    }

    /** Blocks that are disks: where they stand, and in them the volume's id, size in GiB and label; "" if it has none. */
    record DiskBlock(String block, String volume, String size, String label) {}

    /** Blocks that are network cards: where they stand, and in them label, hardware address, network, addresses. */
    record CardBlock(String block, String label, String mac, String network, List<String> addresses) {}

    final String type;
    final Cloud cloud;
    final Role role;
    final Kind kind;
    /** Where its key, name and region stand: the first path that says something. */
    final List<String> ids = new ArrayList<>();

    final List<String> names = new ArrayList<>();
    final List<String> regions = new ArrayList<>();
    final List<String> addresses = new ArrayList<>();
    final List<DiskBlock> disks = new ArrayList<>();
    final List<CardBlock> cards = new ArrayList<>();
    final Map<String, String> attributes = new LinkedHashMap<>();
    /** Paths; "" where the resource has no such attribute. */
    String gibibytes = "";

    String mebibytes = "";
    String cpus = "";
    String system = "";
    String power = "";
    String tags = "";
    String cloudId = "";
    String biosUuid = "";
    String machine = "";
    String volume = "";

    private Rule(String type, Cloud cloud, Role role, Kind kind) {
        this.type = type;
        this.cloud = cloud;
        this.role = role;
        this.kind = kind;
    }

    static Rule workload(Cloud cloud, String type, Kind kind) {
        return new Rule(type, cloud, Role.WORKLOAD, kind);
    }

    static Rule volume(Cloud cloud, String type, String id, String sizeGiB, String name) {
        Rule rule =
                new Rule(type, cloud, Role.VOLUME, Kind.OTHER).id(id).name(name).gib(sizeGiB);
        rule.volume = id;
        return rule;
    }

    static Rule attachment(Cloud cloud, String type, String machine, String volume) {
        Rule rule = new Rule(type, cloud, Role.ATTACHMENT, Kind.OTHER);
        rule.machine = machine;
        rule.volume = volume;
        return rule;
    }

    Rule id(String... paths) {
        ids.addAll(List.of(paths));
        return this;
    }

    Rule name(String... paths) {
        names.addAll(List.of(paths));
        return this;
    }

    Rule region(String... paths) {
        regions.addAll(List.of(paths));
        return this;
    }

    Rule gib(String path) {
        gibibytes = path;
        return this;
    }

    Rule mib(String path) {
        mebibytes = path;
        return this;
    }

    Rule cpus(String path) {
        cpus = path;
        return this;
    }

    Rule system(String path) {
        system = path;
        return this;
    }

    Rule power(String path) {
        power = path;
        return this;
    }

    Rule tags(String path) {
        tags = path;
        return this;
    }

    Rule cloudId(String path) {
        cloudId = path;
        return this;
    }

    Rule biosUuid(String path) {
        biosUuid = path;
        return this;
    }

    Rule address(String... paths) {
        addresses.addAll(List.of(paths));
        return this;
    }

    Rule disks(String block, String volumeId, String size, String label) {
        disks.add(new DiskBlock(block, volumeId, size, label));
        return this;
    }

    Rule cards(String block, String label, String mac, String network, String... own) {
        cards.add(new CardBlock(block, label, mac, network, List.of(own)));
        return this;
    }

    Rule attribute(String name, String path) {
        attributes.put(name, path);
        return this;
    }

    /** A volume that names the machines which it is attached to. */
    Rule attachedTo(String path) {
        machine = path;
        return this;
    }

    /** All attributes that it reads. */
    List<String> reads() {
        List<String> all = new ArrayList<>();
        all.addAll(ids);
        all.addAll(names);
        all.addAll(regions);
        all.addAll(addresses);
        all.addAll(attributes.values());
        all.addAll(List.of(gibibytes, mebibytes, cpus, system, power, cloudId, biosUuid, machine, volume));
        for (DiskBlock disk : disks) {
            all.add(disk.volume().isEmpty() ? "" : disk.block() + "." + disk.volume());
            all.add(disk.size().isEmpty() ? "" : disk.block() + "." + disk.size());
            all.add(disk.label().isEmpty() ? "" : disk.block() + "." + disk.label());
        }
        for (CardBlock card : cards) {
            for (String own : List.of(card.label(), card.mac(), card.network())) {
                all.add(own.isEmpty() ? "" : card.block() + "." + own);
            }
            card.addresses().forEach(own -> all.add(card.block() + "." + own));
        }
        if (!tags.isEmpty()) {
            Tags.READ.forEach(tag -> all.add(tags + "." + tag));
            if (cloud == Cloud.OUTSCALE) {
                all.addAll(List.of(tags + ".key", tags + ".value")); // its tags are blocks, not members
            }
        }
        all.removeIf(String::isEmpty);
        return all;
    }

    Keep keep() {
        return Keep.only(reads().toArray(new String[0]));
    }
}
