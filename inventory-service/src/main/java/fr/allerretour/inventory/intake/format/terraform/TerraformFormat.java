package fr.allerretour.inventory.intake.format.terraform;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.look.JsonLook;
import fr.allerretour.inventory.intake.format.tree.JsonRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** State files of Terraform and OpenTofu, version 4. */
public final class TerraformFormat implements InventoryFormat {

    private static final String VERSION = "4";

    private static final FormatDoc DOC = new FormatDoc(
            "terraform-state",
            new Words("Terraform or OpenTofu state, version 4", "État Terraform ou OpenTofu, version 4"),
            "tfstate",
            "csv",
            List.of(
                    new Words(
                            "machines of azurerm, google, aws, outscale, ovh and openstack, with their volumes (also those"
                                    + " attached by a resource of their own) and addresses",
                            "machines d'azurerm, google, aws, outscale, ovh et openstack, avec leurs volumes (aussi ceux"
                                    + " attachés par une ressource à part) et adresses"),
                    new Words(
                            "databases, buckets and storage accounts, file shares, Kubernetes and ECS clusters, web"
                                    + " applications of these providers: a workload an instance",
                            "bases, compartiments et comptes de stockage, partages de fichiers, grappes Kubernetes et ECS,"
                                    + " applications web de ces fournisseurs : une charge par instance"),
                    new Words(
                            "key: the cloud's own id (Azure resource id, AWS ARN, Google path, OpenStack UUID)",
                            "clé : l'identifiant du cloud (identifiant Azure, ARN d'AWS, chemin Google, UUID OpenStack)"),
                    new Words(
                            "dependencies of machines, clusters and web applications on databases, stores and shares that"
                                    + " have one instance",
                            "dépendances des machines, grappes et applications web envers les bases, stockages et partages"
                                    + " d'une seule instance"),
                    new Words(
                            "tags and labels Name, Environment and Application only",
                            "étiquettes Name, Environment et Application seulement")),
            List.of(
                    new Words(
                            "every attribute that is not named above, outputs, private data and what the state marks as"
                                    + " sensitive: never read, so no secret of a state enters; the file itself is forgotten as soon as"
                                    + " its preview is there",
                            "tout attribut non nommé ci-dessus, les sorties, les données privées et ce que l'état marque"
                                    + " comme sensible : jamais lus, aucun secret d'un état n'entre donc ; le fichier lui-même est"
                                    + " oublié dès que son aperçu est là"),
                    new Words(
                            "data sources, deposed instances and all other types of resources, the latter counted in a"
                                    + " warning",
                            "sources de données, instances déposées et tous les autres types de ressources, ces derniers"
                                    + " comptés dans un avertissement"),
                    new Words(
                            "cores and memory where the state has only the name of a size (but Outscale's tina types)",
                            "cœurs et mémoire là où l'état n'a que le nom d'une taille (sauf les types tina d'Outscale)")),
            new Words(
                    "GB of the providers are GiB; storage_mb is MiB",
                    "les GB des fournisseurs sont des Gio ; storage_mb en Mio"));

    private final ReadLimits limits;

    public TerraformFormat(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean carriesSecrets() {
        return true;
    }

    @Override
    public boolean recognises(FileLook look) {
        return look instanceof JsonLook json && json.has("terraform_version", "lineage");
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        String version = JsonRecords.firstText(file, limits, "version");
        if (!VERSION.equals(version)) {
            throw new FormatException(
                    FormatProblem.UNKNOWN_FORMAT,
                    "The state's version is not 4. Run \"terraform state pull\" with Terraform 0.12 or newer, or OpenTofu.",
                    "La version de l'état n'est pas 4. Lancez « terraform state pull » avec Terraform 0.12 ou plus récent,"
                            + " ou OpenTofu.");
        }
        new StateReading(file, sink, limits).read();
    }
}
