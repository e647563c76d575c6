package fr.allerretour.inventory.intake.format.csv;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import fr.allerretour.inventory.intake.format.workbook.Flaws;
import fr.allerretour.inventory.intake.format.workbook.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One of our sheets in a workbook: the headings, then rows that are read as those of its CSV sheet. */
final class SheetRows {

    /** What spreadsheet programs count days from. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern DAY_NUMBER = Pattern.compile("\\d{5}(\\.\\d+)?");

    private final String sheet;
    private final SheetKind kind;
    private final SheetReading reading;
    private final RowSink sink;
    private final List<Integer> days = new ArrayList<>();
    private @Nullable Headings headings;
    private CsvTable.@Nullable RowReader reader;

    SheetRows(String sheet, SheetKind kind, SheetReading reading, RowSink sink) {
        this.sheet = sheet;
        this.kind = kind;
        this.reading = reading;
        this.sink = sink;
    }

    void row(SheetRow row) throws FormatException {
        Position position = new Position(sheet, row.number());
        Headings known = headings;
        CsvTable.RowReader rows = reader;
        if (known == null || rows == null) {
            known = new Headings(position, row.copy(0), "");
            headings = known;
            reader = reading.rows(known, sink);
            for (String[] names : kind.days()) {
                days.add(known.find(names));
            }
            sink.sheet(new SheetHead(sheet, known.asWritten(), '\0'));
            return;
        }
        List<String> cells = row.copy(known.asWritten().size());
        try {
            for (Map.Entry<Integer, SheetRow.Flaw> flaw : row.flaws().entrySet()) {
                if (known.isRead(flaw.getKey())) {
                    throw Flaws.refuse(known, flaw.getKey(), flaw.getValue());
                }
            }
            rows.read(new CsvRow(position, withDays(cells), known, false));
        } catch (BadCell e) {
            sink.rejected(new RowRejection(position, e.heading(), e.problem(), e.detailEn(), e.detailFr(), cells));
        }
    }

    /** A day that somebody typed into the sheet is there as the number of days since the end of 1899. */
    private List<String> withDays(List<String> cells) {
        List<String> read = new ArrayList<>(cells);
        for (int column : days) {
            if (column >= 0 && DAY_NUMBER.matcher(read.get(column)).matches()) {
                int number = Integer.parseInt(read.get(column).replaceFirst("\\..*", ""));
                read.set(column, DAY_ZERO.plusDays(number).toString());
            }
        }
        return read;
    }
}
