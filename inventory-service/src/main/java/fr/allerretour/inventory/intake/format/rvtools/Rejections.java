package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.workbook.SheetRow;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells rows that are not taken, each once; remembers which with a bit a row. */
final class Rejections {

    private final OpenSheets sheets;
    private final RowSink sink;
    private final Map<Tab, BitSet> toldRowsByTab = new EnumMap<>(Tab.class);

    Rejections(OpenSheets sheets, RowSink sink) {
        this.sheets = sheets;
        this.sink = sink;
    }

    void tell(Tab tab, SheetRow row, BadCell reason) {
        tell(tab, row, reason.problem(), reason.heading(), reason.detailEn(), reason.detailFr());
    }

    void tell(Tab tab, SheetRow row, RowProblem problem, @Nullable String column, String detailEn, String detailFr) {
        toldRowsByTab.computeIfAbsent(tab, key -> new BitSet()).set(row.number());
        sink.rejected(new RowRejection(
                sheets.position(tab, row.number()),
                column,
                problem,
                detailEn,
                detailFr,
                row.copy(sheets.columns(tab).headings().asWritten().size())));
    }

    boolean told(Tab tab, int row) {
        BitSet rows = toldRowsByTab.get(tab);
        return rows != null && rows.get(row);
    }

    boolean isEmpty() {
        return toldRowsByTab.isEmpty();
    }
}
