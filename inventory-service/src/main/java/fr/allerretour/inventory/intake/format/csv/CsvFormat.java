package fr.allerretour.inventory.intake.format.csv;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.look.CsvLook;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of our CSV sheets. */
public final class CsvFormat implements InventoryFormat {

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

    @Override
    public FormatDoc doc() {
        return kind.doc();
    }

    @Override
    public boolean recognises(FileLook look) {
        return look instanceof CsvLook csv && kind.recognises(csv.headings());
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        Map<String, Integer> rowsByIdentity = new HashMap<>();
        new CsvTable("", ByteSource.of(file), limits)
                .read(
                        headings -> {
                            SheetKind.RowReader columns = kind.columns(headings);
                            return row -> {
                                ParsedItem item = columns.read(row);
                                refuseTwins(kind.identity(item), row.position().row(), rowsByIdentity);
                                sink.item(new ParsedRow(row.position(), item, row.cells()));
                            };
                        },
                        sink);
    }

    private static void refuseTwins(SheetKind.Identity identity, int row, Map<String, Integer> rowsByIdentity)
            throws BadCell {
        Integer first = rowsByIdentity.putIfAbsent(identity.value(), row);
        if (first != null) {
            throw new BadCell(
                    identity.heading(),
                    identity.heading().equals("name") ? RowProblem.DUPLICATE_NAME : RowProblem.DUPLICATE_KEY,
                    Cells.shown(identity.value()) + " is already in row " + first + "; expected each once.",
                    Cells.shown(identity.value()) + " est déjà en ligne " + first + " ; attendu chacun une fois.");
        }
    }
}
