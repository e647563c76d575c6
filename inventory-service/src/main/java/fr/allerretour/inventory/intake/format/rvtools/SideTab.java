package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.intake.format.workbook.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sheet beside vInfo whose rows each say something of one machine. */
final class SideTab {

    /** More than a machine of any version of vSphere can have. */
    private static final int PARTS_OF_A_MACHINE = 1_000;

    private final Columns columns;
    private final int name;
    private final int vmId;
    private final int uuid;
    private final Part part;

    /** How a row of the sheet adds to its machine. */
    @FunctionalInterface
    private interface Part {
        void add(Machine machine, SheetRow row) throws BadCell;
    }

    SideTab(Tab tab, Columns columns) throws FormatException {
        this.columns = columns;
        this.vmId = columns.find("VM ID", "Object ID");
        this.uuid = columns.find("VM UUID");
        this.name = vmId >= 0 || uuid >= 0
                ? columns.find("VM", "VM Name")
                : columns.headings().need("VM", "VM Name");
        this.part = switch (tab) {
            case V_CPU -> cpu(columns);
            case V_MEMORY -> memory(columns);
            case V_DISK -> disk(columns);
            case V_PARTITION -> partition(columns);
            case V_NETWORK -> network(columns);
            case V_TOOLS -> tools(columns);
            case V_INFO, V_HOST, V_CLUSTER -> throw new IllegalArgumentException(tab.title() + " is no side tab");
        };
    }

    Columns columns() {
        return columns;
    }

    /** The machine that the row is about; null if vInfo does not know it. */
    @Nullable
    Machine machine(SheetRow row, Machines machines) throws BadCell {
        String uuidText = columns.text(row, uuid);
        Machine machine = uuidText == null ? null : machines.byUuid(uuidText.toLowerCase(Locale.ROOT));
        return machine == null ? machines.find(columns.text(row, vmId), columns.text(row, name)) : machine;
    }

    void add(Machine machine, SheetRow row) throws BadCell {
        part.add(machine, row);
    }

    private static Part cpu(Columns columns) throws FormatException {
        int cpus = columns.find("CPUs");
        return (machine, row) -> {
            int count = columns.count(row, cpus);
            if (machine.cpus < 0 && count >= 0) {
                machine.cpus = count;
                machine.cpusRow = -row.number();
            }
        };
    }

    private static Part memory(Columns columns) throws FormatException {
        int size = columns.size("Size");
        return (machine, row) -> {
            long memory = columns.mebibytes(row, size);
            if (machine.memoryMiB < 0 && memory >= 0) {
                machine.memoryMiB = memory;
                machine.memoryRow = -row.number();
            }
        };
    }

    private static Part disk(Columns columns) throws FormatException {
        int capacity = columns.size("Capacity");
        int label = columns.find("Disk");
        int thin = columns.find("Thin");
        return (machine, row) -> {
            long size = columns.mebibytes(row, capacity);
            if (size < 0) {
                String heading =
                        capacity < 0 ? "Capacity MiB" : columns.headings().name(capacity);
                throw new BadCell(
                        heading,
                        RowProblem.REQUIRED,
                        "The disk has no size; expected one in " + heading + ".",
                        "Le disque n'a pas de taille ; attendu dans " + heading + ".");
            }
            String named = columns.common(row, label);
            limit(machine.disks.size());
            machine.disks.add(new Disk(
                    named == null ? "Hard disk " + (machine.disks.size() + 1) : named,
                    size,
                    columns.yesOrNo(row, thin)));
            machine.parts++;
            machine.diskRow = machine.diskRow == 0 ? row.number() : machine.diskRow;
        };
    }

    private static Part partition(Columns columns) throws FormatException {
        int consumed = columns.size("Consumed");
        return (machine, row) -> {
            long size = columns.mebibytes(row, consumed);
            if (size >= 0) {
                machine.consumedMiB = Math.max(0, machine.consumedMiB) + size;
                machine.consumedRow = machine.consumedRow == 0 ? row.number() : machine.consumedRow;
            }
        };
    }

    private static Part network(Columns columns) throws FormatException {
        int label = columns.find("NIC label");
        int mac = columns.find("Mac Address");
        int network = columns.find("Network");
        int ipv4 = columns.find("IPv4 Address", "IP Address");
        int ipv6 = columns.find("IPv6 Address");
        return (machine, row) -> {
            limit(machine.nics.size());
            String named = columns.common(row, label);
            List<String> addresses = new ArrayList<>(1);
            addAddresses(columns, row, ipv4, addresses);
            addAddresses(columns, row, ipv6, addresses);
            machine.nics.add(new Nic(
                    named == null ? "Network adapter " + (machine.nics.size() + 1) : named,
                    columns.text(row, mac),
                    columns.common(row, network),
                    List.copyOf(addresses)));
            machine.parts += 1 + addresses.size();
            machine.nicRow = machine.nicRow == 0 ? row.number() : machine.nicRow;
        };
    }

    private static void addAddresses(Columns columns, SheetRow row, int column, List<String> addresses) throws BadCell {
        String cell = column < 0 ? null : row.text(column);
        if (cell == null || cell.equals("VM")) {
            return;
        }
        int start = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || cell.charAt(i) == ',' || cell.charAt(i) == ';' || cell.charAt(i) <= ' ') {
                if (i > start) {
                    limit(addresses.size());
                    addresses.add(Cells.text(columns.headings().name(column), cell.substring(start, i), 64));
                }
                start = i + 1;
            }
        }
    }

    private static Part tools(Columns columns) throws FormatException {
        int tools = columns.find("Tools");
        int version = columns.find("Tools Version");
        return (machine, row) -> {
            machine.tools = columns.common(row, tools);
            machine.toolsVersion = columns.common(row, version);
        };
    }

    private static void limit(int parts) throws BadCell {
        if (parts >= PARTS_OF_A_MACHINE) {
            throw new BadCell(
                    null,
                    RowProblem.OUT_OF_RANGE,
                    "The machine has more than " + PARTS_OF_A_MACHINE + " disks, cards or addresses.",
                    "La machine a plus de " + PARTS_OF_A_MACHINE + " disques, cartes ou adresses.");
        }
    }
}
