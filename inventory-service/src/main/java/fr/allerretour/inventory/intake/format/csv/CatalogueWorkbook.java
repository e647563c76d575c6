package fr.allerretour.inventory.intake.format.csv;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.look.WorkbookLook;
import fr.allerretour.inventory.intake.format.workbook.Sheet;
import fr.allerretour.inventory.intake.format.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A workbook of our sheets: what a catalogue exports to, and what people fill in. */
public final class CatalogueWorkbook implements InventoryFormat {

    /** Only sheets of these names are looked at: the headings alone are plain words that other tools use too. */
    private static final Set<String> NAMES = Set.of(
            "applications",
            "workloads",
            "dependencies",
            "data sets",
            "data-sets",
            "charges",
            "dépendances",
            "jeux de données");

    private static final FormatDoc DOC = new FormatDoc(
            "aller-retour-xlsx",
            new Words(
                    "Workbook of our sheets, as a catalogue exports it",
                    "Classeur de nos feuilles, tel qu'un catalogue l'exporte"),
            "xlsx",
            "xlsx",
            List.of(
                    new Words(
                            "applications, workloads, dependencies, data sets: the sheets of these names, each with the columns of the CSV sheet; in that order, whatever theirs",
                            "applications, charges, dépendances, jeux de données : les feuilles de ces noms, chacune avec les colonnes de la feuille CSV ; dans cet ordre, quel que soit le leur"),
                    new Words(
                            "end of support, must leave by: as text, or as the number by which spreadsheet programs keep a day",
                            "fin de support, à quitter avant : en texte, ou comme le nombre par lequel les tableurs gardent un jour")),
            List.of(
                    new Words(
                            "Sheets with other names or headings, with a warning",
                            "Les feuilles à autres noms ou en-têtes, avec un avertissement"),
                    new Words(
                            "Formulas in columns that are not read",
                            "Les formules dans les colonnes qui ne sont pas lues")),
            new Words(
                    "As in the CSV sheets; exports are in MiB",
                    "Comme dans les feuilles CSV ; les exports sont en Mio"));

    private final ReadLimits limits;

    public CatalogueWorkbook(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(FileLook look) throws FormatException, IOException {
        if (!(look instanceof WorkbookLook workbook)) {
            return false;
        }
        for (String name : workbook.sheets()) {
            if (isOurs(name)) {
                List<List<String>> first = workbook.firstRows(name.strip(), 1);
                if (!first.isEmpty()
                        && SheetKind.of(new Headings(new Position(name, 1), first.getFirst(), ""))
                                .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOurs(String name) {
        return NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        try (Workbook workbook = Workbook.open(file, limits)) {
            Map<Sheet, SheetKind> kinds = kinds(workbook, sink);
            long all = kinds.keySet().stream().mapToLong(Sheet::bytes).sum();
            long behind = 0;
            for (SheetKind kind : SheetKind.referredToFirst()) {
                SheetReading reading = new SheetReading(kind);
                for (Map.Entry<Sheet, SheetKind> entry : kinds.entrySet()) {
                    Sheet sheet = entry.getKey();
                    if (entry.getValue().getClass() == kind.getClass()) {
                        long before = behind;
                        workbook.read(
                                sheet,
                                new SheetRows(sheet.name(), kind, reading, sink)::row,
                                bytes -> sink.progress(before + Math.min(sheet.bytes(), bytes), all));
                        behind += sheet.bytes();
                    }
                }
            }
            sink.progress(all, all);
        }
    }

    private static Map<Sheet, SheetKind> kinds(Workbook workbook, RowSink sink) throws FormatException, IOException {
        Map<Sheet, SheetKind> kinds = new LinkedHashMap<>();
        for (Sheet sheet : workbook.sheets()) {
            List<String> first = isOurs(sheet.name())
                    ? workbook.firstRows(sheet, 1).stream().findFirst().orElse(List.of())
                    : List.of();
            SheetKind.of(new Headings(new Position(sheet.name(), 1), first, ""))
                    .ifPresentOrElse(kind -> kinds.put(sheet, kind), () -> sink.warning(passedOver(sheet.name())));
        }
        return kinds;
    }

    /** What people are told of a sheet that is none of ours. */
    static FileWarning passedOver(String name) {
        String shown = Cells.shown(name);
        return new FileWarning(
                "sheet-passed-over",
                shown + " has not the name and headings of one of our sheets and was passed over.",
                shown + " n'a pas le nom et les en-têtes d'une de nos feuilles et a été laissé de côté.");
    }
}
