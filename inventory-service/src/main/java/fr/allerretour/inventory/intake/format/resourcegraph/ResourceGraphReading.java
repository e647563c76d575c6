package fr.allerretour.inventory.intake.format.resourcegraph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.tree.JsonRecords;
import fr.allerretour.inventory.intake.format.tree.Keep;
import fr.allerretour.inventory.intake.format.tree.RecordHandler;
import fr.allerretour.inventory.intake.format.tree.TreeRecord;
import fr.allerretour.inventory.intake.format.tree.Wanted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One reading of one file; see the package for its order and why. */
final class ResourceGraphReading {

    private static final int COLUMNS = 1_000;

    private final Path file;
    private final RowSink sink;
    private final ReadLimits limits;
    private final Resources resources;

    /** Columns of each table, by the document and the page that it stands on. */
    private final Map<String, List<String>> columnsByTable = new HashMap<>();

    ResourceGraphReading(Path file, RowSink sink, ReadLimits limits) {
        this.file = file;
        this.sink = sink;
        this.limits = limits;
        this.resources = new Resources(limits);
    }

    void read() throws FormatException, IOException {
        sink.sheet(SheetHead.ofPaths());
        Layout layout = layout();
        collectParts(layout);
        int found = walk(layout, sink::progress, this::tell);
        JsonRecords.needSome(found, "data");
        warn();
    }

    private Layout layout() throws FormatException, IOException {
        for (Layout layout : Layout.ALL) {
            int found = JsonRecords.read(
                    file,
                    limits,
                    (done, total) -> sink.progress(0, total),
                    List.of(
                            Wanted.at(layout.objects(), Keep.only(), record -> {}),
                            Wanted.at(layout.rows(), Keep.only(), record -> {}),
                            Wanted.at(layout.columns(), Keep.all(), this::column)));
            if (found > 0) {
                return layout;
            }
        }
        throw new FormatException(
                FormatProblem.EMPTY_FILE,
                "There is no resource in \"data\", as rows or as objects.",
                "Il n'y a aucune ressource dans « data », ni en lignes ni en objets.");
    }

    private void column(TreeRecord found) throws FormatException {
        List<String> columns = columnsByTable.computeIfAbsent(table(found), key -> new ArrayList<>());
        if (columns.size() >= COLUMNS) {
            throw new FormatException(
                    FormatProblem.TOO_LARGE,
                    "The table has more than " + COLUMNS + " columns.",
                    "Le tableau a plus de " + COLUMNS + " colonnes.");
        }
        columns.add(found.value().path("name").asText());
    }

    /** "/2/data/rows/7" and "/2/data/columns/0" are of one table. */
    private static String table(TreeRecord found) {
        String path = found.path();
        String holder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        return found.document() + holder.substring(0, Math.max(0, holder.lastIndexOf('/')));
    }

    private void collectParts(Layout layout) throws FormatException, IOException {
        walk(layout, (done, total) -> sink.progress(0, total), found -> resources.collect(found.fields()));
    }

    private int walk(Layout layout, JsonRecords.Progress progress, RecordHandler handler)
            throws FormatException, IOException {
        return JsonRecords.read(
                file,
                limits,
                progress,
                List.of(
                        Wanted.at(layout.objects(), Keep.only(Resource.MEMBERS), handler),
                        Wanted.at(layout.rows(), Keep.all(), found -> handler.record(asObject(found)))));
    }

    private TreeRecord asObject(TreeRecord row) {
        List<String> columns = columnsByTable.getOrDefault(table(row), List.of());
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(columns.size(), row.value().size()); i++) {
            object.set(columns.get(i), row.value().get(i));
        }
        return new TreeRecord(row.document(), row.path(), row.line(), object);
    }

    private void tell(TreeRecord found) {
        try {
            WorkloadItem item = resources.item(found.fields(), "line " + found.line());
            if (item != null) {
                sink.item(found.row(item));
            }
        } catch (BadCell e) {
            sink.rejected(found.rejection(e));
        }
    }

    private void warn() throws FormatException, IOException {
        resources.warn(sink);
        if (othersFollow()) {
            String total = JsonRecords.firstText(file, limits, "totalRecords");
            sink.warning(new FileWarning(
                    "page-of-more",
                    "This is one page of an answer" + (total == null ? "" : " of " + total + " resources")
                            + "; fetch the others with $skipToken and import them too.",
                    "C'est une page d'une réponse" + (total == null ? "" : " de " + total + " ressources")
                            + " ; obtenez les autres avec $skipToken et importez-les aussi."));
        }
    }

    private boolean othersFollow() throws FormatException, IOException {
        for (String token : List.of("$skipToken", "skip_token", "SkipToken")) {
            if (JsonRecords.firstText(file, limits, token) != null) {
                return true;
            }
        }
        return "true".equalsIgnoreCase(JsonRecords.firstText(file, limits, "resultTruncated"));
    }
}
