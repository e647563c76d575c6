package fr.allerretour.inventory.intake.format.kubernetes;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.look.FileLooker;
import fr.allerretour.inventory.intake.format.look.JsonLook;
import fr.allerretour.inventory.intake.format.look.YamlLook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Manifests of Kubernetes, and what kubectl get prints as JSON or YAML. */
public final class KubernetesFormat implements InventoryFormat {

    private static final FormatDoc DOC = new FormatDoc(
            "kubernetes-objects",
            new Words(
                    "Kubernetes: manifests (YAML of one or more documents), or what kubectl get prints with -o yaml or -o json",
                    "Kubernetes : manifestes (YAML d'un ou plusieurs documents), ou ce qu'affiche kubectl get avec -o yaml ou -o json"),
            "yaml",
            "csv",
            List.of(
                    new Words(
                            "Deployments, StatefulSets, DaemonSets, CronJobs, Jobs, ReplicaSets, ReplicationControllers,"
                                    + " DeploymentConfigs and Pods that nothing owns: a workload each (cluster"
                                    + " application), by namespace, kind and name; what one of them owns is told with it",
                            "Deployments, StatefulSets, DaemonSets, CronJobs, Jobs, ReplicaSets, ReplicationControllers,"
                                    + " DeploymentConfigs et Pods sans propriétaire : une charge chacun (application de"
                                    + " grappe), par espace de noms, type et nom ; ce que l'un d'eux possède est dit avec"
                                    + " lui"),
                    new Words(
                            "requests of all containers, else their limits, times the pods: cores and memory, rounded up; they"
                                    + " stay unknown if one container has neither, or the number of pods is not in the"
                                    + " file (DaemonSet of a manifest)",
                            "demandes de tous les conteneurs, sinon leurs limites, fois les pods : cœurs et mémoire,"
                                    + " arrondis au-dessus ; ils restent inconnus si un conteneur n'a ni l'une ni l'autre,"
                                    + " ou si le nombre de pods n'est pas dans le fichier (DaemonSet d'un manifeste)"),
                    new Words(
                            "PersistentVolumeClaims that it mounts, and the claim templates of a StatefulSet: disks; one that"
                                    + " several mount counts with the first of them",
                            "PersistentVolumeClaims montées, et modèles de demande d'un StatefulSet : disques ; celle que"
                                    + " plusieurs montent compte avec la première"),
                    new Words(
                            "app.kubernetes.io/part-of of the object, its pods or its namespace, else the namespace: the"
                                    + " application; labels environment and env: what it serves",
                            "app.kubernetes.io/part-of de l'objet, de ses pods ou de son espace de noms, sinon l'espace de"
                                    + " noms : l'application ; étiquettes environment et env : ce que cela sert"),
                    new Words(
                            "Services by their selector, hosts of Ingresses, images, schedule, number of pods, containers"
                                    + " and host paths: attributes",
                            "Services par leur sélecteur, hôtes des Ingress, images, planification, nombre de pods, de"
                                    + " conteneurs et de chemins de l'hôte : attributs")),
            List.of(
                    new Words(
                            "data of Secrets and ConfigMaps, environment variables, arguments, commands and annotations:"
                                    + " never read, so no secret of a cluster enters; the file itself is forgotten as soon"
                                    + " as its preview is there",
                            "données des Secrets et ConfigMaps, variables d'environnement, arguments, commandes et"
                                    + " annotations : jamais lus, aucun secret d'une grappe n'entre donc ; le fichier"
                                    + " lui-même est oublié dès que son aperçu est là"),
                    new Words(
                            "kube-system, kube-public and kube-node-lease: they belong to the cluster that is left",
                            "kube-system, kube-public et kube-node-lease : ils appartiennent à la grappe quittée"),
                    new Words(
                            "init containers, autoscalers, and all other kinds, counted in a warning",
                            "conteneurs d'initialisation, autoscalers et tous les autres types, comptés dans un"
                                    + " avertissement"),
                    new Words(
                            "who calls whom: objects do not say; a mounted claim is storage, no dependency",
                            "qui appelle qui : les objets ne le disent pas ; une demande montée est du stockage, pas une"
                                    + " dépendance"),
                    new Words(
                            "YAML with aliases is refused; a manifest that is cut between two lines may look whole",
                            "le YAML avec alias est refusé ; un manifeste coupé entre deux lignes peut sembler entier")),
            new Words(
                    "quantities of Kubernetes: m is a thousandth of a core, Mi is MiB, M is a million bytes",
                    "quantités de Kubernetes : m est un millième de cœur, Mi des Mio, M un million d'octets"));

    /** What may stand before the kind, which may be far away: members are sorted by name when kubectl prints them. */
    private static final List<String> BEFORE_KIND = List.of("kind", "items", "data", "binaryData");

    private final ReadLimits limits;

    public KubernetesFormat(ReadLimits limits) {
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
        return switch (look) {
            case JsonLook json -> json.has("apiVersion") && (json.has("items") || json.has("kind", "metadata"));
            case YamlLook yaml ->
                yaml.members().contains("apiVersion") && BEFORE_KIND.stream().anyMatch(yaml.members()::contains);
            default -> false;
        };
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        boolean json = new FileLooker(limits).look(file) instanceof JsonLook;
        new ClusterReading(file, !json, sink, limits).read();
    }
}
