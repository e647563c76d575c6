package fr.allerretour.planner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) in UTF-8 with a byte order mark, which is how spreadsheets recognise it. A text that a spreadsheet
 * would take for a formula is preceded by an apostrophe: names come from inventories that we do not vouch for.
 */
final class Csv {
    private final OutputStream out;

    Csv(OutputStream out, String... headings) throws IOException {
        this.out = out;
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        row((Object[]) headings);
    }

    /** One row; a number is written as it is, null as nothing. */
    void row(@Nullable Object... cells) throws IOException {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                row.append(',');
            }
            Object cell = cells[i];
            if (cell instanceof Number) {
                row.append(cell);
            } else if (cell != null) {
                quote(row, cell.toString());
            }
        }
        out.write(row.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void quote(StringBuilder row, String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        row.append(plain ? safe : '"' + safe.replace("\"", "\"\"") + '"');
    }
}
