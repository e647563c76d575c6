package fr.allerretour.inventory.catalogue.sheet;

import fr.allerretour.inventory.intake.format.csv.CatalogueSheet;
import fr.allerretour.inventory.intake.format.csv.CatalogueSheet.Widths;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** A file of sheets that is being written: sheet after sheet, row after row. */
public sealed interface SheetsFile extends AutoCloseable permits CsvSheets, WorkbookSheets {

    /** Begins a sheet; the one before has all its rows. */
    void sheet(CatalogueSheet sheet, List<String> headings) throws IOException;

    /** Adds a row to the sheet; "" is an empty cell. */
    void row(List<String> cells) throws IOException;

    /** Ends the file and leaves the stream open. */
    @Override
    void close() throws IOException;

    /**
     * Writes all four sheets, those without rows too.
     *
     * @param items in the order of the sheets
     * @param widths enough for every workload
     * @throws IllegalArgumentException if the items are not in the order of the sheets
     */
    default void write(Iterator<? extends ParsedItem> items, Widths widths) throws IOException {
        int begun = 0;
        while (items.hasNext()) {
            ParsedItem item = items.next();
            int wanted = CatalogueSheet.of(item).ordinal() + 1;
            if (wanted < begun) {
                throw new IllegalArgumentException("Items come in the order of their sheets");
            }
            begun = begin(begun, wanted, widths);
            row(CatalogueSheet.row(item, widths));
        }
        begin(begun, CatalogueSheet.values().length, widths);
    }

    private int begin(int begun, int wanted, Widths widths) throws IOException {
        for (CatalogueSheet sheet : List.of(CatalogueSheet.values()).subList(begun, wanted)) {
            sheet(sheet, sheet.headings(widths));
        }
        return wanted;
    }
}
