package fr.allerretour.inventory.intake.format.resourcegraph;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.look.JsonLook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Answers of Azure Resource Graph. */
public final class ResourceGraphFormat implements InventoryFormat {

    private static final FormatDoc DOC = new FormatDoc(
            "azure-resource-graph-json",
            new Words(
                    "Azure Resource Graph as JSON: table or object form, one page or an array of pages",
                    "Azure Resource Graph en JSON : forme tableau ou objets, une page ou un tableau de pages"),
            "json",
            "csv",
            List.of(
                    new Words(
                            "virtual machines (also of Azure Arc): by resource id; size name, system, power, disks from the"
                                    + " machine or from the disk resources, cards and addresses from the network"
                                    + " interfaces",
                            "machines virtuelles (aussi d'Azure Arc) : par identifiant de ressource ; nom de taille,"
                                    + " système, état, disques de la machine ou des ressources disques, cartes et adresses"
                                    + " des interfaces réseau"),
                    new Words(
                            "databases (SQL, SQL managed instances, SQL in machines, PostgreSQL, MySQL, MariaDB, Cosmos DB,"
                                    + " Redis), storage accounts, NetApp volumes, web and container apps, Kubernetes"
                                    + " clusters, Power BI capacities, domain services: a workload each",
                            "bases (SQL, instances managées, SQL dans des machines, PostgreSQL, MySQL, MariaDB, Cosmos DB,"
                                    + " Redis), comptes de stockage, volumes NetApp, applications web et conteneurs,"
                                    + " grappes Kubernetes, capacités Power BI, services de domaine : une charge chacun"),
                    new Words("SQL in a machine runs on it", "SQL dans une machine tourne sur elle"),
                    new Words(
                            "location: the place; tags as attributes, and environment also says what it serves",
                            "location : le lieu ; les étiquettes comme attributs, et environment dit aussi ce que cela"
                                    + " sert"),
                    new Words(
                            "resultTruncated, $skipToken: a warning that pages are missing",
                            "resultTruncated, $skipToken : un avertissement que des pages manquent")),
            List.of(
                    new Words(
                            "all other types, counted in a warning",
                            "tous les autres types, comptés dans un avertissement"),
                    new Words(
                            "cores and memory: Resource Graph has only the name of the size",
                            "cœurs et mémoire : Resource Graph n'a que le nom de la taille"),
                    new Words(
                            "SQL databases called master: they belong to their server",
                            "les bases SQL nommées master : elles appartiennent à leur serveur")),
            new Words("GB of Azure are GiB", "les GB d'Azure sont des Gio"));

    private final ReadLimits limits;

    public ResourceGraphFormat(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(FileLook look) {
        if (!(look instanceof JsonLook json)) {
            return false;
        }
        boolean table =
                json.has("data.columns[].name", "data.rows") || json.has("[].data.columns[].name", "[].data.rows");
        boolean objects = json.has("data[].id", "data[].type")
                || json.has("[].data[].id", "[].data[].type")
                || json.has("Data[].id", "Data[].type")
                || json.has("value[].id", "value[].type")
                || json.has("[].id", "[].type", "[].location");
        return table || objects;
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        new ResourceGraphReading(file, sink, limits).read();
    }
}
