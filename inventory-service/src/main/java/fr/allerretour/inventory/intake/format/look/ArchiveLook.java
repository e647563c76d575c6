package fr.allerretour.inventory.intake.format.look;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.archive.Archive;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A ZIP archive that is no workbook.
 *
 * @param entries the names of its files
 * @param headings of each file that is text, the first row that says something, by the file's name
 */
public record ArchiveLook(List<String> entries, Map<String, Headings> headings) implements FileLook {

    private static final int LOOKED_AT = 64 * 1024;
    private static final int OPENED = 200;

    static ArchiveLook of(Path file, ReadLimits limits) throws FormatException, IOException {
        try (Archive archive = Archive.open(file, limits)) {
            List<String> entries = archive.names();
            if (entries.isEmpty()) {
                throw new FormatException(
                        FormatProblem.EMPTY_FILE, "The archive holds no file.", "L'archive ne contient aucun fichier.");
            }
            Map<String, Headings> headings = new LinkedHashMap<>();
            for (String entry : entries.subList(0, Math.min(OPENED, entries.size()))) {
                ByteSource start = archive.start(entry, LOOKED_AT);
                try {
                    headings.put(entry, new Headings(new Position(entry, 1), CsvTable.firstRow(start, limits), ""));
                } catch (FormatException e) {
                    // No text: not a sheet, and not yet a reason to refuse the others.
                    continue;
                }
            }
            return new ArchiveLook(entries, headings);
        }
    }

    @Override
    public Words seen() {
        String names = FileLook.listed(entries);
        return new Words("an archive with the files " + names, "une archive avec les fichiers " + names);
    }
}
