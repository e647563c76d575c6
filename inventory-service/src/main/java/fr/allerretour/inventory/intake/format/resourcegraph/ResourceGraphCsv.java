package fr.allerretour.inventory.intake.format.resourcegraph;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.look.CsvLook;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import fr.allerretour.inventory.intake.format.tree.JsonRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the explorer of Azure Resource Graph downloads as CSV. */
public final class ResourceGraphCsv implements InventoryFormat {

    private static final String[] OF_AZURE = {"subscriptionId", "resourceGroup", "properties"};

    /** All properties of a resource stand in one cell: more than a spreadsheet's cell can hold. */
    private static final int LONGEST_CELL = 1 << 18;

    private static final FormatDoc DOC = new FormatDoc(
            "azure-resource-graph-csv",
            new Words(
                    "Azure Resource Graph as CSV: the explorer's download, with the columns of the query",
                    "Azure Resource Graph en CSV : le téléchargement de l'explorateur, avec les colonnes de la requête"),
            "csv",
            "csv",
            List.of(
                    new Words(
                            "id and type must be there; name, kind, location, resourceGroup, subscriptionId, managedBy, tags"
                                    + " and properties say what they say in azure-resource-graph-json",
                            "id et type doivent y être ; name, kind, location, resourceGroup, subscriptionId, managedBy, tags"
                                    + " et properties disent ce qu'ils disent dans azure-resource-graph-json"),
                    new Words(
                            "properties, tags: as JSON in their cell; without properties a resource has no size",
                            "properties, tags : en JSON dans leur cellule ; sans properties une ressource n'a pas de taille")),
            List.of(
                    new Words(
                            "all other columns, and all types that azure-resource-graph-json passes over",
                            "toutes les autres colonnes, et tous les types qu'azure-resource-graph-json laisse de côté"),
                    new Words(
                            "the portal's list of all resources, which has no id: refused",
                            "la liste de toutes les ressources du portail, sans id : refusée")),
            new Words("GB of Azure are GiB", "les GB d'Azure sont des Gio"));

    private final ReadLimits limits;

    public ResourceGraphCsv(ReadLimits limits) {
        this.limits = new ReadLimits(
                limits.entries(),
                limits.inflatedBytes(),
                limits.ratio(),
                limits.sharedCharacters(),
                limits.rows(),
                limits.columns(),
                Math.max(limits.cellCharacters(), LONGEST_CELL),
                limits.machines());
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
        Headings headings = csv.headings();
        boolean listOfThePortal = headings.has("name")
                && headings.has("type")
                && headings.has("resourceGroup")
                && headings.has("subscription", "subscriptionId");
        if (listOfThePortal && !headings.has("id")) {
            throw new FormatException(
                    FormatProblem.HEADING_MISSING,
                    "This list of Azure's resources has no column \"id\". Run \"resources\" in the Resource Graph Explorer and"
                            + " download its answer as CSV.",
                    "Cette liste de ressources Azure n'a pas de colonne « id ». Lancez « resources » dans l'Explorateur"
                            + " Resource Graph et téléchargez sa réponse en CSV.",
                    new Position("", 1),
                    "id");
        }
        return headings.has("id") && headings.has("type") && headings.has(OF_AZURE);
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        CsvTable table = new CsvTable("", ByteSource.of(file), limits);
        Resources resources = new Resources(limits);
        collect(table, resources);
        AtomicInteger rows = new AtomicInteger();
        table.read(
                headings -> {
                    ResourceColumns columns = new ResourceColumns(headings);
                    return row -> {
                        rows.incrementAndGet();
                        tell(row, columns, resources, sink);
                    };
                },
                sink);
        JsonRecords.needSome(rows.get(), "id");
        resources.warn(sink);
    }

    private static void tell(CsvRow row, ResourceColumns columns, Resources resources, RowSink sink) {
        List<String> shown = columns.shown(row.cells());
        try {
            WorkloadItem item =
                    resources.item(columns.record(row.position(), row.cells()).fields(), row.place());
            if (item != null) {
                sink.item(new ParsedRow(row.position(), item, shown));
            }
        } catch (BadCell e) {
            sink.rejected(
                    new RowRejection(row.position(), e.heading(), e.problem(), e.detailEn(), e.detailFr(), shown));
        }
    }

    private static void collect(CsvTable table, Resources resources) throws FormatException, IOException {
        Parting parting = new Parting(resources);
        table.each(parting::row, bytes -> {});
    }

    /** The first reading: disks and network cards, which may stand after their machine. */
    private static final class Parting {

        private final Resources resources;
        private @Nullable ResourceColumns columns;

        Parting(Resources resources) {
            this.resources = resources;
        }

        void row(int number, List<String> cells) throws FormatException {
            Position position = new Position("", number);
            ResourceColumns known = columns;
            if (known == null) {
                columns = new ResourceColumns(new Headings(position, cells, ""));
                return;
            }
            try {
                resources.collect(known.record(position, cells).fields());
            } catch (BadCell e) {
                // Told in the second reading.
            }
        }
    }
}
