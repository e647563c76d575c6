package fr.allerretour.inventory.intake.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Gives rejected rows back as a file of the format they came in, with one more column that says why; corrected, it can
 * be sent again as it stands, since headings are read by name and the reason's is not one of theirs.
 *
 * <p>All cells are written as text. In a CSV file, a cell that a spreadsheet program would take for a formula (it begins with
 * "=", "+", "-", "@", a tab or a carriage return, and is no plain number) gets an apostrophe before it.
 */
public final class RejectedRowsWriter {

    /** Heading of the column that says why. */
    public static final String REASON = "Rejected because / Rejetée car";

    private static final int FLUSH_EVERY_ROWS = 500;
    private static final int LONGEST_CELL = 32_767;

    private RejectedRowsWriter() {}

    /**
     * Writes the file and leaves the stream open.
     *
     * @param extension of the format's rejected rows: "csv", "xlsx", or "zip" of one CSV file a sheet
     * @param heads the headings of the sheets that rows come from
     * @param rows the rows, in any number, those of one sheet after each other
     * @throws IllegalArgumentException if a row is of a sheet without head, or the extension is another
     */
    public static void write(String extension, List<SheetHead> heads, Iterator<RejectedRow> rows, OutputStream out)
            throws IOException {
        Map<String, SheetHead> headBySheet =
                heads.stream().collect(Collectors.toMap(SheetHead::sheet, Function.identity()));
        switch (extension) {
            case "csv" -> csv(headBySheet, rows, out);
            case "zip" -> archive(headBySheet, rows, out);
            case "xlsx" -> workbook(headBySheet, rows, out);
            default -> throw new IllegalArgumentException("No format writes ." + extension);
        }
    }

    private static void csv(Map<String, SheetHead> headBySheet, Iterator<RejectedRow> rows, OutputStream out)
            throws IOException {
        SheetHead head = headOf(headBySheet, "");
        Csv csv = new Csv(head, out);
        while (rows.hasNext()) {
            csv.add(rows.next());
        }
        csv.flush();
    }

    /** The archive's central directory is written, the stream stays open. */
    private static void archive(Map<String, SheetHead> headBySheet, Iterator<RejectedRow> rows, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        String sheet = null;
        Csv csv = null;
        while (rows.hasNext()) {
            RejectedRow row = rows.next();
            if (csv == null || !row.sheet().equals(sheet)) {
                if (csv != null) {
                    csv.flush();
                    zip.closeEntry();
                }
                sheet = row.sheet();
                ZipEntry entry = new ZipEntry(sheet.toLowerCase(Locale.ROOT).endsWith(".csv") ? sheet : sheet + ".csv");
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the same rows, the same bytes
                zip.putNextEntry(entry);
                csv = new Csv(headOf(headBySheet, sheet), zip);
            }
            csv.add(row);
        }
        if (csv != null) {
            csv.flush();
            zip.closeEntry();
        }
        zip.finish();
    }

    /** One sheet as CSV. */
    private static final class Csv {

        private final SheetHead head;
        private final Writer text;
        private final CsvWriter csv;

        Csv(SheetHead head, OutputStream out) throws IOException {
            this.head = head;
            this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write('\ufeff'); // without it Excel reads UTF-8 as the local 8-bit encoding
            this.csv = CsvWriter.builder()
                    .fieldSeparator(head.separator() == 0 ? ',' : head.separator())
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(text);
            csv.writeRecord(withReason(head, head.headings(), REASON));
        }

        void add(RejectedRow row) {
            List<String> cells = new ArrayList<>();
            for (String cell : row.cells()) {
                cells.add(harmless(cell));
            }
            csv.writeRecord(withReason(head, cells, row.reason()));
        }

        void flush() throws IOException {
            csv.flush();
            text.flush();
        }
    }

    private static void workbook(Map<String, SheetHead> headBySheet, Iterator<RejectedRow> rows, OutputStream out)
            throws IOException {
        Workbook workbook = new Workbook(out, "Aller-Retour", "01.0000");
        String sheet = null;
        Worksheet worksheet = null;
        SheetHead head = new SheetHead("", List.of(), '\0');
        int at = 0;
        while (rows.hasNext()) {
            RejectedRow row = rows.next();
            if (worksheet == null || !row.sheet().equals(sheet)) {
                if (worksheet != null) {
                    worksheet.finish();
                }
                sheet = row.sheet();
                head = headOf(headBySheet, sheet);
                worksheet = workbook.newWorksheet(sheet);
                write(worksheet, 0, withReason(head, head.headings(), REASON));
                at = 1;
            }
            write(worksheet, at++, withReason(head, row.cells(), row.reason()));
            if (at % FLUSH_EVERY_ROWS == 0) {
                worksheet.flush();
            }
        }
        if (worksheet == null) {
            worksheet = workbook.newWorksheet(
                    headBySheet.keySet().stream().findFirst().orElse("vInfo"));
        }
        worksheet.finish();
        workbook.finish();
    }

    private static void write(Worksheet worksheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (!cell.isEmpty()) {
                worksheet.inlineString(
                        row, column, cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell);
            }
        }
    }

    private static SheetHead headOf(Map<String, SheetHead> headBySheet, String sheet) {
        SheetHead head = headBySheet.get(sheet);
        if (head == null) {
            throw new IllegalArgumentException("No headings for sheet \"" + sheet + "\"");
        }
        return head;
    }

    /**
     * The cells under their headings with the reason under its own: in its old place if the file was sent back once before,
     * else after the last heading. Cells beyond the headings come last.
     */
    private static List<String> withReason(SheetHead head, List<String> cells, String reason) {
        int known = head.headings().indexOf(REASON);
        int width = head.headings().size();
        int reasonAt = known < 0 ? width : known;
        List<String> row = new ArrayList<>(Math.max(width, cells.size()) + 1);
        for (int column = 0; column < width; column++) {
            row.add(column == reasonAt ? reason : column < cells.size() ? cells.get(column) : "");
        }
        if (known < 0) {
            row.add(reason);
        }
        row.addAll(cells.subList(Math.min(width, cells.size()), cells.size()));
        return row;
    }

    /**
     * The cell as a spreadsheet program shows it and never computes it; our sheets take it back without the apostrophe. A
     * cell that begins with apostrophes before such a sign gets one more, so that none is lost on the way back.
     */
    public static String harmless(String cell) {
        String bare = cell.replaceFirst("^'+", "");
        if (bare.isEmpty() || "=+-@\t\r".indexOf(bare.charAt(0)) < 0 || cell.matches("[+-]?[0-9]+([.,][0-9]+)?")) {
            return cell;
        }
        return "'" + cell;
    }
}
