package fr.allerretour.inventory.intake.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which keys and names a portfolio knows, so that a row may refer to a thing by either. A key wins over a name; names
 * are compared without case, as people and hypervisors do.
 */
public final class PortfolioIndex {

    private final Set<String> workloads = new HashSet<>();
    private final Set<String> applications = new HashSet<>();
    private final Map<String, String> workloadByName = new HashMap<>();
    private final Map<String, String> applicationByName = new HashMap<>();
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

    /** Makes a workload known. */
    public void addWorkload(String key, String name) {
        if (workloads.add(key)) {
            remember(workloadByName, ambiguousWorkloads, key, name);
        }
    }

    /** Makes an application known. */
    public void addApplication(String key, String name) {
        if (applications.add(key)) {
            remember(applicationByName, ambiguousApplications, key, name);
        }
    }

    private static void remember(Map<String, String> byName, Set<String> ambiguous, String key, String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        if (byName.putIfAbsent(folded, key) != null) {
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

    /** The workload of that key or name. */
    public Target workload(String reference) {
        return find(workloads, workloadByName, ambiguousWorkloads, reference);
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
