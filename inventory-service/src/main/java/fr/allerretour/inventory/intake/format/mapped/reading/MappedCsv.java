package fr.allerretour.inventory.intake.format.mapped.reading;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.look.CsvLook;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.mapped.ColumnMapping;
import fr.allerretour.inventory.intake.format.mapped.SavedMapping;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A CSV file read by a mapping: one that was named, or the one whose headings are exactly the file's. */
public final class MappedCsv implements InventoryFormat {

    /** Its name in the API. */
    public static final String ID = "mapped-csv";

    private static final FormatDoc DOC = new FormatDoc(
            ID,
            new Words(
                    "Any CSV file, read by a column mapping that you saved (GLPI, ServiceNow, iTop, a sheet of your own)",
                    "N'importe quel fichier CSV, lu par une correspondance de colonnes que vous avez enregistrée (GLPI, ServiceNow, iTop, une feuille à vous)"),
            "csv",
            "csv",
            List.of(
                    new Words(
                            "what the mapping says each heading becomes; POST /api/v1/column-mappings/proposals proposes one from the file, you confirm and save it",
                            "ce que la correspondance dit de chaque en-tête ; POST /api/v1/column-mappings/proposals en propose une d'après le fichier, vous la confirmez et l'enregistrez"),
                    new Words(
                            "a row is a workload, an application, a dependency or a data set; an application that a workload names is added",
                            "une ligne est une charge, une application, une dépendance ou un jeu de données ; une application qu'une charge nomme est ajoutée"),
                    new Words(
                            "with auto, the mapping whose headings are exactly the file's, after all other tools' formats and before our own sheets",
                            "avec auto, la correspondance dont les en-têtes sont exactement ceux du fichier, après tous les formats d'autres outils et avant nos propres feuilles"),
                    new Words(
                            "words of the mapping's values, of our lists, and those that mean one of these without doubt; any other word rejects its row",
                            "les mots des valeurs de la correspondance, ceux de nos listes, et ceux qui désignent l'un d'eux sans doute ; tout autre mot fait rejeter sa ligne"),
                    new Words(
                            "several lines in a cell: sizes are added up, addresses listed, attributes joined",
                            "plusieurs lignes dans une cellule : les tailles sont additionnées, les adresses énumérées, les attributs joints")),
            List.of(
                    new Words(
                            "headings that the mapping passes over or does not name, the latter with a warning",
                            "les en-têtes que la correspondance laisse de côté ou ne nomme pas, ces derniers avec un avertissement"),
                    new Words(
                            "what is no UUID in a column of UUIDs",
                            "ce qui n'est pas un UUID dans une colonne d'UUID")),
            new Words(
                    "As the mapping says, column by column; a unit in a cell itself (512 Mio) goes before; Mo or Go in a cell is binary where the column's unit is, else decimal",
                    "Celles que dit la correspondance, colonne par colonne ; une unité dans la cellule même (512 Mio) prime ; Mo ou Go dans une cellule est binaire si l'unité de la colonne l'est, sinon décimal"));

    private final ReadLimits limits;
    private final Mappings mappings;
    private final @Nullable SavedMapping chosen;
    private final boolean found;

    private MappedCsv(ReadLimits limits, Mappings mappings, @Nullable SavedMapping chosen, boolean found) {
        this.limits = limits;
        this.mappings = mappings;
        this.chosen = chosen;
        this.found = found;
    }

    /** The mappings of whoever sends a file. */
    @FunctionalInterface
    public interface Mappings {

        /** Those with exactly these headings, by their {@link ColumnMapping#headingsKey()}. */
        List<SavedMapping> naming(String headingsKey);
    }

    /** Without any mapping: recognises nothing. */
    public static MappedCsv unmapped(ReadLimits limits) {
        return new MappedCsv(limits, headingsKey -> List.of(), null, false);
    }

    /** By that mapping, whatever the file's headings are. */
    public static MappedCsv by(SavedMapping mapping, ReadLimits limits) {
        return new MappedCsv(limits, headingsKey -> List.of(), mapping, false);
    }

    /** By the one of these mappings that has exactly the file's headings; a warning says so. */
    public static MappedCsv among(Mappings mappings, ReadLimits limits) {
        return new MappedCsv(limits, mappings, null, true);
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(FileLook look) throws FormatException {
        if (!(look instanceof CsvLook csv)) {
            return false;
        }
        List<SavedMapping> naming = naming(csv.headings().asWritten());
        if (naming.size() > 1) {
            String names =
                    FileLook.listed(naming.stream().map(SavedMapping::name).collect(Collectors.toList()));
            throw new FormatException(
                    FormatProblem.MAPPING_AMBIGUOUS,
                    "The mappings " + names + " all have exactly the file's headings.",
                    "Les correspondances " + names + " ont toutes exactement les en-têtes du fichier.");
        }
        return !naming.isEmpty();
    }

    private List<SavedMapping> naming(List<String> headings) {
        return mappings.naming(ColumnMapping.headingsKey(headings));
    }

    /**
     * The same with the mapping fixed that reads the file, so that it stays the same however mappings change meanwhile.
     *
     * @throws FormatException if there is none for it
     */
    public MappedCsv fixedFor(Path file) throws FormatException, IOException {
        return new MappedCsv(limits, mappings, mappingOf(file), found);
    }

    /**
     * The mapping that reads the file.
     *
     * @throws FormatException if there is none for it
     */
    public SavedMapping mappingOf(Path file) throws FormatException, IOException {
        if (chosen != null) {
            return chosen;
        }
        List<SavedMapping> naming = naming(CsvTable.firstRow(ByteSource.of(file), limits));
        if (naming.size() != 1) {
            throw new FormatException(
                    FormatProblem.MAPPING_MISSING,
                    "No mapping was named, and " + naming.size() + " have exactly the file's headings.",
                    "Aucune correspondance n'a été nommée, et " + naming.size()
                            + " ont exactement les en-têtes du fichier.");
        }
        return naming.getFirst();
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        SavedMapping saved = mappingOf(file);
        if (found) {
            sink.warning(new FileWarning(
                    "read-by-mapping",
                    "The file's headings are exactly those of the mapping \"" + saved.name() + "\" (version "
                            + saved.version() + "), which it was read by.",
                    "Les en-têtes du fichier sont exactement ceux de la correspondance « " + saved.name()
                            + " » (version " + saved.version() + "), par laquelle il a été lu."));
        }
        Set<String> applications = new HashSet<>();
        new CsvTable("", ByteSource.of(file), limits)
                .read(
                        headings -> {
                            MappedRows rows = new MappedRows(saved.mapping(), headings);
                            rows.warnings().forEach(sink::warning);
                            return row -> {
                                ParsedItem item = rows.read(row);
                                String application = applicationOf(item);
                                if (application != null && applications.add(application)) {
                                    sink.item(new ParsedRow(
                                            row.position(), ApplicationItem.named(application), row.cells()));
                                }
                                sink.item(new ParsedRow(row.position(), item, row.cells()));
                            };
                        },
                        sink);
    }

    /** The file may be the only one that knows an application, so it is told before whatever refers to it. */
    private static @Nullable String applicationOf(ParsedItem item) {
        return switch (item) {
            case WorkloadItem workload -> workload.application();
            case DataSetItem dataSet -> dataSet.application();
            case ApplicationItem application -> null;
            case DependencyItem dependency -> null;
        };
    }
}
