package fr.allerretour.planner.movegroup;

import fr.allerretour.planner.snapshot.Application;
import fr.allerretour.planner.snapshot.Dependency;
import fr.allerretour.planner.snapshot.Dependency.Strength;
import fr.allerretour.planner.snapshot.Workload;
import fr.allerretour.planner.snapshot.Workload.Criticality;
import fr.allerretour.planner.snapshot.Workload.Environment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One run of the grouping: nodes are workloads, then the applications that have any. */
final class Grouping {
    private static final int ID_BYTES = 6;

    /** From the least to the most that a loss hurts; what is unknown is not harmless. */
    private static final List<Criticality> BY_HARM =
            List.of(Criticality.LOW, Criticality.MEDIUM, Criticality.UNKNOWN, Criticality.HIGH, Criticality.VITAL);

    /** From the farthest from production to production itself; what is unknown is taken for production. */
    private static final List<Environment> BY_NEARNESS = List.of(
            Environment.DEVELOPMENT,
            Environment.TEST,
            Environment.PREPRODUCTION,
            Environment.UNKNOWN,
            Environment.PRODUCTION);

    private final List<Workload> workloads;
    private final List<Application> applications;
    private final Map<String, Integer> workloadNodes = new HashMap<>();
    private final Map<String, Integer> applicationNodes = new HashMap<>();

    Grouping(List<Workload> all, List<Application> known) {
        workloads = all.stream()
                .filter(workload -> !workload.template())
                .sorted(Comparator.comparing(Workload::key))
                .toList();
        Set<String> used = new HashSet<>();
        for (Workload workload : workloads) {
            workloadNodes.put(workload.key(), workloadNodes.size());
            if (workload.application() != null) {
                used.add(workload.application());
            }
        }
        applications = known.stream()
                .filter(application -> used.contains(application.key()))
                .sorted(Comparator.comparing(Application::key))
                .toList();
        for (Application application : applications) {
            applicationNodes.put(application.key(), workloads.size() + applicationNodes.size());
        }
    }

    MoveGroups group(List<Dependency> dependencies) {
        Arcs arcs = new Arcs();
        List<Dependency> unknownEnds = new ArrayList<>();
        for (Workload workload : workloads) {
            int node = node(workload.key());
            tie(arcs, node, workload.application() == null ? null : applicationNodes.get(workload.application()));
            tie(arcs, node, workload.runsOn() == null ? null : workloadNodes.get(workload.runsOn()));
        }
        for (Dependency dependency : dependencies) {
            int from = node(dependency.from());
            int to = node(dependency.to());
            if (from < 0 || to < 0) {
                unknownEnds.add(dependency);
            } else if (dependency.strength() == Strength.HARD) {
                arcs.add(from, to);
            }
        }
        int[] component =
                StrongComponents.of(workloads.size() + applications.size(), arcs.tails.array(), arcs.heads.array());
        return build(component, dependencies, List.copyOf(unknownEnds));
    }

    /** Both ways: a machine without its database, or an application without a part, is not a move. */
    private static void tie(Arcs arcs, int node, @Nullable Integer other) {
        if (other != null) {
            arcs.add(node, other);
            arcs.add(other, node);
        }
    }

    private int node(String key) {
        Integer workload = workloadNodes.get(key);
        return workload != null ? workload : applicationNodes.getOrDefault(key, -1);
    }

    private MoveGroups build(int[] component, List<Dependency> dependencies, List<Dependency> unknownEnds) {
        Map<Integer, List<Workload>> members = new TreeMap<>();
        Map<Integer, List<Application>> parts = new HashMap<>();
        for (int node = 0; node < component.length; node++) {
            if (node < workloads.size()) {
                members.computeIfAbsent(component[node], c -> new ArrayList<>()).add(workloads.get(node));
            } else {
                parts.computeIfAbsent(component[node], c -> new ArrayList<>())
                        .add(applications.get(node - workloads.size()));
            }
        }
        Map<Integer, MoveGroup> groups = new TreeMap<>();
        members.forEach((number, list) -> groups.put(number, group(list, parts.getOrDefault(number, List.of()))));
        Set<GroupOrder> orders = new HashSet<>();
        Map<List<String>, Integer> links = new HashMap<>();
        for (Dependency dependency : dependencies) {
            int from = node(dependency.from());
            int to = node(dependency.to());
            if (from < 0 || to < 0 || component[from] == component[to]) {
                continue;
            }
            String first = idOf(groups, component[from]);
            String second = idOf(groups, component[to]);
            if (dependency.strength() == Strength.HARD) {
                orders.add(new GroupOrder(first, second));
            } else {
                links.merge(
                        first.compareTo(second) < 0 ? List.of(first, second) : List.of(second, first), 1, Integer::sum);
            }
        }
        return new MoveGroups(
                groups.values().stream()
                        .sorted(Comparator.comparing(MoveGroup::id))
                        .toList(),
                orders.stream()
                        .sorted(Comparator.comparing(GroupOrder::needs).thenComparing(GroupOrder::needed))
                        .toList(),
                links.entrySet().stream()
                        .map(link -> new SoftLink(
                                link.getKey().getFirst(), link.getKey().getLast(), link.getValue()))
                        .sorted(Comparator.comparing(SoftLink::first).thenComparing(SoftLink::second))
                        .toList(),
                unknownEnds);
    }

    private static String idOf(Map<Integer, MoveGroup> groups, int number) {
        MoveGroup group = groups.get(number);
        if (group == null) {
            throw new IllegalStateException("Component " + number + " has no workload.");
        }
        return group.id();
    }

    private static MoveGroup group(List<Workload> members, List<Application> parts) {
        String anchor = parts.isEmpty()
                ? "workload:" + members.getFirst().key()
                : "application:" + parts.getFirst().key();
        String first =
                parts.isEmpty() ? members.getFirst().name() : parts.getFirst().name();
        int more = (parts.isEmpty() ? members.size() : parts.size()) - 1;
        long storageMiB = 0;
        Criticality criticality = Criticality.LOW;
        Environment environment = Environment.DEVELOPMENT;
        for (Workload member : members) {
            storageMiB += member.storageMiB();
            criticality = worse(criticality, member.criticality());
            environment = nearer(environment, member.environment());
        }
        for (Application part : parts) {
            criticality = worse(criticality, part.criticality());
        }
        return new MoveGroup(
                id(anchor),
                more == 0 ? first : first + " + " + more,
                members.stream().map(Workload::key).toList(),
                parts.stream().map(Application::key).toList(),
                storageMiB,
                criticality,
                environment);
    }

    private static Criticality worse(Criticality one, Criticality other) {
        return BY_HARM.indexOf(one) >= BY_HARM.indexOf(other) ? one : other;
    }

    private static Environment nearer(Environment one, Environment other) {
        return BY_NEARNESS.indexOf(one) >= BY_NEARNESS.indexOf(other) ? one : other;
    }

    private static String id(String anchor) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(anchor.getBytes(StandardCharsets.UTF_8));
            return "g-" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** Arcs as two growing columns: 200,000 boxed pairs would cost more than the search itself. */
    private static final class Arcs {
        private final IntColumn tails = new IntColumn();
        private final IntColumn heads = new IntColumn();

        void add(int tail, int head) {
            tails.add(tail);
            heads.add(head);
        }
    }
}
