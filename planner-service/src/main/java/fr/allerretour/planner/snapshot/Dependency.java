package fr.allerretour.planner.snapshot;

/**
 * A directed need: {@code from} needs {@code to}. Both ends are keys of workloads or of applications.
 *
 * @param strength HARD: must move together or keep low latency; SOFT: costs when cut
 */
public record Dependency(String from, String to, Strength strength) {

    /** How strong the need is. */
    public enum Strength {
        HARD,
        SOFT
    }
}
