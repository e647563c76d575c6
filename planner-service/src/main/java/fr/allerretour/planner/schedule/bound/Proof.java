package fr.allerretour.planner.schedule.bound;

import java.util.List;

/**
 * What a lower bound stands on.
 *
 * @param refs the name of the resource, or the ids of the two activities; empty for the critical path
 */
public record Proof(Method method, List<String> refs) {

    /** How it was reckoned. */
    public enum Method {
        /** The longest chain of work that waits for other work. */
        CRITICAL_PATH,
        /** All work on one resource against what it offers. */
        ENERGY,
        /** Two activities that cannot overlap. */
        ONE_AFTER_THE_OTHER
    }

    /** In few English words, for a bench. */
    @Override
    public String toString() {
        return switch (method) {
            case CRITICAL_PATH -> "critical path";
            case ENERGY -> "energy of " + refs.getFirst();
            case ONE_AFTER_THE_OTHER -> "one after the other: " + String.join(", ", refs);
        };
    }
}
