package fr.allerretour.inventory.intake.format.kubernetes;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.kubernetes.ClusterObject.Owner;
import fr.allerretour.inventory.intake.format.tree.JsonRecords;
import fr.allerretour.inventory.intake.format.tree.RecordHandler;
import fr.allerretour.inventory.intake.format.tree.TreeRecord;
import fr.allerretour.inventory.intake.format.tree.Wanted;
import fr.allerretour.inventory.intake.format.yaml.YamlRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One reading of one file; see the package for its order and why. */
final class ClusterReading {

    private static final String ALONE = "";
    private static final String LISTED = "items[]";
    private static final int KINDS_TOLD = 10;
    private static final int KINDS_COUNTED = 1_000;

    /** What a cluster brings along by itself. */
    private static final Set<String> SYSTEM = Set.of("kube-system", "kube-public", "kube-node-lease");

    private final Path file;
    private final boolean yaml;
    private final RowSink sink;
    private final ReadLimits limits;
    private final ClusterIndex index;
    private final Set<String> applications = new HashSet<>();
    private final Map<String, Integer> passedOver = new TreeMap<>();
    private int ofTheSystem;
    private int ofAbsent;
    private int lists;

    ClusterReading(Path file, boolean yaml, RowSink sink, ReadLimits limits) {
        this.file = file;
        this.yaml = yaml;
        this.sink = sink;
        this.limits = limits;
        this.index = new ClusterIndex(limits);
    }

    void read() throws FormatException, IOException {
        sink.sheet(SheetHead.ofPaths());
        JsonRecords.Progress still = (done, total) -> sink.progress(0, total);
        int alone = each(ALONE, still, this::collect);
        int listed = each(LISTED, still, this::collect);
        JsonRecords.needSome(alone - lists + listed, "items");
        if (alone > lists) {
            // What goes by no kind but has items is a list that was cut before its end, where kubectl writes the kind.
            each(ALONE, listed == 0 ? sink::progress : still, listed == 0 ? this::tell : this::tellOrCut);
        }
        if (listed > 0) {
            each(LISTED, sink::progress, this::tell);
        }
        warn();
    }

    private int each(String place, JsonRecords.Progress progress, RecordHandler handler)
            throws FormatException, IOException {
        List<Wanted> wanted = List.of(Wanted.at(place, ClusterObject.kept(), handler));
        return yaml
                ? YamlRecords.read(file, limits, progress, wanted)
                : JsonRecords.read(file, limits, progress, wanted);
    }

    private void collect(TreeRecord at) throws FormatException {
        try {
            ClusterObject object = ClusterObject.of(at);
            if (object.isList()) {
                lists++;
                return;
            }
            Optional<ObjectKind> kind = ObjectKind.of(object.apiVersion(), object.kind());
            if (kind.isPresent()) {
                index.add(kind.get(), object);
            }
        } catch (BadCell e) {
            // Told in the second reading.
        }
    }

    private void tellOrCut(TreeRecord at) throws FormatException {
        if (at.value().isObject() && !at.value().has("kind")) {
            throw new FormatException(
                    FormatProblem.DAMAGED_FILE,
                    "The list that begins on line " + at.line() + " ends before it says what it is (kind: List).",
                    "La liste qui commence à la ligne " + at.line()
                            + " finit avant de dire ce qu'elle est (kind: List).",
                    at.position(),
                    null);
        }
        tell(at);
    }

    private void tell(TreeRecord at) throws FormatException {
        try {
            ClusterObject object = ClusterObject.of(at);
            if (object.isList()) {
                return;
            }
            ObjectKind kind = ObjectKind.of(object.apiVersion(), object.kind()).orElse(null);
            if (kind == null) {
                passOver(object.kind());
            } else if (kind.isWorkload()) {
                tell(kind, object);
            } else {
                requireIndexed(kind, object);
            }
        } catch (BadCell e) {
            sink.rejected(at.rejection(e));
        }
    }

    /** The first reading passed over what it could not take; the same steps once more say why. */
    private void requireIndexed(ObjectKind kind, ClusterObject object) throws BadCell, FormatException {
        object.metadata().need("name");
        new ClusterIndex(limits).add(kind, object);
    }

    private void tell(ObjectKind kind, ClusterObject object) throws BadCell {
        object.metadata().need("name");
        if (SYSTEM.contains(object.namespace())) {
            ofTheSystem++;
            return;
        }
        Owner owner = object.owner();
        if (owner != null && ObjectKind.isController(owner.kind())) {
            ofAbsent += index.hasController(object.namespace(), owner) ? 0 : 1;
            return;
        }
        WorkloadOfPods workload = new WorkloadOfPods(kind, object, index);
        ApplicationItem application = application(object.namespace(), workload.partOf());
        WorkloadItem item = workload.item(application == null ? null : application.key());
        if (application != null && applications.add(application.key())) {
            sink.item(object.at().row(application));
        }
        sink.item(object.at().row(item));
    }

    /** What it says that it is part of, else what its namespace says; else the namespace, if somebody has named it. */
    private @Nullable ApplicationItem application(String namespace, @Nullable String partOf) {
        String byNamespace = index.space(namespace).partOf();
        if (partOf != null) {
            return ApplicationItem.named(cut(partOf));
        }
        if (byNamespace != null) {
            return ApplicationItem.named(cut(byNamespace));
        }
        return namespace.equals("default") ? null : ApplicationItem.named(cut(namespace));
    }

    private static String cut(String name) {
        return name.length() > ApplicationItem.LONGEST_NAME ? name.substring(0, ApplicationItem.LONGEST_NAME) : name;
    }

    private void passOver(String kind) {
        if (passedOver.size() < KINDS_COUNTED || passedOver.containsKey(kind)) {
            passedOver.merge(kind, 1, Integer::sum);
        }
    }

    private void warn() {
        if (!passedOver.isEmpty()) {
            int all = passedOver.values().stream().mapToInt(Integer::intValue).sum();
            String most = passedOver.entrySet().stream()
                    .filter(entry -> entry.getKey().matches("[A-Za-z0-9]{1,63}"))
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(KINDS_TOLD)
                    .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                    .collect(Collectors.joining(", "));
            sink.warning(new FileWarning(
                    "objects-passed-over",
                    all + " objects are no workloads by themselves: " + most + ". Nothing of their content was read.",
                    all + " objets ne sont pas des charges par eux-mêmes : " + most
                            + ". Rien de leur contenu n'a été lu."));
        }
        if (ofTheSystem > 0) {
            sink.warning(new FileWarning(
                    "system-workloads-passed-over",
                    ofTheSystem + " workloads of the cluster itself (kube-system and the like) were passed over.",
                    ofTheSystem
                            + " charges de la grappe elle-même (kube-system et semblables) ont été laissées de côté."));
        }
        if (ofAbsent > 0) {
            sink.warning(new FileWarning(
                    "controllers-missing",
                    ofAbsent + " pods or jobs belong to controllers that are not in the file; export these too: kubectl"
                            + " get deployments,statefulsets,daemonsets,replicasets,cronjobs,jobs,pods -A.",
                    ofAbsent + " pods ou jobs appartiennent à des contrôleurs absents du fichier ; exportez-les aussi :"
                            + " kubectl get deployments,statefulsets,daemonsets,replicasets,cronjobs,jobs,pods -A."));
        }
        long ofNobody = index.claimsOfNobody();
        if (ofNobody > 0) {
            sink.warning(new FileWarning(
                    "volumes-of-no-workload",
                    ofNobody + " volume claims are mounted by no workload of the file; they cost and may hold data.",
                    ofNobody + " demandes de volume ne sont montées par aucune charge du fichier ; elles coûtent et"
                            + " peuvent contenir des données."));
        }
    }
}
