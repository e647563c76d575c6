package fr.allerretour.inventory.completeness;

import fr.allerretour.inventory.vocabulary.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which data sets say how sensitive the data of a workload are, as the planner reads them: a workload that runs on a machine
 * goes where that machine goes; a machine has the data that it and its guests hold; one that holds none has those of its
 * application.
 */
final class DataOf {

    /** Real ways are short (a database on a container on a machine on a host); longer ones are cut. */
    private static final int LONGEST_WAY = 16;

    private final Map<String, Item> workloads;
    private final Map<String, List<Item>> heldBy = new HashMap<>();
    private final Map<String, List<Item>> ofApplication = new HashMap<>();

    DataOf(Map<String, Item> workloads, Collection<Item> dataSets) {
        this.workloads = workloads;
        for (Item set : dataSets) {
            Item holder = set.on() == null ? null : workloads.get(set.on());
            if (holder != null) {
                for (Item on : withHosts(holder)) {
                    heldBy.computeIfAbsent(on.key(), key -> new ArrayList<>()).add(set);
                }
            }
            Set<String> applications = new LinkedHashSet<>();
            if (set.application() != null) {
                applications.add(set.application());
            }
            if (holder != null && holder.application() != null) {
                applications.add(holder.application());
            }
            for (String application : applications) {
                ofApplication
                        .computeIfAbsent(application, key -> new ArrayList<>())
                        .add(set);
            }
        }
    }

    /** The data sets that bear on the workload: the same list for all that share them, empty if there are none. */
    List<Item> of(Item workload) {
        Item where = where(workload);
        List<Item> held = heldBy.get(where.key());
        if (held != null) {
            return held;
        }
        List<Item> shared = where.application() == null ? null : ofApplication.get(where.application());
        return shared == null ? List.of() : shared;
    }

    /** The application whose data would be the workload's, if it had any. */
    @Nullable
    String applicationWhere(Item workload) {
        return where(workload).application();
    }

    /** The application that a data set is counted with: the one that it names, else that of its holder. */
    @Nullable
    String applicationOf(Item set) {
        if (set.application() != null) {
            return set.application();
        }
        Item holder = set.on() == null ? null : workloads.get(set.on());
        return holder == null ? null : holder.application();
    }

    /** Whether any data set is known of the application. */
    boolean isNamed(String application) {
        return ofApplication.containsKey(application);
    }

    private Item where(Item workload) {
        Item host = withHosts(workload).getLast();
        boolean machine = host.kind() == Kind.VIRTUAL_MACHINE || host.kind() == Kind.PHYSICAL_MACHINE;
        return machine ? host : workload;
    }

    /** The workload, its host, the host's host: an unknown host or a circle ends the way. */
    private List<Item> withHosts(Item workload) {
        if (workload.on() == null) {
            return List.of(workload);
        }
        List<Item> way = new ArrayList<>(List.of(workload));
        Set<String> seen = new HashSet<>(Set.of(workload.key()));
        Item host = workloads.get(workload.on());
        while (host != null && way.size() < LONGEST_WAY && seen.add(host.key())) {
            way.add(host);
            host = host.on() == null ? null : workloads.get(host.on());
        }
        return way;
    }
}
