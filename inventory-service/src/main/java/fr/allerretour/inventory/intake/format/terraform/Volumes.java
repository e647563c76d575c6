package fr.allerretour.inventory.intake.format.terraform;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.tree.Fields;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Volumes that are resources of their own, and which machines they are attached to. Ids are compared as {@link #plain}. */
final class Volumes {

    private static final int PARTS_PER_MACHINE = 6;

    private final long most;
    private final Map<String, Disk> diskById = new HashMap<>();
    private final Map<String, Set<String>> volumesByMachine = new HashMap<>();
    private long links;

    Volumes(ReadLimits limits) {
        this.most = (long) limits.machines() * PARTS_PER_MACHINE;
    }

    void add(Rule rule, Attributes attributes) throws BadCell, FormatException {
        String volume = attributes.text(rule.volume);
        if (volume == null) {
            return;
        }
        if (rule.role == Rule.Role.VOLUME) {
            Long size = attributes.gibibytes(rule.gibibytes);
            String name = attributes.text(rule.names);
            if (size != null) {
                diskById.put(plain(volume), new Disk(shown(name == null ? volume : name), size, null));
            }
        }
        if (rule.machine.contains(".")) {
            String block = rule.machine.substring(0, rule.machine.lastIndexOf('.'));
            for (Fields attachment : attributes.blocks(block)) {
                attach(attachment.text(rule.machine.substring(block.length() + 1), 1_000), volume);
            }
        } else {
            attach(attributes.text(rule.machine), volume);
        }
        if (diskById.size() + links > most) {
            throw new FormatException(
                    FormatProblem.TOO_LARGE,
                    "The state has more than " + most + " volumes and attachments.",
                    "L'état a plus de " + most + " volumes et attachements.");
        }
    }

    private void attach(@Nullable String machine, String volume) {
        if (machine != null
                && volumesByMachine
                        .computeIfAbsent(plain(machine), key -> new LinkedHashSet<>())
                        .add(plain(volume))) {
            links++;
        }
    }

    /**
     * All disks of a machine, or nothing where the size of one is nowhere: part of them would be taken for the whole.
     *
     * @param machine every id that the machine goes by
     */
    List<Disk> disks(Rule rule, Attributes attributes, List<String> machine) throws BadCell {
        Map<String, @Nullable Disk> disks = new LinkedHashMap<>();
        for (Rule.DiskBlock block : rule.disks) {
            for (Fields disk : attributes.blocks(block.block())) {
                String id = block.volume().isEmpty() ? null : disk.text(block.volume(), 1_000);
                Long size = block.size().isEmpty() ? null : disk.gibibytes(block.size());
                String label = block.label().isEmpty() ? null : disk.text(block.label());
                String shownLabel = label == null ? "disk " + (disks.size() + 1) : label;
                Disk known = id == null ? null : diskById.get(plain(id));
                disks.put(
                        id == null ? "/" + disks.size() : plain(id),
                        size != null ? new Disk(shownLabel, size, null) : known);
            }
        }
        for (String id : machine) {
            for (String volume : volumesByMachine.getOrDefault(plain(id), Set.of())) {
                disks.putIfAbsent(volume, diskById.get(volume));
            }
        }
        return disks.containsValue(null) ? List.of() : disks.values().stream().toList();
    }

    /** What providers write differently for one thing: addresses before a path, the case. */
    private static String plain(String id) {
        String path = id.replaceFirst("^https?://[^/]+/(compute/v\\d/|compute/beta/)?", "");
        return path.toLowerCase(Locale.ROOT);
    }

    private static String shown(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.length() > 255 ? last.substring(0, 255) : last;
    }
}
