package fr.allerretour.planner.assessment.placement;

import fr.allerretour.planner.snapshot.Dependency;
import fr.allerretour.planner.snapshot.Snapshot;
import fr.allerretour.planner.snapshot.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which workloads should stay with one provider: linked by hard dependencies, by running on each other, or by being
 * one application, which moves whole.
 */
public final class HardLinks {

    private final Map<String, Integer> indexOf = new HashMap<>();
    private final int[] parent;

    private HardLinks(List<Workload> workloads) {
        this.parent = new int[workloads.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            indexOf.put(workloads.get(i).key(), i);
        }
    }

    /** Groups of workload keys, in the order of their first member. */
    public static Collection<List<String>> groups(List<Workload> workloads, Snapshot snapshot) {
        HardLinks links = new HardLinks(workloads);
        Map<String, List<String>> members = new HashMap<>();
        for (Workload workload : workloads) {
            if (workload.runsOn() != null) {
                links.join(List.of(workload.key()), List.of(workload.runsOn()));
            }
            if (workload.application() != null) {
                members.computeIfAbsent(workload.application(), key -> new ArrayList<>())
                        .add(workload.key());
            }
        }
        members.values().forEach(application -> links.join(application, List.of()));
        for (Dependency dependency : snapshot.dependencies()) {
            if (dependency.strength() == Dependency.Strength.HARD) {
                links.join(links.expand(dependency.from(), members), links.expand(dependency.to(), members));
            }
        }
        Map<Integer, List<String>> groups = new LinkedHashMap<>();
        for (Workload workload : workloads) {
            groups.computeIfAbsent(links.root(links.indexOf.getOrDefault(workload.key(), 0)), root -> new ArrayList<>())
                    .add(workload.key());
        }
        return groups.values();
    }

    /** A dependency may name an application: then all its workloads are meant. */
    private List<String> expand(String key, Map<String, List<String>> members) {
        return indexOf.containsKey(key) ? List.of(key) : members.getOrDefault(key, List.of());
    }

    private void join(List<String> some, List<String> others) {
        Integer first = null;
        for (List<String> side : List.of(some, others)) {
            for (String key : side) {
                Integer index = indexOf.get(key);
                if (index == null) {
                    continue;
                }
                if (first == null) {
                    first = root(index);
                } else {
                    int root = root(index);
                    int low = Math.min(first, root);
                    parent[Math.max(first, root)] = low;
                    first = low;
                }
            }
        }
    }

    private int root(int index) {
        int at = index;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
