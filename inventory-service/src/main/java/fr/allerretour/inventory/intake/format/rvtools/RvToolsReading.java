package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.workbook.Sheet;
import fr.allerretour.inventory.intake.format.workbook.SheetRow;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** One reading of one workbook; see the package for its order and why. */
final class RvToolsReading {

    private static final int PARTS_PER_MACHINE = 6;

    private final Source workbook;
    private final Map<Tab, Sheet> sheetsByTab;
    private final RowSink sink;
    private final ReadLimits limits;
    private final Machines machines = new Machines();
    private final OpenSheets sheets;
    private final Rejections rejections;
    private final long totalBytes;

    private long bytesBehind;
    private long partsKept;

    RvToolsReading(Source workbook, Map<Tab, Sheet> sheetsByTab, RowSink sink, ReadLimits limits) {
        this.workbook = workbook;
        this.sheetsByTab = sheetsByTab;
        this.sink = sink;
        this.limits = limits;
        this.sheets = new OpenSheets(sheetsByTab);
        this.rejections = new Rejections(sheets, sink);
        this.totalBytes = sheetsByTab.values().stream().mapToLong(Sheet::bytes).sum();
    }

    void read() throws FormatException, IOException {
        for (Map.Entry<Tab, Sheet> entry : sheetsByTab.entrySet()) {
            readSheet(entry.getKey(), entry.getValue());
        }
        if (machines.inOrder().isEmpty() && rejections.isEmpty()) {
            throw new FormatException(
                    FormatProblem.EMPTY_FILE, "vInfo has no row of a machine.", "vInfo n'a aucune ligne de machine.");
        }
        warnOfMegabytes(sheets.megabyteHeadings());
        new SecondReading(machines, sheets, rejections)
                .read(workbook, sheetsByTab, () -> sink.progress(totalBytes, totalBytes));
        boolean disksKnown = sheetsByTab.containsKey(Tab.V_DISK);
        for (Machine machine : machines.inOrder()) {
            if (machine.fault == null) {
                sink.item(new ParsedRow(
                        sheets.position(Tab.V_INFO, machine.row),
                        MachineItem.of(machine, disksKnown, sheets.places(Tab.V_HOST), sheets.places(Tab.V_CLUSTER))));
            }
        }
        sink.progress(totalBytes, totalBytes);
    }

    private void warnOfMegabytes(Set<String> headings) {
        if (!headings.isEmpty()) {
            String names = String.join(", ", headings);
            sink.warning(new FileWarning(
                    "mb-read-as-mib",
                    "RVTools counts in MiB also where its older headings say MB; read as MiB: " + names + ".",
                    "RVTools compte en MiB même là où ses anciens en-têtes disent MB ; lus en MiB : " + names + "."));
        }
    }

    private void readSheet(Tab tab, Sheet sheet) throws FormatException, IOException {
        boolean[] headed = {false};
        sink.progress(Math.min(bytesBehind, totalBytes), totalBytes);
        workbook.read(
                sheet,
                row -> {
                    if (headed[0]) {
                        bodyRow(tab, row);
                    } else {
                        headed[0] = true;
                        sink.sheet(new SheetHead(
                                sheets.position(tab, row.number()).sheet(),
                                sheets.open(tab, row).asWritten(),
                                '\0'));
                    }
                },
                bytes -> sink.progress(Math.min(bytesBehind + bytes, totalBytes), totalBytes));
        if (tab == Tab.V_INFO && !headed[0]) {
            throw new FormatException(FormatProblem.EMPTY_FILE, "vInfo is empty.", "La feuille vInfo est vide.");
        }
        bytesBehind += sheet.bytes();
    }

    private void bodyRow(Tab tab, SheetRow row) throws FormatException {
        SideTab side = sheets.side(tab);
        Places places = sheets.places(tab);
        if (side != null) {
            sideRow(tab, side, row);
        } else if (places != null) {
            placeRow(tab, places, row);
        } else {
            infoRow(sheets.vInfo(), row);
        }
    }

    private void sideRow(Tab tab, SideTab side, SheetRow row) throws FormatException {
        Machine machine = null;
        try {
            machine = side.machine(row, machines);
            side.columns().refuseFlaws(row);
            if (machine == null) {
                throw new BadCell(
                        "VM",
                        RowProblem.UNKNOWN_MACHINE,
                        "No machine of vInfo has this UUID, ID or name.",
                        "Aucune machine de vInfo n'a cet UUID, cet ID ou ce nom.");
            }
            keep(side, machine, row);
        } catch (BadCell e) {
            rejections.tell(tab, row, e);
            if (machine != null) {
                machine.fail(goesWith(tab, row, e));
            }
        }
    }

    private void placeRow(Tab tab, Places places, SheetRow row) {
        try {
            places.columns().refuseFlaws(row);
            places.add(row);
        } catch (BadCell e) {
            rejections.tell(tab, row, e);
        }
    }

    private void infoRow(VInfo info, SheetRow row) throws FormatException {
        if (info.repeatsHeadings(row)) {
            return;
        }
        Machine machine = null;
        try {
            machine = info.identity(row);
            if (machines.inOrder().size() >= limits.machines()) {
                throw new FormatException(
                        FormatProblem.TOO_LARGE,
                        "vInfo has more than " + limits.machines() + " machines.",
                        "vInfo a plus de " + limits.machines() + " machines.");
            }
            machines.add(machine, info.uuidHeading());
            info.columns().refuseFlaws(row);
            info.fill(machine, row);
        } catch (BadCell e) {
            rejections.tell(Tab.V_INFO, row, e);
            if (machine != null) {
                machine.told = true;
                machine.fault = goesWith(Tab.V_INFO, row, e);
            }
        }
    }

    /** Why a machine is not taken one of whose rows was not. */
    private Machine.Fault goesWith(Tab tab, SheetRow row, BadCell reason) {
        String at = sheets.position(tab, row.number()).toString();
        return new Machine.Fault(
                RowProblem.MACHINE_REJECTED,
                null,
                "Goes with " + at + ", which was not taken: " + reason.detailEn(),
                "Va avec " + at + ", qui n'a pas été retenue : " + reason.detailFr());
    }

    /** One shared string of a thousand addresses may stand on a million rows: what is kept of them all is bounded too. */
    private void keep(SideTab side, Machine machine, SheetRow row) throws BadCell, FormatException {
        int before = machine.parts;
        side.add(machine, row);
        partsKept += machine.parts - before;
        long most = (long) limits.machines() * PARTS_PER_MACHINE;
        if (partsKept > most) {
            throw new FormatException(
                    FormatProblem.TOO_LARGE,
                    "The machines have more than " + most + " disks, cards and addresses together.",
                    "Les machines ont ensemble plus de " + most + " disques, cartes et adresses.");
        }
    }
}
