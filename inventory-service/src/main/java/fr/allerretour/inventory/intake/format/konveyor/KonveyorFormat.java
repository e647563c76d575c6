package fr.allerretour.inventory.intake.format.konveyor;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.look.CsvLook;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The CSV import of Konveyor: applications (record type 1) and dependencies between them (record type 2). */
public final class KonveyorFormat implements InventoryFormat {

    private static final String TYPE = "Record Type 1";
    private static final String NAME = "Application Name";

    private static final FormatDoc DOC = new FormatDoc(
            "konveyor-applications-csv",
            new Words("Application inventory of Konveyor (Tackle)", "Inventaire d'applications de Konveyor (Tackle)"),
            "csv",
            "csv",
            List.of(
                    new Words(
                            "Record type 1: Application Name and Owner, an application a row, by name",
                            "Type d'enregistrement 1 : Application Name et Owner, une application par ligne, par nom"),
                    new Words(
                            "Record type 2: Dependency and Dependency Direction; southbound: the application needs it, northbound: it needs the application. The file does not say how strongly, so a new one is hard",
                            "Type d'enregistrement 2 : Dependency et Dependency Direction ; southbound : l'application en a besoin, northbound : elle a besoin de l'application. Le fichier ne dit pas à quel point, une nouvelle est donc forte")),
            List.of(
                    new Words(
                            "Description, comments, business service, contributors, binaries, repositories, tags: an application has no place for them",
                            "Description, commentaires, service métier, contributeurs, binaires, dépôts, étiquettes : une application n'a pas de place pour eux")),
            new Words("None", "Aucune"));

    private final ReadLimits limits;

    public KonveyorFormat(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(FileLook look) {
        return look instanceof CsvLook csv
                && csv.headings().has(TYPE)
                && csv.headings().has(NAME);
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        List<ParsedRow> dependencies = new ArrayList<>();
        new CsvTable("", ByteSource.of(file), limits)
                .read(headings -> new Columns(headings, sink, dependencies)::row, sink);
        // They may name applications that stand further down.
        dependencies.forEach(sink::item);
    }

    private static final class Columns {

        private final Headings headings;
        private final RowSink sink;
        private final List<ParsedRow> dependencies;
        private final Map<String, Integer> rowsByName = new HashMap<>();
        private final Map<String, Integer> rowsByEnds = new HashMap<>();
        private final int type;
        private final int name;
        private final int owner;
        private final int dependency;
        private final int direction;

        Columns(Headings headings, RowSink sink, List<ParsedRow> dependencies) throws FormatException {
            this.headings = headings;
            this.sink = sink;
            this.dependencies = dependencies;
            type = headings.need(TYPE);
            name = headings.need(NAME);
            owner = headings.find("Owner");
            dependency = headings.find("Dependency");
            direction = headings.find("Dependency Direction");
        }

        void row(CsvRow row) throws BadCell {
            String kind = row.needed(type, "1 (application) or 2 (dependency)");
            String application = row.text(name, ApplicationItem.LONGEST_NAME);
            if (application == null) {
                row.needed(name, "the application's name");
                return;
            }
            switch (kind) {
                case "1" -> application(row, application);
                case "2" -> dependency(row, application);
                default ->
                    throw new BadCell(
                            headings.name(type),
                            RowProblem.UNKNOWN_VALUE,
                            headings.name(type) + " is " + Cells.shown(kind)
                                    + "; expected 1 (application) or 2 (dependency).",
                            headings.name(type) + " vaut " + Cells.shown(kind)
                                    + " ; attendu 1 (application) ou 2 (dépendance).");
            }
        }

        private void application(CsvRow row, String application) throws BadCell {
            String who = row.text(owner, CsvRow.KEY);
            Integer first = rowsByName.putIfAbsent(
                    application.toLowerCase(Locale.ROOT), row.position().row());
            if (first != null) {
                throw twice(headings.name(name), RowProblem.DUPLICATE_NAME, application, first);
            }
            sink.item(new ParsedRow(
                    row.position(),
                    new ApplicationItem(ApplicationItem.BY_NAME + application, application, null, who, null),
                    row.cells()));
        }

        private void dependency(CsvRow row, String application) throws BadCell {
            String other = row.needed(dependency, "the other application's name");
            String way = row.needed(direction, "southbound or northbound");
            DependencyItem item = switch (way.toLowerCase(Locale.ROOT)) {
                case "southbound" -> new DependencyItem(application, other, null, null);
                case "northbound" -> new DependencyItem(other, application, null, null);
                default ->
                    throw new BadCell(
                            headings.name(direction),
                            RowProblem.UNKNOWN_VALUE,
                            headings.name(direction) + " is " + Cells.shown(way)
                                    + "; expected southbound or northbound.",
                            headings.name(direction) + " vaut " + Cells.shown(way)
                                    + " ; attendu southbound ou northbound.");
            };
            if (item.from().equalsIgnoreCase(item.to())) {
                throw new BadCell(
                        headings.name(dependency),
                        RowProblem.NEEDS_ITSELF,
                        Cells.shown(other) + " needs itself; expected another application.",
                        Cells.shown(other) + " dépend de soi ; attendu une autre application.");
            }
            Integer first = rowsByEnds.putIfAbsent(
                    (item.from() + "\n" + item.to()).toLowerCase(Locale.ROOT),
                    row.position().row());
            if (first != null) {
                throw twice(
                        headings.name(dependency), RowProblem.DUPLICATE_KEY, item.from() + " → " + item.to(), first);
            }
            dependencies.add(new ParsedRow(row.position(), item, row.cells()));
        }

        private static BadCell twice(@Nullable String heading, RowProblem problem, String what, int first) {
            return new BadCell(
                    heading,
                    problem,
                    Cells.shown(what) + " is already in row " + first + "; expected each once.",
                    Cells.shown(what) + " est déjà en ligne " + first + " ; attendu chacun une fois.");
        }
    }
}
