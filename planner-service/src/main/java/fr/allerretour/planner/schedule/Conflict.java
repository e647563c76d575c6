package fr.allerretour.planner.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why no schedule exists, by name.
 *
 * @param activities ids of those concerned; for a cycle, in its order
 * @param resource name of the resource concerned, null if none is
 * @param text one English sentence: what was found, what was expected, what to do
 */
public record Conflict(
        Kind kind, List<String> activities, @Nullable String resource, String text) {

    /** CYCLE of precedences; CAPACITY that no day offers; HORIZON too short for the work. */
    public enum Kind {
        CYCLE,
        CAPACITY,
        HORIZON
    }
}
