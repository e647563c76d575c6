package fr.allerretour.inventory.intake.format.csv;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import java.util.List;
import java.util.Optional;

/** One of our sheets: how it is told from the others, and what its rows say. */
sealed interface SheetKind permits WorkloadSheet, ApplicationSheet, DependencySheet, DataSetSheet {

    /** All of them; the ones with the most particular headings first. */
    static List<SheetKind> mostParticularFirst() {
        return List.of(new DependencySheet(), new DataSetSheet(), new ApplicationSheet(), new WorkloadSheet());
    }

    /** All of them in the order in which they are read: what is referred to comes first. */
    static List<SheetKind> referredToFirst() {
        return List.of(new ApplicationSheet(), new WorkloadSheet(), new DependencySheet(), new DataSetSheet());
    }

    /** The sheet that has these headings, if one has. */
    static Optional<SheetKind> of(Headings headings) {
        return mostParticularFirst().stream()
                .filter(kind -> kind.recognises(headings))
                .findFirst();
    }

    FormatDoc doc();

    /** Whether these are the headings of this sheet and of no other. */
    boolean recognises(Headings headings);

    /**
     * Finds the columns once for all rows.
     *
     * @throws FormatException if one that is needed is missing or two say the same
     */
    RowReader columns(Headings headings) throws FormatException;

    /** The columns of days, by their names: a spreadsheet program keeps as a number what it takes for a day. */
    default List<String[]> days() {
        return List.of();
    }

    /** Reads one row into an item. */
    @FunctionalInterface
    interface RowReader {

        ParsedItem read(CsvRow row) throws BadCell;
    }

    /** What no two rows of the sheet may have in common; the heading to name if they do. */
    record Identity(String heading, String value) {}

    Identity identity(ParsedItem item);
}
