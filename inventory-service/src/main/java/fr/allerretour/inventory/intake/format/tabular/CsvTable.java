package fr.allerretour.inventory.intake.format.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.archive.RefusedBytes;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Headings;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One sheet as text, read row by row. */
public final class CsvTable {

    private static final int PROGRESS_EVERY_ROWS = 1_000;

    private final String sheet;
    private final ByteSource source;
    private final ReadLimits limits;

    /** @param sheet its name in an archive; empty if it is a file of its own */
    public CsvTable(String sheet, ByteSource source, ReadLimits limits) {
        this.sheet = sheet;
        this.source = source;
        this.limits = limits;
    }

    /** What a format does with a sheet: once with its headings, then with each row. */
    @FunctionalInterface
    public interface Opening {

        /**
         * Finds the columns.
         *
         * @throws FormatException if one that is needed is missing or two say the same
         */
        RowReader columns(Headings headings) throws FormatException;
    }

    /** Takes one row that says something. */
    @FunctionalInterface
    public interface RowReader {

        /**
         * Reads the row, and tells the sink what it says.
         *
         * @throws BadCell if the row is not taken; it is then told as rejected
         */
        void read(CsvRow row) throws BadCell, FormatException;
    }

    /** Reads a sheet that is a file of its own. */
    public void read(Opening opening, RowSink sink) throws FormatException, IOException {
        long size = source.size();
        read(opening, sink, bytes -> sink.progress(Math.min(size, bytes), size));
        sink.progress(size, size);
    }

    /**
     * Reads one sheet of several.
     *
     * @param progress told now and then about how many bytes of this sheet are behind
     */
    public void read(Opening opening, RowSink sink, LongConsumer progress) throws FormatException, IOException {
        CsvText text = text(source);
        if (text.isWindows1252()) {
            String which = sheet.isEmpty() ? "" : sheet + ": ";
            sink.warning(new FileWarning(
                    "read-as-windows-1252",
                    which + "The file is no UTF-8 and was read as Windows-1252; check the accents.",
                    which + "Le fichier n'est pas en UTF-8 et a été lu comme Windows-1252 ; vérifiez les accents."));
        }
        Body body = new Body(opening, text, sink);
        walk(text, body::row, progress);
    }

    /**
     * Hands out every row that says something, the headings too, as the text of its cells.
     *
     * @param progress told now and then about how many bytes of this sheet are behind
     */
    public void each(RawRow handler, LongConsumer progress) throws FormatException, IOException {
        walk(text(source), handler, progress);
    }

    /** Takes one row as it stands. */
    @FunctionalInterface
    public interface RawRow {

        /** @param number the row as a spreadsheet shows it, from 1 */
        void row(int number, List<String> cells) throws FormatException;
    }

    /** The headings, then the rows under them. */
    private final class Body {

        private final Opening opening;
        private final CsvText text;
        private final RowSink sink;
        private @Nullable RowReader rows;
        private @Nullable Headings headings;

        Body(Opening opening, CsvText text, RowSink sink) {
            this.opening = opening;
            this.text = text;
            this.sink = sink;
        }

        void row(int number, List<String> cells) throws FormatException {
            Position position = new Position(sheet, number);
            Headings known = headings;
            RowReader reader = rows;
            if (known == null || reader == null) {
                known = new Headings(position, cells, "");
                headings = known;
                rows = opening.columns(known);
                sink.sheet(new SheetHead(sheet, known.asWritten(), text.separator()));
                return;
            }
            CsvTable.row(new CsvRow(position, cells, known, text.separator() != ','), reader, sink);
        }
    }

    private void walk(CsvText text, RawRow handler, LongConsumer progress) throws FormatException, IOException {
        int number = 0;
        int told = 0;
        long charactersBehind = 0; // near enough to bytes for showing progress
        try (Reader reader = text.open(source);
                CsvReader<CsvRecord> records = records(reader, text, limits)) {
            for (CsvRecord record : records) {
                number++;
                charactersBehind += characters(record);
                if (blank(record.getFields())) {
                    continue;
                }
                if (told++ > limits.rows()) {
                    throw new FormatException(
                            FormatProblem.TOO_LARGE,
                            "The sheet has more than " + limits.rows() + " rows.",
                            "La feuille a plus de " + limits.rows() + " lignes.");
                }
                handler.row(number, record.getFields());
                if (number % PROGRESS_EVERY_ROWS == 0) {
                    progress.accept(charactersBehind);
                }
            }
        } catch (CsvParseException e) {
            throw refused(e, number + 1);
        } catch (RefusedBytes e) {
            throw e.refusal();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof RefusedBytes refused) {
                throw refused.refusal();
            }
            throw e.getCause();
        }
    }

    private static void row(CsvRow row, RowReader rows, RowSink sink) throws FormatException {
        try {
            int width = row.headings().asWritten().size();
            if (row.cells().size() > width
                    && !blank(row.cells().subList(width, row.cells().size()))) {
                throw new BadCell(
                        null,
                        RowProblem.FIELD_COUNT,
                        "The row has " + row.cells().size() + " fields; expected at most " + width
                                + " (put a field with the separator in it in quotes).",
                        "La ligne a " + row.cells().size() + " champs ; attendu au plus " + width
                                + " (mettez entre guillemets un champ qui contient le séparateur).");
            }
            rows.read(row);
        } catch (BadCell e) {
            sink.rejected(new RowRejection(
                    row.position(), e.heading(), e.problem(), e.detailEn(), e.detailFr(), row.cells()));
        }
    }

    /**
     * The first row of a sheet that says something.
     *
     * @throws FormatException if there is none, or the source is no readable text
     */
    public static List<String> firstRow(ByteSource source, ReadLimits limits) throws FormatException, IOException {
        return CsvStart.rows(source, limits, 1, false).getFirst();
    }

    static CsvText text(ByteSource source) throws FormatException, IOException {
        try {
            return CsvText.of(source);
        } catch (RefusedBytes e) {
            throw e.refusal();
        }
    }

    private static long characters(CsvRecord record) {
        long characters = 0;
        for (String field : record.getFields()) {
            characters += field.length() + 1;
        }
        return characters;
    }

    static boolean blank(List<String> fields) {
        for (String field : fields) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }

    static CsvReader<CsvRecord> records(Reader reader, CsvText text, ReadLimits limits) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(limits.columns())
                .maxFieldSize(limits.cellCharacters())
                .maxRecordSize(limits.cellCharacters() * 16)
                .build();
        return CsvReader.builder()
                .fieldSeparator(text.separator())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(1 << 20, limits.cellCharacters() * 4))
                .build(handler, reader);
    }

    /** The parser tells its refusals apart by their words only; a test holds them to it. */
    FormatException refused(CsvParseException e, int row) {
        String why = String.valueOf(e.getMessage());
        Position position = new Position(sheet, row);
        if (why.startsWith("Unclosed")) {
            return new FormatException(
                    FormatProblem.OPEN_QUOTE,
                    "The quote that opens in row " + row + " is never closed.",
                    "Le guillemet qui s'ouvre en ligne " + row + " n'est jamais fermé.",
                    position,
                    null);
        }
        if (why.startsWith("Unexpected character")) {
            return new FormatException(
                    FormatProblem.STRAY_QUOTE,
                    "In row " + row + " text stands after a closing quote.",
                    "En ligne " + row + ", du texte suit un guillemet fermant.",
                    position,
                    null);
        }
        return new FormatException(
                FormatProblem.TOO_LARGE,
                "Row " + row + " has more fields, or a longer one, than a sheet can have: " + why + ".",
                "La ligne " + row + " a plus de champs, ou un champ plus long, qu'une feuille ne peut avoir.",
                position,
                null);
    }
}
