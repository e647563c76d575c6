package fr.allerretour.inventory.intake.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/**
 * Gives rejected rows back as a file of the format they came in, with one more column that says why; corrected, it can
 * be sent again as it stands, since headings are read by name and the reason's is not one of theirs. Cells that a
 * spreadsheet program would take for a formula are written as text.
 */
public final class RejectedRowsWriter {

    private RejectedRowsWriter() {}

    /**
     * Writes the file and leaves the stream open.
     *
     * @param extension of the format, "csv" or "xlsx"
     * @param heads the headings of the sheets that rows come from
     * @param rows the rows, in any number; the rows of one sheet follow each other
     */
    public static void write(String extension, List<SheetHead> heads, Iterator<RejectedRow> rows, OutputStream out)
            throws IOException {
        throw new UnsupportedOperationException("RejectedRowsWriter");
    }
}
