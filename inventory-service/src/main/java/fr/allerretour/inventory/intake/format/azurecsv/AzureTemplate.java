package fr.allerretour.inventory.intake.format.azurecsv;

import static fr.allerretour.inventory.intake.format.tabular.MachineTable.attribute;
import static fr.allerretour.inventory.intake.format.tabular.MachineTable.column;
import static fr.allerretour.inventory.intake.format.tabular.MachineTable.size;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.cell.SizeUnit;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.intake.format.tabular.FreeWords;
import fr.allerretour.inventory.intake.format.tabular.MachineFormat;
import fr.allerretour.inventory.intake.format.tabular.MachineRows;
import fr.allerretour.inventory.intake.format.tabular.MachineTable;
import fr.allerretour.inventory.intake.format.tabular.Target;
import fr.allerretour.inventory.vocabulary.Kind;
import java.util.ArrayList;
import java.util.List;

/** The CSV template of Azure Migrate, as it is now and as it was documented in 2020. */
public final class AzureTemplate {

    private static final int DISKS = 20;

    private static final FormatDoc DOC = new FormatDoc(
            "azure-migrate-csv",
            new Words(
                    "CSV template of Azure Migrate (now, and as of 2020)",
                    "Modèle CSV d'Azure Migrate (actuel, et celui de 2020)"),
            "csv",
            "csv",
            List.of(
                    new Words(
                            "Server name: a machine a row, by name; Server type says whether it is virtual (as it is if the column is empty) or physical",
                            "Server name : une machine par ligne, par nom ; Server type dit si elle est virtuelle (ce qu'elle est si la colonne est vide) ou physique"),
                    new Words(
                            "Cores, Memory, OS name and OS version, IP addresses, MAC address",
                            "Cores, Memory, OS name et OS version, IP addresses, MAC address"),
                    new Words(
                            "Disk 1 size to Disk 20 size: the disks; their sum is the storage. Storage in use: what is used",
                            "Disk 1 size à Disk 20 size : les disques ; leur somme est le stockage. Storage in use : l'espace utilisé"),
                    new Words(
                            "OS architecture, Hypervisor, Boot type or Firmware type, CPU and Memory utilization percentage: attributes",
                            "OS architecture, Hypervisor, Boot type ou Firmware type, CPU et Memory utilization percentage : attributs")),
            List.of(new Words(
                    "Throughput and operations of disks and network, Number of disks, Network adapters",
                    "Débits et opérations des disques et du réseau, Number of disks, Network adapters")),
            new Words(
                    "Memory in MB is read as MiB, disks in GB as GiB: Azure counts so",
                    "La mémoire en MB est lue en Mio, les disques en GB en Gio : Azure compte ainsi"));

    private static final MachineTable TABLE = MachineTable.of(
            column(Target.NAME, "Server name"),
            column(Target.CPUS, "Cores"),
            size(Target.MEMORY, SizeUnit.MIB, "Memory (In MB)", "Memory"),
            column(Target.OPERATING_SYSTEM, "OS name"),
            column(Target.OPERATING_SYSTEM_VERSION, "OS version"),
            size(Target.USED, SizeUnit.GIB, "Storage in use (In GB)"),
            column(Target.ADDRESSES, "IP addresses", "IP address"),
            column(Target.MACS, "MAC address", "MAC addresses"),
            attribute("osArchitecture", "OS architecture"),
            attribute("hypervisor", "Hypervisor"),
            attribute("firmware", "Boot type", "Firmware type"),
            attribute("cpuUtilizationPercent", "CPU utilization percentage"),
            attribute("memoryUtilizationPercent", "Memory utilization percentage"));

    private AzureTemplate() {}

    public static InventoryFormat format(ReadLimits limits) {
        return new MachineFormat(
                DOC,
                headings -> headings.has("Server name")
                        && headings.has("Cores")
                        && headings.has("OS name")
                        && headings.has("Disk 1 size (In GB)", "Disk 1 size", "Memory (In MB)", "Number of disks"),
                AzureTemplate::columns,
                limits);
    }

    private static MachineFormat.Machine columns(Headings headings) throws FormatException {
        headings.need("Server name");
        MachineRows rows = TABLE.in(headings);
        int type = headings.find("Server type");
        int[] disks = new int[DISKS];
        for (int i = 0; i < DISKS; i++) {
            disks[i] = headings.find("Disk " + (i + 1) + " size (In GB)", "Disk " + (i + 1) + " size");
        }
        return row -> {
            WorkloadDraft draft = rows.read(row);
            String kind = row.text(type, CsvRow.KEY);
            draft.kind(kind == null ? Kind.VIRTUAL_MACHINE : FreeWords.machine(kind));
            if (kind != null && FreeWords.machine(kind) == null) {
                draft.kind(Kind.VIRTUAL_MACHINE).attribute("serverType", kind);
            }
            return draft.disks(disks(row, disks));
        };
    }

    private static List<Disk> disks(CsvRow row, int[] columns) throws BadCell {
        List<Disk> disks = new ArrayList<>();
        for (int i = 0; i < DISKS; i++) {
            Long size = row.size(columns[i], SizeUnit.GIB);
            if (size != null && size > 0) {
                disks.add(new Disk("Disk " + (i + 1), size, null));
            }
        }
        return disks;
    }
}
