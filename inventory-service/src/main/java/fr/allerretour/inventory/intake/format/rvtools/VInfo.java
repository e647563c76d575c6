package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.workbook.SheetRow;
import fr.allerretour.inventory.vocabulary.Powered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of vInfo, and a machine from a row of it. */
final class VInfo {

    private static final int NETWORKS = 8;

    private final Columns columns;
    private final int name;
    private final int vmId;
    private final int uuid;
    private final int powerstate;
    private final int template;
    private final int srmPlaceholder;
    private final int cpus;
    private final int memory;
    private final int totalDisk;
    private final int provisioned;
    private final int inUse;
    private final int osByTools;
    private final int osByConfiguration;
    private final int host;
    private final int cluster;
    private final int datacenter;
    private final int folder;
    private final int dnsName;
    private final int primaryIp;
    private final int firmware;
    private final int biosUuid;
    private final int vCenter;
    private final int[] networks = new int[NETWORKS];

    VInfo(Columns columns) throws FormatException {
        this.columns = columns;
        name = columns.headings().need("VM", "VM Name", "Name");
        vmId = columns.find("VM ID", "Object ID");
        uuid = columns.find("VM UUID", "UUID");
        powerstate = columns.find("Powerstate", "Power state");
        template = columns.find("Template");
        srmPlaceholder = columns.find("SRM Placeholder");
        cpus = columns.find("CPUs", "Num CPU");
        int plainMemory = columns.find("Memory");
        memory = plainMemory >= 0 ? plainMemory : columns.size("Memory");
        totalDisk = columns.size("Total disk capacity");
        provisioned = columns.size("Provisioned");
        inUse = columns.size("In Use");
        osByTools = columns.find("OS according to the VMware Tools", "OS");
        osByConfiguration = columns.find("OS according to the configuration file");
        host = columns.find("Host");
        cluster = columns.find("Cluster");
        datacenter = columns.find("Datacenter");
        folder = columns.find("Folder");
        dnsName = columns.find("DNS Name", "Guest HostName");
        primaryIp = columns.find("Primary IP Address");
        firmware = columns.find("Firmware");
        biosUuid = columns.find("SMBIOS UUID");
        vCenter = columns.find("VI SDK UUID", "vCenter UUID");
        for (int i = 0; i < NETWORKS; i++) {
            networks[i] = columns.find("Network #" + (i + 1));
        }
    }

    Columns columns() {
        return columns;
    }

    String uuidHeading() {
        return uuid < 0 ? "VM UUID" : columns.headings().name(uuid);
    }

    /** Some tools that merge exports repeat the headings in the middle. */
    boolean repeatsHeadings(SheetRow row) {
        return "VM".equals(row.text(name))
                && powerstate >= 0
                && columns.headings().name(powerstate).equals(row.text(powerstate));
    }

    /** Who the machine is; its name may be missing. */
    Machine identity(SheetRow row) throws BadCell {
        String uuidText = columns.text(row, uuid);
        return new Machine(
                row.number(),
                columns.text(row, name),
                columns.text(row, vmId),
                uuidText == null ? null : uuidText.toLowerCase(Locale.ROOT));
    }

    /** What the row says of the machine. */
    void fill(Machine machine, SheetRow row) throws BadCell {
        if (machine.name == null) {
            throw new BadCell(
                    columns.headings().name(name),
                    RowProblem.REQUIRED,
                    "The machine has no name; expected one in "
                            + columns.headings().name(name) + ".",
                    "La machine n'a pas de nom ; attendu dans "
                            + columns.headings().name(name) + ".");
        }
        machine.powered = powered(row);
        machine.template = Boolean.TRUE.equals(columns.yesOrNo(row, template));
        machine.srmPlaceholder = Boolean.TRUE.equals(columns.yesOrNo(row, srmPlaceholder));
        machine.cpus = columns.count(row, cpus);
        machine.cpusRow = row.number();
        machine.memoryMiB = columns.mebibytes(row, memory);
        machine.memoryRow = row.number();
        machine.totalDiskMiB = columns.mebibytes(row, totalDisk);
        machine.provisionedMiB = columns.mebibytes(row, provisioned);
        machine.inUseMiB = columns.mebibytes(row, inUse);
        machine.osByTools = columns.common(row, osByTools);
        machine.osByConfiguration = columns.common(row, osByConfiguration);
        machine.host = columns.common(row, host);
        machine.cluster = columns.common(row, cluster);
        machine.datacenter = columns.common(row, datacenter);
        machine.folder = columns.common(row, folder);
        machine.dnsName = columns.text(row, dnsName);
        machine.primaryIp = columns.text(row, primaryIp);
        machine.firmware = columns.common(row, firmware);
        String bios = columns.text(row, biosUuid);
        machine.biosUuid = bios == null ? null : StrongIds.uuid(bios).orElse(null);
        String manager = columns.common(row, vCenter);
        machine.vCenter = manager == null ? null : manager.toLowerCase(Locale.ROOT);
        machine.networks = networks(row);
    }

    private List<String> networks(SheetRow row) throws BadCell {
        List<String> found = null;
        for (int column : networks) {
            String network = columns.common(row, column);
            if (network != null) {
                found = found == null ? new ArrayList<>(2) : found;
                found.add(network);
            }
        }
        return found == null ? List.of() : found;
    }

    private Powered powered(SheetRow row) throws BadCell {
        @Nullable String state = columns.text(row, powerstate);
        if (state == null) {
            return Powered.UNKNOWN;
        }
        return switch (state.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "poweredon", "on" -> Powered.ON;
            case "poweredoff", "off" -> Powered.OFF;
            case "suspended" -> Powered.SUSPENDED;
            case "unknown" -> Powered.UNKNOWN;
            default ->
                throw new BadCell(
                        columns.headings().name(powerstate),
                        RowProblem.UNKNOWN_VALUE,
                        columns.headings().name(powerstate) + " is " + Cells.shown(state)
                                + "; expected poweredOn, poweredOff or suspended.",
                        columns.headings().name(powerstate) + " vaut " + Cells.shown(state)
                                + " ; attendu poweredOn, poweredOff ou suspended.");
        };
    }
}
