package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.look.Ole2;
import fr.allerretour.inventory.intake.format.look.WorkbookLook;
import fr.allerretour.inventory.intake.format.workbook.Sheet;
import fr.allerretour.inventory.intake.format.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Workbooks of RVTools, all versions with headings, with vInfo at least. */
public final class RvToolsFormat implements InventoryFormat {

    private final ReadLimits limits;

    public RvToolsFormat(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return RvToolsDoc.WORKBOOK;
    }

    /** Any of its tabs makes it one: that vInfo is missing is then a better answer than that the format is unknown. */
    @Override
    public boolean recognises(FileLook look) {
        return look instanceof WorkbookLook workbook
                && workbook.sheets().stream().anyMatch(sheet -> Tab.of(sheet).isPresent());
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        Ole2.refuse(file);
        try (Workbook workbook = Workbook.open(file, limits)) {
            Map<Tab, Sheet> sheetsByTab = Tab.sheets(workbook.sheets());
            new RvToolsReading(workbook::read, sheetsByTab, sink, limits).read();
        }
    }
}
