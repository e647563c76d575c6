package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.workbook.Sheet;
import fr.allerretour.inventory.intake.format.workbook.SheetRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells all other rows of machines that are not taken, so that what comes back is the whole machine. */
final class SecondReading {

    private final Machines machines;
    private final OpenSheets sheets;
    private final Rejections rejections;
    private final Map<Integer, Machine> faultyByRow = new HashMap<>();

    SecondReading(Machines machines, OpenSheets sheets, Rejections rejections) {
        this.machines = machines;
        this.sheets = sheets;
        this.rejections = rejections;
        for (Machine machine : machines.inOrder()) {
            if (machine.fault != null) {
                faultyByRow.put(machine.row, machine);
            }
        }
    }

    /** @param alive called now and then: that is how a reading is cancelled */
    void read(Source workbook, Map<Tab, Sheet> sheetsByTab, Runnable alive) throws FormatException, IOException {
        if (faultyByRow.isEmpty()) {
            return;
        }
        for (Map.Entry<Tab, Sheet> entry : sheetsByTab.entrySet()) {
            Tab tab = entry.getKey();
            SideTab side = sheets.side(tab);
            if (tab != Tab.V_INFO && side == null) {
                continue;
            }
            int[] seen = {0};
            workbook.read(
                    entry.getValue(),
                    row -> {
                        if (seen[0]++ == 0) {
                            return;
                        }
                        Machine machine = side == null ? faultyByRow.get(row.number()) : machineOf(side, row);
                        if (machine != null && (side != null || !machine.told)) {
                            tell(tab, machine, row);
                        }
                    },
                    bytes -> alive.run());
        }
    }

    private @Nullable Machine machineOf(SideTab side, SheetRow row) {
        try {
            return side.machine(row, machines);
        } catch (BadCell e) {
            return null; // told when the sheet was read first
        }
    }

    private void tell(Tab tab, Machine machine, SheetRow row) {
        Machine.Fault fault = machine.fault;
        if (fault == null || rejections.told(tab, row.number())) {
            return;
        }
        boolean own = tab == Tab.V_INFO;
        rejections.tell(
                tab,
                row,
                own ? fault.problem() : RowProblem.MACHINE_REJECTED,
                own ? fault.column() : null,
                fault.detailEn(),
                fault.detailFr());
    }
}
