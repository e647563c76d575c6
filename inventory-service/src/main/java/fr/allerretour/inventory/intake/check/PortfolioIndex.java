package fr.allerretour.inventory.intake.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which keys and names a portfolio knows, so that a row may refer to a thing by either. A key wins over an alias, that is
 * a key by which another file knows the same workload, and an alias over a name; names are compared without case, as people
 * and hypervisors do.
 */
public final class PortfolioIndex {

    private final Set<String> workloads = new HashSet<>();
    private final Set<String> applications = new HashSet<>();
    private final Map<String, String> workloadByName = new HashMap<>();
    private final Map<String, String> applicationByName = new HashMap<>();
    private final Map<String, String> workloadByAlias = new HashMap<>();
    private final Map<String, String> workloadByOtherName = new HashMap<>();
    private final Set<String> ambiguousOtherNames = new HashSet<>();
    private final Set<String> ambiguousWorkloads = new HashSet<>();
    private final Set<String> ambiguousApplications = new HashSet<>();

    /** Where a reference leads. */
    public sealed interface Target {

        /** To one thing. */
        record Found(String key) implements Target {}

        /** To nothing. */
        record Unknown() implements Target {}

        /** To several things of that name. */
        record Ambiguous() implements Target {}
    }

    /** Makes a workload known; if it is already, by another name too. */
    public void addWorkload(String key, String name) {
        if (workloads.add(key)) {
            remember(workloadByName, ambiguousWorkloads, key, name);
        } else {
            addOtherName(key, name);
        }
    }

    /** Makes a workload known by another file's key for it. */
    public void addAlias(String alias, String key) {
        workloadByAlias.putIfAbsent(alias, key);
    }

    /** Makes a workload known by another file's name for it: to be looked for where none is called so now. */
    public void addOtherName(String key, String name) {
        remember(workloadByOtherName, ambiguousOtherNames, key, name);
    }

    /** Makes an application known. */
    public void addApplication(String key, String name) {
        if (applications.add(key)) {
            remember(applicationByName, ambiguousApplications, key, name);
        }
    }

    private static void remember(Map<String, String> byName, Set<String> ambiguous, String key, String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        String known = byName.putIfAbsent(folded, key);
        if (known != null && !known.equals(key)) {
            ambiguous.add(folded);
        }
    }

    /** Whether a workload has this key. */
    public boolean hasWorkload(String key) {
        return workloads.contains(key);
    }

    /** Whether an application has this key. */
    public boolean hasApplication(String key) {
        return applications.contains(key);
    }

    /** The key of the workload that has this key or alias; null if none has. */
    public @Nullable String workloadOf(String keyOrAlias) {
        return workloads.contains(keyOrAlias) ? keyOrAlias : workloadByAlias.get(keyOrAlias);
    }

    /** The workload of that key, alias or name. */
    public Target workload(String reference) {
        String known = workloadOf(reference);
        if (known != null) {
            return new Target.Found(known);
        }
        Target named = find(workloads, workloadByName, ambiguousWorkloads, reference);
        return named instanceof Target.Unknown
                ? find(workloads, workloadByOtherName, ambiguousOtherNames, reference)
                : named;
    }

    /** The application of that key or name. */
    public Target application(String reference) {
        return find(applications, applicationByName, ambiguousApplications, reference);
    }

    /** The workload or application of that key or name. */
    public Target either(String reference) {
        if (workloads.contains(reference) || applications.contains(reference)) {
            return new Target.Found(reference);
        }
        String aliased = workloadOf(reference);
        if (aliased != null) {
            return new Target.Found(aliased);
        }
        Target workload = workload(reference);
        Target application = application(reference);
        if (workload instanceof Target.Unknown) {
            return application;
        }
        return application instanceof Target.Unknown ? workload : new Target.Ambiguous();
    }

    private static Target find(Set<String> keys, Map<String, String> byName, Set<String> ambiguous, String reference) {
        if (keys.contains(reference)) {
            return new Target.Found(reference);
        }
        String folded = reference.toLowerCase(Locale.ROOT);
        if (ambiguous.contains(folded)) {
            return new Target.Ambiguous();
        }
        String key = byName.get(folded);
        return key == null ? new Target.Unknown() : new Target.Found(key);
    }
}
