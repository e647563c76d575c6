package fr.allerretour.inventory.intake.format.csv;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;

/** One of our sheets: how it is told from the others, and what its rows say. */
sealed interface SheetKind permits WorkloadSheet, ApplicationSheet, DependencySheet, DataSetSheet {

    FormatDoc doc();

    /** Whether these are the headings of this sheet and of no other. */
    boolean recognises(Headings headings);

    /**
     * Finds the columns once for all rows.
     *
     * @throws FormatException if one that is needed is missing or two say the same
     */
    RowReader columns(Headings headings) throws FormatException;

    /** Reads one row into an item. */
    @FunctionalInterface
    interface RowReader {

        ParsedItem read(CsvRow row) throws BadCell;
    }

    /** What no two rows of the sheet may have in common; the heading to name if they do. */
    record Identity(String heading, String value) {}

    Identity identity(ParsedItem item);
}
