package fr.allerretour.inventory.catalogue.sheet;

import fr.allerretour.inventory.intake.format.csv.CatalogueSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An .xlsx workbook of text cells only: no formula, no number that a program would round, no day that it would shift. */
public final class WorkbookSheets implements SheetsFile {

    private static final int FLUSH_EVERY_ROWS = 500;

    private final Workbook workbook;
    private @Nullable Worksheet worksheet;
    private int rows;

    public WorkbookSheets(OutputStream out) {
        this.workbook = new Workbook(out, "Aller-Retour", "01.0000");
    }

    @Override
    public void sheet(CatalogueSheet sheet, List<String> headings) throws IOException {
        endSheet();
        worksheet = workbook.newWorksheet(sheet.title());
        worksheet.freezePane(0, 1);
        rows = 0;
        row(headings);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        Worksheet current = worksheet;
        if (current == null) {
            throw new IllegalStateException("No sheet was begun");
        }
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                current.inlineString(rows, column, cells.get(column));
            }
        }
        if (++rows % FLUSH_EVERY_ROWS == 0) {
            current.flush();
        }
    }

    private void endSheet() throws IOException {
        if (worksheet != null) {
            worksheet.finish();
        }
    }

    @Override
    public void close() throws IOException {
        endSheet();
        workbook.finish();
    }
}
