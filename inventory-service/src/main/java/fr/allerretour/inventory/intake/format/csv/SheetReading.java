package fr.allerretour.inventory.intake.format.csv;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import java.util.HashMap;
import java.util.Map;

/** Reads the rows of one kind of sheet, however many sheets they stand on, and refuses twins. */
final class SheetReading {

    private final SheetKind kind;
    private final Map<String, Integer> rowsByIdentity = new HashMap<>();

    SheetReading(SheetKind kind) {
        this.kind = kind;
    }

    CsvTable.Opening into(RowSink sink) {
        return headings -> rows(headings, sink);
    }

    /**
     * Finds the columns.
     *
     * @throws FormatException if one that is needed is missing or two say the same
     */
    CsvTable.RowReader rows(Headings headings, RowSink sink) throws FormatException {
        SheetKind.RowReader columns = kind.columns(headings);
        return row -> {
            ParsedItem item = columns.read(row);
            refuseTwins(kind.identity(item), row.position().row());
            sink.item(new ParsedRow(row.position(), item, row.cells()));
        };
    }

    private void refuseTwins(SheetKind.Identity identity, int row) throws BadCell {
        Integer first = rowsByIdentity.putIfAbsent(identity.value(), row);
        if (first != null) {
            throw new BadCell(
                    identity.heading(),
                    identity.heading().equals("name") ? RowProblem.DUPLICATE_NAME : RowProblem.DUPLICATE_KEY,
                    Cells.shown(identity.value()) + " is already in row " + first + "; expected each once.",
                    Cells.shown(identity.value()) + " est déjà en ligne " + first + " ; attendu chacun une fois.");
        }
    }
}
