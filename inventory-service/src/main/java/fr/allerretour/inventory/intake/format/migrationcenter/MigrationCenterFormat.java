package fr.allerretour.inventory.intake.format.migrationcenter;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.archive.Archive;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.look.ArchiveLook;
import fr.allerretour.inventory.intake.format.look.CsvLook;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The CSV files of Google Migration Center: vmInfo alone, or a ZIP archive of it with diskInfo and tagInfo. */
public final class MigrationCenterFormat implements InventoryFormat {

    private static final FormatDoc DOC = new FormatDoc(
            "google-migration-center-csv",
            new Words(
                    "Google Migration Center (StratoZone): vmInfo as CSV, or a ZIP archive of vmInfo, diskInfo and tagInfo",
                    "Google Migration Center (StratoZone) : vmInfo en CSV, ou une archive ZIP de vmInfo, diskInfo et tagInfo"),
            "zip",
            "zip",
            List.of(
                    new Words(
                            "vmInfo: a machine a row, by MachineId; MachineName, cores, memory, disk allocated and used, operating system, addresses, status, IsPhysical",
                            "vmInfo : une machine par ligne, par MachineId ; MachineName, cœurs, mémoire, disque alloué et utilisé, système, adresses, état, IsPhysical"),
                    new Words(
                            "diskInfo: the disks. tagInfo: attributes. Each row goes to its machine by MachineId",
                            "diskInfo : les disques. tagInfo : des attributs. Chaque ligne va à sa machine par MachineId"),
                    new Words(
                            "MachineTypeLabel, HostingLocation, OsType, PublicIPAddress, Source: attributes",
                            "MachineTypeLabel, HostingLocation, OsType, PublicIPAddress, Source : attributs")),
            List.of(
                    new Words(
                            "perfInfo, ProvisioningState, OsPublisher, CreateDate, StorageTypeLabel, UsedInGib of a disk",
                            "perfInfo, ProvisioningState, OsPublisher, CreateDate, StorageTypeLabel, UsedInGib d'un disque"),
                    new Words(
                            "If one row of a machine cannot be taken, the machine is not, and all its rows come back",
                            "Si une ligne d'une machine ne peut être prise, la machine ne l'est pas, et toutes ses lignes reviennent")),
            new Words("GiB", "Gio"));

    private final ReadLimits limits;

    public MigrationCenterFormat(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(FileLook look) throws FormatException {
        return switch (look) {
            case CsvLook csv -> isMachines(csv.headings());
            case ArchiveLook archive ->
                archive.headings().values().stream().anyMatch(headings -> Part.of(headings) == Part.MACHINES);
            default -> false;
        };
    }

    /** Whether these are the headings of vmInfo; what says nothing without it is refused with what to send instead. */
    private static boolean isMachines(Headings headings) throws FormatException {
        Part part = Part.of(headings);
        if (part == Part.DISKS || part == Part.TAGS || part == Part.OTHER && isPerformance(headings)) {
            throw new FormatException(
                    FormatProblem.HEADING_MISSING,
                    "This file of Migration Center says something of machines but not which there are (MachineName). Send a ZIP"
                            + " archive of it with vmInfo.",
                    "Ce fichier de Migration Center dit quelque chose des machines mais pas lesquelles il y a (MachineName)."
                            + " Envoyez une archive ZIP de ce fichier avec vmInfo.",
                    new Position("", 1),
                    "MachineName");
        }
        return part == Part.MACHINES;
    }

    private static boolean isPerformance(Headings headings) {
        return headings.has("MachineId") && headings.has("TimeStamp") && headings.has("CpuUtilizationPercentage");
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        boolean archived;
        try (InputStream in = Files.newInputStream(file)) {
            archived = Archive.begins(in.readNBytes(4));
        }
        if (!archived) {
            new SetReading(Map.of("", ByteSource.of(file)), limits, sink).read();
            return;
        }
        try (Archive archive = Archive.open(file, limits)) {
            Map<String, ByteSource> sources = new LinkedHashMap<>();
            for (String name : archive.names()) {
                sources.put(name, archive.file(name));
            }
            new SetReading(sources, limits, sink).read();
        }
    }

    /** The files of a set that are read, told by their headings. */
    enum Part {
        DISKS,
        TAGS,
        MACHINES,
        OTHER;

        static Part of(Headings headings) {
            if (!headings.has("MachineId")) {
                return OTHER;
            }
            if (headings.has("MachineName")) {
                return MACHINES;
            }
            if (headings.has("SizeInGib")) {
                return DISKS;
            }
            return headings.has("Key") && headings.has("Value") ? TAGS : OTHER;
        }

        /** The sources that are this part, in their order; what is no text is no part. */
        static Map<Part, List<String>> of(Map<String, ByteSource> sources, ReadLimits limits) throws IOException {
            Map<Part, List<String>> names = new EnumMap<>(Part.class);
            for (Map.Entry<String, ByteSource> source : sources.entrySet()) {
                Part part;
                try {
                    part = of(new Headings(
                            new Position(source.getKey(), 1), CsvTable.firstRow(source.getValue(), limits), ""));
                } catch (FormatException e) {
                    part = OTHER;
                }
                names.computeIfAbsent(part, key -> new ArrayList<>()).add(source.getKey());
            }
            return names;
        }
    }
}
