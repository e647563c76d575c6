package fr.allerretour.inventory.intake.format.kubernetes;

import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.ItemKeys;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.kubernetes.ClusterIndex.Claim;
import fr.allerretour.inventory.intake.format.tree.Fields;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Powered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A controller with its pods, or a pod that has none, as the workload that it is told as. */
final class WorkloadOfPods {

    private static final int DISKS = 1_000;
    private static final int SHOWN = 20;
    private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:-]*(@sha\\d{3}:[0-9a-f]{1,128})?");
    private static final Pattern SCHEDULE = Pattern.compile("[0-9A-Za-z*/,@?# \\t-]{1,100}");

    private final ObjectKind kind;
    private final ClusterObject object;
    private final ClusterIndex index;
    private final WorkloadDraft draft;
    private final List<Disk> disks = new ArrayList<>();
    private boolean disksKnown = true;

    WorkloadOfPods(ObjectKind kind, ClusterObject object, ClusterIndex index) {
        this.kind = kind;
        this.object = object;
        this.index = index;
        this.draft = new WorkloadDraft("line " + object.at().line());
    }

    /** @param application key of its application, null if it has none */
    WorkloadItem item(@Nullable String application) throws BadCell {
        var environment = Labels.environment(object);
        Integer pods = pods();
        Fields podSpec = podSpec();
        draft.key(ItemKeys.key("k8s:" + object.identity()))
                .name(ItemKeys.name(object.namespace() + "/" + object.name()))
                .kind(Kind.CLUSTER_APPLICATION)
                .application(application)
                .environment(
                        environment == null ? index.space(object.namespace()).environment() : environment)
                .powered(powered(pods))
                .attribute(StrongIds.TOOL_ID, object.metadata().text("uid"))
                .attribute("kubernetesKind", object.kind())
                .attribute("namespace", object.namespace())
                .attribute("pods", pods == null ? null : pods.toString())
                .attribute("schedule", schedule());
        containers(podSpec, pods);
        volumes(podSpec);
        templates(pods);
        if (disksKnown) {
            draft.disks(disks);
        }
        reach();
        return draft.build();
    }

    /** What it is part of by its own word or that of its pods. */
    @Nullable
    String partOf() throws BadCell {
        String own = Labels.partOf(object);
        return own == null ? Labels.partOf(podLabels()) : own;
    }

    private Fields podSpec() throws BadCell {
        return switch (kind) {
            case POD -> object.spec();
            case CRON_JOB ->
                object.spec()
                        .object("jobTemplate")
                        .object("spec")
                        .object("template")
                        .object("spec");
            default -> object.spec().object("template").object("spec");
        };
    }

    private Fields podLabels() throws BadCell {
        return kind == ObjectKind.POD
                ? object.labels()
                : object.spec().object("template").object("metadata").object("labels");
    }

    /** How many pods it asks for at a time; null if only the cluster knows. */
    private @Nullable Integer pods() throws BadCell {
        return switch (kind) {
            case POD -> Integer.valueOf(1);
            case DAEMON_SET -> object.fields().object("status").count("desiredNumberScheduled");
            case JOB -> orOne(object.spec().count("parallelism"));
            case CRON_JOB ->
                orOne(object.spec().object("jobTemplate").object("spec").count("parallelism"));
            default -> orOne(object.spec().count("replicas"));
        };
    }

    private static Integer orOne(@Nullable Integer count) {
        return count == null ? Integer.valueOf(1) : count;
    }

    /** Only what is scaled down or suspended says for certain that it does not run. */
    private @Nullable Powered powered(@Nullable Integer pods) throws BadCell {
        boolean suspended = Boolean.TRUE.equals(object.spec().yesOrNo("suspend"));
        return suspended || pods != null && pods == 0 ? Powered.OFF : null;
    }

    private @Nullable String schedule() throws BadCell {
        String schedule = object.spec().text("schedule");
        return schedule != null && SCHEDULE.matcher(schedule).matches() ? schedule : null;
    }

    private void containers(Fields podSpec, @Nullable Integer pods) throws BadCell {
        List<Fields> containers = podSpec.objects("containers");
        if (containers.isEmpty()) {
            throw new BadCell(
                    "containers",
                    RowProblem.REQUIRED,
                    "There is no container; the file may be cut here.",
                    "Il n'y a pas de conteneur ; le fichier est peut-être coupé ici.");
        }
        Set<String> images = new LinkedHashSet<>();
        for (Fields container : containers) {
            String image = container.text("image", 1_000);
            if (image != null && IMAGE.matcher(image).matches()) {
                images.add(image);
            }
        }
        BigDecimal cores = sum(containers, "cpu");
        BigDecimal bytes = sum(containers, "memory");
        if (pods != null) {
            BigDecimal times = BigDecimal.valueOf(pods);
            draft.cpus(cores == null ? null : Integer.valueOf(Quantity.cores(cores.multiply(times))))
                    .memoryMiB(
                            bytes == null ? null : Long.valueOf(Quantity.mebibytes("memory", bytes.multiply(times))));
        }
        draft.attribute("containers", Integer.toString(containers.size()))
                .attribute("images", listed(images))
                .attribute("podCpu", cores == null ? null : plain(cores))
                .attribute("podMemoryMiB", bytes == null ? null : Long.toString(Quantity.mebibytes("memory", bytes)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** What all containers ask for, else may take; null if one does neither: part of them would be taken for the whole. */
    private static @Nullable BigDecimal sum(List<Fields> containers, String resource) throws BadCell {
        BigDecimal sum = BigDecimal.ZERO;
        for (Fields container : containers) {
            Fields resources = container.object("resources");
            BigDecimal amount = Quantity.of(resources.object("requests"), resource);
            amount = amount == null ? Quantity.of(resources.object("limits"), resource) : amount;
            if (amount == null) {
                return null;
            }
            sum = sum.add(amount);
        }
        return sum;
    }

    private void volumes(Fields podSpec) throws BadCell {
        Set<String> shared = new LinkedHashSet<>();
        int hostPaths = 0;
        for (Fields volume : podSpec.objects("volumes")) {
            hostPaths += volume.has("hostPath") ? 1 : 0;
            String name = volume.object("persistentVolumeClaim").text("claimName");
            if (name == null) {
                continue;
            }
            Claim claim = index.claim(object.namespace(), name);
            if (claim == null) {
                disksKnown = false;
            } else if (claim.take()) {
                add(new Disk(claim.name(), claim.mebibytes(), null));
            } else {
                shared.add(name);
            }
        }
        draft.attribute("hostPaths", hostPaths == 0 ? null : Integer.toString(hostPaths))
                .attribute("sharedClaims", listed(shared));
    }

    /** A stateful set has claims of its own for each pod; where the file has them they count, else what it asks for. */
    private void templates(@Nullable Integer pods) throws BadCell {
        if (kind != ObjectKind.STATEFUL_SET || pods == null) {
            return;
        }
        for (Fields template : object.spec().objects("volumeClaimTemplates")) {
            String name = template.object("metadata").need("name");
            List<Claim> claims = index.claimsOf(object.namespace(), name, object.name());
            for (Claim claim : claims) {
                if (claim.take()) {
                    add(new Disk(claim.name(), claim.mebibytes(), null));
                }
            }
            BigDecimal each =
                    Quantity.of(template.object("spec").object("resources").object("requests"), "storage");
            int missing = Math.max(0, pods - claims.size());
            if (each == null) {
                disksKnown &= missing == 0;
            } else if (missing > SHOWN) {
                long all = Quantity.mebibytes("storage", each.multiply(BigDecimal.valueOf(missing)));
                add(new Disk(ItemKeys.name(name + " × " + missing), all, null));
            } else {
                for (int i = 0; i < missing; i++) {
                    add(new Disk(
                            ItemKeys.name(name + "-" + object.name() + "-" + (claims.size() + i)),
                            Quantity.mebibytes("storage", each),
                            null));
                }
            }
        }
    }

    private void add(Disk disk) throws BadCell {
        if (disks.size() >= DISKS) {
            throw new BadCell(
                    "volumes",
                    RowProblem.OUT_OF_RANGE,
                    "It has more than " + DISKS + " volumes.",
                    "Elle a plus de " + DISKS + " volumes.");
        }
        disks.add(disk);
    }

    private void reach() throws BadCell {
        Set<String> services = new LinkedHashSet<>();
        Set<String> hosts = new LinkedHashSet<>();
        index.addReach(object.namespace(), podLabels().plainMembers(), services, hosts);
        draft.attribute("services", listed(services)).attribute("hosts", listed(hosts));
    }

    private static @Nullable String listed(Collection<String> names) {
        if (names.isEmpty()) {
            return null;
        }
        return ItemKeys.name(String.join(", ", names.stream().limit(SHOWN).toList()));
    }
}
