package fr.allerretour.inventory.intake.format.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of our CSV sheets. */
public final class CsvFormat implements InventoryFormat {

    private static final int PROGRESS_EVERY_ROWS = 1_000;

    private final SheetKind kind;
    private final ReadLimits limits;

    private CsvFormat(SheetKind kind, ReadLimits limits) {
        this.kind = kind;
        this.limits = limits;
    }

    /** All our sheets; the ones with the most particular headings first. */
    public static List<CsvFormat> all(ReadLimits limits) {
        return List.of(
                new CsvFormat(new DependencySheet(), limits),
                new CsvFormat(new DataSetSheet(), limits),
                new CsvFormat(new ApplicationSheet(), limits),
                new CsvFormat(new WorkloadSheet(), limits));
    }

    /**
     * The sheet that a file's headings are those of.
     *
     * @throws FormatException if the file is no readable text
     */
    public static Optional<CsvFormat> detect(Path file, List<CsvFormat> formats, ReadLimits limits)
            throws FormatException, IOException {
        CsvText text = CsvText.of(file);
        try (Reader reader = text.open(file);
                CsvReader<CsvRecord> records = records(reader, text, limits)) {
            var iterator = records.iterator();
            if (!iterator.hasNext()) {
                return Optional.empty();
            }
            Headings headings =
                    new Headings(new Position("", 1), iterator.next().getFields(), "");
            return formats.stream()
                    .filter(format -> format.kind.recognises(headings))
                    .findFirst();
        } catch (CsvParseException e) {
            throw refused(e, 1);
        }
    }

    @Override
    public String id() {
        return kind.id();
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        CsvText text = CsvText.of(file);
        if (text.isWindows1252()) {
            sink.warning(new FileWarning(
                    "read-as-windows-1252",
                    "The file is no UTF-8 and was read as Windows-1252; check the accents.",
                    "Le fichier n'est pas en UTF-8 et a été lu comme Windows-1252 ; vérifiez les accents."));
        }
        long size = Files.size(file);
        int row = 0;
        long charactersBehind = 0; // near enough to bytes for showing progress
        try (Reader reader = text.open(file);
                CsvReader<CsvRecord> records = records(reader, text, limits)) {
            SheetKind.RowReader columns = null;
            Headings headings = null;
            Map<String, Integer> rowsByIdentity = new HashMap<>();
            for (CsvRecord record : records) {
                row++;
                charactersBehind += characters(record);
                if (blank(record)) {
                    continue;
                }
                if (columns == null || headings == null) {
                    headings = new Headings(new Position("", row), record.getFields(), "");
                    columns = kind.columns(headings);
                    sink.sheet(new SheetHead("", headings.asWritten(), text.separator()));
                    continue;
                }
                if (rowsByIdentity.size() >= limits.rows()) {
                    throw new FormatException(
                            FormatProblem.TOO_LARGE,
                            "The sheet has more than " + limits.rows() + " rows.",
                            "La feuille a plus de " + limits.rows() + " lignes.");
                }
                row(
                        new CsvRow(row, record.getFields(), headings, text.separator() != ','),
                        columns,
                        rowsByIdentity,
                        sink);
                if (row % PROGRESS_EVERY_ROWS == 0) {
                    sink.progress(Math.min(size, charactersBehind), size);
                }
            }
            sink.progress(size, size);
        } catch (CsvParseException e) {
            throw refused(e, row + 1);
        }
    }

    private void row(CsvRow row, SheetKind.RowReader columns, Map<String, Integer> rowsByIdentity, RowSink sink) {
        Position position = new Position("", row.number());
        try {
            if (row.cells().size() > row.headings().asWritten().size()) {
                throw new BadCell(
                        null,
                        RowProblem.FIELD_COUNT,
                        "The row has " + row.cells().size() + " fields; expected at most "
                                + row.headings().asWritten().size()
                                + " (put a field with the separator in it in quotes).",
                        "La ligne a " + row.cells().size() + " champs ; attendu au plus "
                                + row.headings().asWritten().size()
                                + " (mettez entre guillemets un champ qui contient le séparateur).");
            }
            ParsedItem item = columns.read(row);
            SheetKind.Identity identity = kind.identity(item);
            Integer first = rowsByIdentity.putIfAbsent(identity.value(), row.number());
            if (first != null) {
                throw new BadCell(
                        identity.heading(),
                        identity.heading().equals("name") ? RowProblem.DUPLICATE_NAME : RowProblem.DUPLICATE_KEY,
                        Cells.shown(identity.value()) + " is already in row " + first + "; expected each once.",
                        Cells.shown(identity.value()) + " est déjà en ligne " + first + " ; attendu chacun une fois.");
            }
            sink.item(new ParsedRow(position, item));
        } catch (BadCell e) {
            sink.rejected(
                    new RowRejection(position, e.heading(), e.problem(), e.detailEn(), e.detailFr(), row.cells()));
        }
    }

    private static long characters(CsvRecord record) {
        long characters = 0;
        for (String field : record.getFields()) {
            characters += field.length() + 1;
        }
        return characters;
    }

    private static boolean blank(CsvRecord record) {
        for (String field : record.getFields()) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static CsvReader<CsvRecord> records(Reader reader, CsvText text, ReadLimits limits) {
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
    private static FormatException refused(CsvParseException e, int row) {
        String why = String.valueOf(e.getMessage());
        Position position = new Position("", row);
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
