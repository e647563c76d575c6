package fr.allerretour.inventory.intake.format.migrationcenter;

import static fr.allerretour.inventory.intake.format.tabular.MachineTable.attribute;
import static fr.allerretour.inventory.intake.format.tabular.MachineTable.column;
import static fr.allerretour.inventory.intake.format.tabular.MachineTable.size;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.cell.SizeUnit;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.migrationcenter.MigrationCenterFormat.Part;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import fr.allerretour.inventory.intake.format.tabular.MachineRows;
import fr.allerretour.inventory.intake.format.tabular.MachineTable;
import fr.allerretour.inventory.intake.format.tabular.Target;
import fr.allerretour.inventory.vocabulary.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One reading of one set. The files are gone through twice: first to learn which machines there are and which of them have
 * a row that cannot be taken, then to tell.
 */
final class SetReading {

    private static final int LONGEST_ID = 1_000;
    private static final int PARTS_PER_MACHINE = 6;

    private static final MachineTable TABLE = MachineTable.of(
            column(Target.NAME, "MachineName"),
            column(Target.NAME, "MachineId"),
            column(Target.CPUS, "AllocatedProcessorCoreCount"),
            size(Target.MEMORY, SizeUnit.GIB, "MemoryGiB"),
            size(Target.STORAGE, SizeUnit.GIB, "TotalDiskAllocatedGiB"),
            size(Target.USED, SizeUnit.GIB, "TotalDiskUsedGiB"),
            column(Target.OPERATING_SYSTEM, "OsName"),
            column(Target.OPERATING_SYSTEM_VERSION, "OsVersion"),
            column(Target.ADDRESSES, "IpAddressListSemiColonDelimited"),
            column(Target.ADDRESSES, "PrimaryIPAddress"),
            column(Target.POWERED, "MachineStatus"),
            attribute("machineType", "MachineTypeLabel"),
            attribute("hostingLocation", "HostingLocation"),
            attribute("osFamily", "OsType"),
            attribute("publicIpAddress", "PublicIPAddress"),
            attribute("source", "Source"));

    private final Map<String, ByteSource> sources;
    private final ReadLimits limits;
    private final RowSink sink;
    private final Set<String> known = new HashSet<>();
    private final Set<String> faulty = new HashSet<>();
    private final Map<String, List<Disk>> disksById = new HashMap<>();
    private final Map<String, Map<String, String>> tagsById = new HashMap<>();
    private boolean telling;
    private long partsKept;

    SetReading(Map<String, ByteSource> sources, ReadLimits limits, RowSink sink) {
        this.sources = sources;
        this.limits = limits;
        this.sink = sink;
    }

    void read() throws FormatException, IOException {
        Map<Part, List<String>> parts = Part.of(sources, limits);
        List<String> machines = parts.getOrDefault(Part.MACHINES, List.of());
        if (machines.isEmpty()) {
            throw new FormatException(
                    FormatProblem.HEADING_MISSING,
                    "No file has the headings MachineId and MachineName of vmInfo.",
                    "Aucun fichier n'a les en-têtes MachineId et MachineName de vmInfo.");
        }
        List<String> order = new ArrayList<>(machines);
        order.addAll(parts.getOrDefault(Part.DISKS, List.of()));
        order.addAll(parts.getOrDefault(Part.TAGS, List.of()));
        for (String name : order) {
            go(name, new Silent());
        }
        telling = true;
        disksById.clear();
        tagsById.clear();
        partsKept = 0;
        // Disks and tags first: a machine is told whole.
        for (int i = order.size() - 1; i >= 0; i--) {
            go(order.get(i), sink);
        }
        sink.progress(1, 1);
    }

    private void go(String name, RowSink to) throws FormatException, IOException {
        ByteSource source = sources.get(name);
        if (source != null) {
            long size = Math.max(1, source.size());
            new CsvTable(name, source, limits)
                    .read(
                            headings -> columns(headings, to),
                            to,
                            bytes -> sink.progress(Math.min(bytes, size), 2 * size));
        }
    }

    private CsvTable.RowReader columns(Headings headings, RowSink to) throws FormatException {
        Part part = Part.of(headings);
        int id = headings.need("MachineId");
        RowReader reader = switch (part) {
            case MACHINES -> machines(headings, to);
            case DISKS -> disks(headings);
            case TAGS -> tags(headings);
            case OTHER -> (row, machine) -> {};
        };
        return row -> {
            String text = row.text(id, LONGEST_ID);
            String machine = text == null ? row.needed(id, "the machine's id") : text.toLowerCase(Locale.ROOT);
            if (!telling && part == Part.MACHINES && known.size() >= limits.machines()) {
                throw new FormatException(
                        FormatProblem.TOO_LARGE,
                        "vmInfo has more than " + limits.machines() + " machines.",
                        "vmInfo a plus de " + limits.machines() + " machines.");
            }
            if (!telling && part == Part.MACHINES) {
                known.add(machine);
            }
            if (part != Part.MACHINES && !known.contains(machine)) {
                throw new BadCell(
                        headings.name(id),
                        RowProblem.UNKNOWN_MACHINE,
                        "vmInfo has no machine with this id.",
                        "vmInfo n'a aucune machine avec cet identifiant.");
            }
            try {
                reader.read(row, machine);
            } catch (BadCell e) {
                faulty.add(machine);
                throw e;
            }
        };
    }

    @FunctionalInterface
    private interface RowReader {

        void read(CsvRow row, String machine) throws BadCell, FormatException;
    }

    private void refuseFaulty(String machine) throws BadCell {
        if (telling && faulty.contains(machine)) {
            throw new BadCell(
                    null,
                    RowProblem.MACHINE_REJECTED,
                    "Goes with another row of this machine, which was not taken.",
                    "Va avec une autre ligne de cette machine, qui n'a pas été retenue.");
        }
    }

    private RowReader machines(Headings headings, RowSink to) throws FormatException {
        MachineRows rows = TABLE.in(headings);
        int id = headings.need("MachineId");
        int physical = headings.find("IsPhysical");
        return (row, machine) -> {
            String text = row.text(id, LONGEST_ID);
            WorkloadDraft draft = rows.read(row)
                    .kind(Boolean.TRUE.equals(row.yesOrNo(physical)) ? Kind.PHYSICAL_MACHINE : Kind.VIRTUAL_MACHINE);
            refuseFaulty(machine);
            if (text != null) {
                draft.key(StrongIds.key("gmc", text))
                        .attribute(StrongIds.isAzure(text) ? StrongIds.CLOUD_ID : StrongIds.TOOL_ID, machine);
            }
            draft.disks(disksById.getOrDefault(machine, List.of()));
            tagsById.getOrDefault(machine, Map.of()).forEach(draft::attribute);
            to.item(new ParsedRow(row.position(), draft.build(), row.cells()));
        };
    }

    private RowReader disks(Headings headings) throws FormatException {
        int label = headings.find("DiskLabel");
        int size = headings.need("SizeInGib");
        return (row, machine) -> {
            row.needed(size, "the disk's size");
            Long capacity = row.size(size, SizeUnit.GIB);
            String name = row.text(label, CsvRow.KEY);
            refuseFaulty(machine);
            keep();
            List<Disk> disks = disksById.computeIfAbsent(machine, key -> new ArrayList<>(2));
            disks.add(new Disk(
                    name == null ? "Disk " + (disks.size() + 1) : name, capacity == null ? 0 : capacity, null));
        };
    }

    private RowReader tags(Headings headings) throws FormatException {
        int key = headings.need("Key");
        int value = headings.need("Value");
        return (row, machine) -> {
            String name = row.needed(key, "the tag's key");
            String text = row.text(value, LONGEST_ID);
            refuseFaulty(machine);
            keep();
            tagsById.computeIfAbsent(machine, id -> new LinkedHashMap<>()).put("tag." + name, text == null ? "" : text);
        };
    }

    private void keep() throws FormatException {
        long most = (long) limits.machines() * PARTS_PER_MACHINE;
        if (++partsKept > most) {
            throw new FormatException(
                    FormatProblem.TOO_LARGE,
                    "The machines have more than " + most + " disks and tags together.",
                    "Les machines ont ensemble plus de " + most + " disques et étiquettes.");
        }
    }

    /** Hears nothing: of the first reading only what went wrong is noted. */
    private static final class Silent implements RowSink {

        @Override
        public void sheet(SheetHead head) {}

        @Override
        public void item(ParsedRow row) {}

        @Override
        public void rejected(RowRejection rejection) {}

        @Override
        public void warning(FileWarning warning) {}

        @Override
        public void progress(long done, long total) {}
    }
}
