package fr.allerretour.planner.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Why an activity does not start earlier (or, for one that is to start as late as possible, not later).
 *
 * @param ref id of the activity, or name of the resource or calendar; null for START and RELEASE
 * @param day the day that decides: the predecessor's end, the day on which the resource is short, the release
 */
public record BoundBy(Kind kind, @Nullable String ref, int day) {

    /** What binds. SUCCESSOR: the activity waits on purpose until what it serves is near. */
    public enum Kind {
        START,
        RELEASE,
        PRECEDENCE,
        CALENDAR,
        RESOURCE,
        SUCCESSOR
    }
}
