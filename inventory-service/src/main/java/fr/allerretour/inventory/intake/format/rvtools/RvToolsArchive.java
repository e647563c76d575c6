package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.archive.Archive;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.look.ArchiveLook;
import fr.allerretour.inventory.intake.format.look.CsvLook;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import fr.allerretour.inventory.intake.format.workbook.Sheet;
import fr.allerretour.inventory.intake.format.workbook.SheetRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The CSV files that RVTools exports all tabs to, in a ZIP archive, or vInfo alone: read as the workbook of the same tabs. */
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
    public boolean recognises(FileLook look) throws FormatException {
        return switch (look) {
            case ArchiveLook archive ->
                archive.headings().entrySet().stream()
                        .anyMatch(entry -> Tab.of(tabName(entry.getKey())).isPresent()
                                && entry.getValue().has("VM", "VM Name", "Host", "Name"));
            case CsvLook csv -> isVInfo(csv.headings());
            default -> false;
        };
    }

    /** Whether these are the headings of vInfo; a tab that says nothing without it is refused with what to send instead. */
    private static boolean isVInfo(Headings written) throws FormatException {
        for (Tab tab : Tab.values()) {
            // Older exports put the tab's name before each heading.
            Headings headings = new Headings(new Position(tab.title(), 1), written.asWritten(), tab.title());
            if (!headings.has("VM", "VM Name") || !headings.has("Powerstate")) {
                continue;
            }
            if (tab == Tab.V_INFO && headings.has("CPUs") && headings.has("Memory")) {
                return true;
            }
            throw new FormatException(
                    FormatProblem.VINFO_MISSING,
                    "It is one CSV file of RVTools, but not that of vInfo; send a ZIP archive of all of them.",
                    "C'est un fichier CSV de RVTools, mais pas celui de vInfo ; envoyez une archive ZIP de tous.");
        }
        return false;
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        boolean archived;
        try (InputStream in = Files.newInputStream(file)) {
            archived = Archive.begins(in.readNBytes(4));
        }
        if (!archived) {
            read(List.of(new Sheet(Tab.V_INFO.title(), "", Files.size(file))), name -> ByteSource.of(file), sink);
            return;
        }
        try (Archive archive = Archive.open(file, limits)) {
            List<Sheet> sheets = new ArrayList<>();
            for (String name : archive.names()) {
                sheets.add(new Sheet(tabName(name), name, archive.file(name).size()));
            }
            read(sheets, archive::file, sink);
        }
    }

    private void read(List<Sheet> sheets, Function<String, ByteSource> files, RowSink sink)
            throws FormatException, IOException {
        Source source = (sheet, handler, progress) -> new CsvTable(sheet.name(), files.apply(sheet.part()), limits)
                .each((number, cells) -> handler.row(SheetRow.of(number, cells)), progress);
        new RvToolsReading(source, Tab.sheets(sheets), sink, limits).read();
    }

    /** "export/RVTools_tabvInfo.csv" is "RVTools_tabvInfo". */
    private static String tabName(String entry) {
        String last = entry.substring(entry.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
