package fr.allerretour.inventory.intake.format.azuremigrate;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.workbook.Sheet;
import fr.allerretour.inventory.intake.format.workbook.SheetRow;
import fr.allerretour.inventory.intake.format.workbook.Workbook;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading of one workbook. */
final class ReportReading {

    private final Workbook workbook;
    private final List<Sheet> sheets;
    private final RowSink sink;
    private final ReadLimits limits;
    private final long totalBytes;

    /** Where each key was told first: the same row on another sheet says nothing new. */
    private final Map<String, Sheet> sheetByKey = new HashMap<>();

    private long bytesBehind;

    ReportReading(Workbook workbook, List<Sheet> sheets, RowSink sink, ReadLimits limits) {
        this.workbook = workbook;
        this.sheets = sheets;
        this.sink = sink;
        this.limits = limits;
        this.totalBytes = sheets.stream().mapToLong(Sheet::bytes).sum();
    }

    void read() throws FormatException, IOException {
        int rows = 0;
        for (Sheet sheet : sheets) {
            rows += read(sheet);
        }
        if (rows == 0) {
            throw new FormatException(
                    FormatProblem.EMPTY_FILE,
                    "Its sheets have headings at most, and no machine.",
                    "Ses feuilles n'ont que des en-têtes, et aucune machine.");
        }
        sink.progress(totalBytes, totalBytes);
    }

    private int read(Sheet sheet) throws FormatException, IOException {
        Report report = Report.of(sheet.name()).orElseThrow();
        @Nullable ReportColumns[] columns = {null};
        int[] rows = {0};
        workbook.read(
                sheet,
                row -> {
                    ReportColumns open = columns[0];
                    if (open == null) {
                        Headings headings = new Headings(new Position(sheet.name(), row.number()), row.copy(0), "");
                        columns[0] = new ReportColumns(report, headings);
                        sink.sheet(new SheetHead(sheet.name(), headings.asWritten(), '\0'));
                    } else {
                        rows[0]++;
                        row(sheet, open, row);
                    }
                },
                bytes -> sink.progress(Math.min(bytesBehind + bytes, totalBytes), totalBytes));
        bytesBehind += sheet.bytes();
        return rows[0];
    }

    private void row(Sheet sheet, ReportColumns columns, SheetRow row) throws FormatException {
        Position position = new Position(sheet.name(), row.number());
        try {
            columns.refuseFlaws(row);
            WorkloadItem item = columns.item(row, position.toString());
            Sheet first = sheetByKey.putIfAbsent(String.valueOf(item.key()), sheet);
            if (sheetByKey.size() > limits.machines() * 6L) {
                throw new FormatException(
                        FormatProblem.TOO_LARGE,
                        "The workbook has more than " + limits.machines() * 6L + " machines, databases and"
                                + " applications.",
                        "Le classeur a plus de " + limits.machines() * 6L + " machines, bases et applications.");
            }
            // Twice on one sheet is for the portfolio to refuse: one of the two must be wrong.
            if (first == null || first.equals(sheet)) {
                sink.item(new ParsedRow(position, item, cells(columns, row)));
            }
        } catch (BadCell e) {
            sink.rejected(new RowRejection(
                    position, e.heading(), e.problem(), e.detailEn(), e.detailFr(), cells(columns, row)));
        }
    }

    private static List<String> cells(ReportColumns columns, SheetRow row) {
        return row.copy(columns.headings().asWritten().size());
    }
}
