package fr.allerretour.inventory.intake.format.look;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.workbook.Sheet;
import fr.allerretour.inventory.intake.format.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** An .xlsx workbook. */
public final class WorkbookLook implements FileLook {

    private final Path file;
    private final ReadLimits limits;
    private final List<String> sheets;

    private WorkbookLook(Path file, ReadLimits limits, List<String> sheets) {
        this.file = file;
        this.limits = limits;
        this.sheets = sheets;
    }

    static WorkbookLook of(Path file, ReadLimits limits) throws FormatException, IOException {
        try (Workbook workbook = Workbook.open(file, limits)) {
            return new WorkbookLook(
                    file, limits, workbook.sheets().stream().map(Sheet::name).toList());
        }
    }

    /** The names of its sheets in their order. */
    public List<String> sheets() {
        return sheets;
    }

    /** Whether it has sheets of all these names, whatever their case. */
    public boolean has(String... names) {
        for (String name : names) {
            if (sheets.stream().noneMatch(sheet -> sheet.strip().equalsIgnoreCase(name))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The first rows of a sheet that say something, each as the text of its cells; opens the workbook again, so ask only
     * when the names of the sheets leave a doubt.
     *
     * @param sheet its name, whatever its case; of no sheet there are no rows
     */
    public List<List<String>> firstRows(String sheet, int most) throws FormatException, IOException {
        try (Workbook workbook = Workbook.open(file, limits)) {
            for (Sheet candidate : workbook.sheets()) {
                if (candidate.name().strip().toLowerCase(Locale.ROOT).equals(sheet.toLowerCase(Locale.ROOT))) {
                    return workbook.firstRows(candidate, most);
                }
            }
        }
        return List.of();
    }

    @Override
    public Words seen() {
        String names = FileLook.listed(sheets);
        return new Words("a workbook with the sheets " + names, "un classeur avec les feuilles " + names);
    }
}
