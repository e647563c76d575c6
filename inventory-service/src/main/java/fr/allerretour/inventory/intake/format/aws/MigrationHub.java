package fr.allerretour.inventory.intake.format.aws;

import static fr.allerretour.inventory.intake.format.tabular.MachineTable.attribute;
import static fr.allerretour.inventory.intake.format.tabular.MachineTable.column;
import static fr.allerretour.inventory.intake.format.tabular.MachineTable.size;
import static fr.allerretour.inventory.intake.format.tabular.MachineTable.uuid;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.cell.SizeUnit;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.intake.format.tabular.MachineFormat;
import fr.allerretour.inventory.intake.format.tabular.MachineRows;
import fr.allerretour.inventory.intake.format.tabular.MachineTable;
import fr.allerretour.inventory.intake.format.tabular.Target;
import fr.allerretour.inventory.vocabulary.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The import template of AWS Migration Hub and Application Discovery Service, and their exports of that shape. */
public final class MigrationHub {

    private static final int TAGS = 50;
    private static final int LONGEST_LIST = 8_000;

    private static final FormatDoc DOC = new FormatDoc(
            "aws-migration-hub-csv",
            new Words(
                    "AWS Migration Hub and Application Discovery Service: import template",
                    "AWS Migration Hub et Application Discovery Service : modèle d'import"),
            "csv",
            "csv",
            List.of(
                    new Words(
                            "A machine a row, by SMBiosId, else by ExternalId or ServerId, else by name; its name is VMware.VMName, else HostName, else ExternalId, else IPAddress",
                            "Une machine par ligne, par SMBiosId, sinon par ExternalId ou ServerId, sinon par nom ; son nom est VMware.VMName, sinon HostName, sinon ExternalId, sinon IPAddress"),
                    new Words(
                            "VMware.MoRefId together with VMware.VCenterId, SMBiosId, ExternalId, ServerId: identities",
                            "VMware.MoRefId avec VMware.VCenterId, SMBiosId, ExternalId, ServerId : identités"),
                    new Words(
                            "CPU.NumberOfLogicalCores, else CPU.NumberOfCores; RAM.TotalSizeInMB; OS.Name and OS.Version; IPAddress, MACAddress",
                            "CPU.NumberOfLogicalCores, sinon CPU.NumberOfCores ; RAM.TotalSizeInMB ; OS.Name et OS.Version ; IPAddress, MACAddress"),
                    new Words(
                            "Applications: the first becomes the application, the others an attribute; ApplicationWave and Tags: attributes",
                            "Applications : la première devient l'application, les autres un attribut ; ApplicationWave et Tags : attributs"),
                    new Words(
                            "CPU.UsagePct and RAM.UsedSizeInMB, average and maximum: attributes",
                            "CPU.UsagePct et RAM.UsedSizeInMB, moyenne et maximum : attributs")),
            List.of(
                    new Words(
                            "Rates of disks and network; the template knows no disks, so the storage stays unknown",
                            "Débits des disques et du réseau ; le modèle ne connaît pas de disques, le stockage reste donc inconnu"),
                    new Words(
                            "Whether a machine is virtual: the file does not say, and each is taken for virtual",
                            "Si une machine est virtuelle : le fichier ne le dit pas, et chacune est prise pour virtuelle")),
            new Words("MB is read as MiB", "MB est lu en Mio"));

    private static final MachineTable TABLE = MachineTable.of(
            column(Target.NAME, "VMware.VMName"),
            column(Target.NAME, "HostName"),
            column(Target.NAME, "ExternalId"),
            column(Target.NAME, "IPAddress"),
            column(Target.CPUS, "CPU.NumberOfLogicalCores"),
            column(Target.CPUS, "CPU.NumberOfCores"),
            size(Target.MEMORY, SizeUnit.MIB, "RAM.TotalSizeInMB"),
            column(Target.OPERATING_SYSTEM, "OS.Name"),
            column(Target.OPERATING_SYSTEM_VERSION, "OS.Version"),
            column(Target.ADDRESSES, "IPAddress"),
            column(Target.MACS, "MACAddress"),
            uuid(StrongIds.BIOS_UUID, "SMBiosId"),
            attribute("dnsName", "HostName"),
            attribute("wave", "ApplicationWave"),
            attribute("cpuUtilizationPercent", "CPU.UsagePct.Avg"),
            attribute("cpuUtilizationPercentMax", "CPU.UsagePct.Max"),
            attribute("memoryUsedMiB", "RAM.UsedSizeInMB.Avg"),
            attribute("memoryUsedMiBMax", "RAM.UsedSizeInMB.Max"));

    private MigrationHub() {}

    public static InventoryFormat format(ReadLimits limits) {
        return new MachineFormat(
                DOC,
                headings -> headings.has("ExternalId", "SMBiosId")
                        && headings.has("HostName")
                        && headings.has("VMware.MoRefId", "RAM.TotalSizeInMB", "CPU.NumberOfLogicalCores"),
                MigrationHub::columns,
                limits);
    }

    private static MachineFormat.Machine columns(Headings headings) throws FormatException {
        MachineRows rows = TABLE.in(headings);
        int bios = headings.find("SMBiosId");
        int external = headings.find("ExternalId");
        int server = headings.find("ServerId");
        int moRef = headings.find("VMware.MoRefId");
        int vCenter = headings.find("VMware.VCenterId");
        int applications = headings.find("Applications");
        int tags = headings.find("Tags");
        return row -> {
            WorkloadDraft draft = rows.read(row).kind(Kind.VIRTUAL_MACHINE);
            String tool = text(row, external);
            String id = tool == null ? text(row, server) : tool;
            String uuid = text(row, bios);
            draft.attribute(StrongIds.TOOL_ID, id)
                    .key(
                            uuid != null && StrongIds.uuid(uuid).isPresent()
                                    ? StrongIds.uuid(uuid).get()
                                    : id == null ? null : StrongIds.key("aws", id));
            String manager = text(row, vCenter);
            String reference = text(row, moRef);
            if (manager != null && reference != null) {
                draft.attribute(StrongIds.MO_REF, reference)
                        .attribute(StrongIds.V_CENTER, StrongIds.uuid(manager).orElse(manager));
            }
            applications(row, applications, draft);
            tags(row, tags, draft);
            return draft;
        };
    }

    private static @Nullable String text(CsvRow row, int column) throws BadCell {
        return row.text(column, CsvRow.KEY - "aws:".length());
    }

    private static void applications(CsvRow row, int column, WorkloadDraft draft) throws BadCell {
        String list = row.text(column, LONGEST_LIST);
        if (list == null) {
            return;
        }
        String[] names = list.split("[,;]");
        String first = null;
        StringBuilder others = new StringBuilder();
        for (String name : names) {
            if (name.isBlank()) {
                continue;
            }
            if (first == null) {
                first = name.strip();
            } else {
                others.append(others.isEmpty() ? "" : ", ").append(name.strip());
            }
        }
        draft.application(Cells.text(row.headings().name(column), first, ApplicationItem.LONGEST_NAME))
                .attribute("otherApplications", others.toString());
    }

    private static void tags(CsvRow row, int column, WorkloadDraft draft) throws BadCell {
        String list = row.text(column, LONGEST_LIST);
        int taken = 0;
        for (String tag : list == null ? new String[0] : list.split("[,;]")) {
            int colon = tag.indexOf(':');
            if (colon > 0 && taken++ < TAGS) {
                draft.attribute(
                        "tag." + tag.substring(0, colon).strip(),
                        tag.substring(colon + 1).strip());
            }
        }
    }
}
