package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.archive.Archive;
import fr.allerretour.inventory.intake.format.look.ArchiveLook;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import fr.allerretour.inventory.intake.format.workbook.Sheet;
import fr.allerretour.inventory.intake.format.workbook.SheetRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The CSV files that RVTools exports all tabs to, in a ZIP archive: read as the workbook of the same tabs. */
public final class RvToolsArchive implements InventoryFormat {

    private final ReadLimits limits;

    public RvToolsArchive(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return RvToolsDoc.ARCHIVE;
    }

    @Override
    public boolean recognises(FileLook look) {
        return look instanceof ArchiveLook archive
                && archive.headings().entrySet().stream()
                        .anyMatch(entry -> Tab.of(tabName(entry.getKey())).isPresent()
                                && entry.getValue().has("VM", "VM Name", "Host", "Name"));
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        try (Archive archive = Archive.open(file, limits)) {
            List<Sheet> sheets = new ArrayList<>();
            for (String name : archive.names()) {
                sheets.add(new Sheet(tabName(name), name, archive.file(name).size()));
            }
            Source source = (sheet, handler, progress) -> new CsvTable(sheet.name(), archive.file(sheet.part()), limits)
                    .each((number, cells) -> handler.row(SheetRow.of(number, cells)), progress);
            new RvToolsReading(source, Tab.sheets(sheets), sink, limits).read();
        }
    }

    /** "export/RVTools_tabvInfo.csv" is "RVTools_tabvInfo". */
    private static String tabName(String entry) {
        String last = entry.substring(entry.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
