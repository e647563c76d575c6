package fr.allerretour.inventory.catalogue.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.allerretour.inventory.intake.format.csv.CatalogueSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP archive of one CSV file a sheet: UTF-8 with a mark, semicolons, CRLF, which is what French spreadsheet programs
 * open without asking. The same rows give the same bytes.
 */
public final class CsvSheets implements SheetsFile {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private @Nullable Writer text;
    private @Nullable CsvWriter csv;

    public CsvSheets(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    @Override
    public void sheet(CatalogueSheet sheet, List<String> headings) throws IOException {
        endSheet();
        ZipEntry entry = new ZipEntry(sheet.title().replace(' ', '-') + ".csv");
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        text.write('\ufeff');
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(headings);
    }

    @Override
    public void row(List<String> cells) {
        if (csv == null) {
            throw new IllegalStateException("No sheet was begun");
        }
        csv.writeRecord(cells);
    }

    private void endSheet() throws IOException {
        if (csv != null && text != null) {
            csv.flush();
            text.flush();
            zip.closeEntry();
        }
    }

    @Override
    public void close() throws IOException {
        endSheet();
        zip.finish();
    }
}
