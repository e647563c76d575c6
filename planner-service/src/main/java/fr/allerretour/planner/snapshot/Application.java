package fr.allerretour.planner.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * A set of workloads that users know by a name.
 *
 * @param key stable identity within the portfolio
 * @param criticality how much its loss hurts
 * @param owner who answers for it, null if unknown
 * @param intent what its owner has already decided
 */
public record Application(
        String key,
        String name,
        Workload.Criticality criticality,
        @Nullable String owner,
        Intent intent) {

    /** What the owner has decided before any planning; UNDECIDED leaves it to the verdicts. */
    public enum Intent {
        UNDECIDED,
        MIGRATE,
        RETAIN,
        RETIRE,
        REPLACE
    }
}
