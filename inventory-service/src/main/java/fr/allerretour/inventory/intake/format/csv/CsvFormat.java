package fr.allerretour.inventory.intake.format.csv;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.look.CsvLook;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
        return SheetKind.mostParticularFirst().stream()
                .map(kind -> new CsvFormat(kind, limits))
                .toList();
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
        new CsvTable("", ByteSource.of(file), limits).read(new SheetReading(kind).into(sink), sink);
    }
}
