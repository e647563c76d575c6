package fr.allerretour.inventory.intake;

import fr.allerretour.inventory.intake.format.RejectedRow;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.staging.RowIssue;
import fr.allerretour.inventory.intake.staging.RowState;
import fr.allerretour.inventory.intake.staging.StagedRow;
import fr.allerretour.inventory.intake.staging.StagedRows;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rejected rows of an import, sheet by sheet, a few hundred in memory at a time. */
final class RejectedRowsOf implements Iterator<RejectedRow> {

    private static final int BATCH = 500;

    private final StagedRows rows;
    private final String organisation;
    private final UUID fileImport;
    private final Iterator<SheetHead> sheets;
    private final Deque<StagedRow> batch = new ArrayDeque<>();
    private String sheet = "";
    private int after = Integer.MAX_VALUE;

    RejectedRowsOf(StagedRows rows, String organisation, UUID fileImport, List<SheetHead> heads) {
        this.rows = rows;
        this.organisation = organisation;
        this.fileImport = fileImport;
        this.sheets = heads.iterator();
    }

    @Override
    public boolean hasNext() {
        while (batch.isEmpty()) {
            if (after == Integer.MAX_VALUE) {
                if (!sheets.hasNext()) {
                    return false;
                }
                sheet = sheets.next().sheet();
                after = 0;
            }
            fill();
        }
        return true;
    }

    private void fill() {
        try {
            batch.addAll(rows.page(organisation, fileImport, RowState.REJECTED, sheet, after, BATCH));
        } catch (SQLException e) {
            throw new IllegalStateException("The rejected rows cannot be read", e);
        }
        after = batch.size() < BATCH ? Integer.MAX_VALUE : batch.getLast().seq();
    }

    @Override
    public RejectedRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        StagedRow row = batch.removeFirst();
        String reason = row.issues().stream().map(RowIssue::reason).collect(Collectors.joining(" | "));
        return new RejectedRow(row.position().sheet(), row.cells(), reason);
    }
}
