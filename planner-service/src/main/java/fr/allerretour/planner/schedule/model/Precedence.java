package fr.allerretour.planner.schedule.model;

/**
 * An order between two activities, by their index in the instance.
 *
 * @param before index of the activity that comes first
 * @param after index of the activity that waits
 */
public record Precedence(int before, int after, Kind kind) {

    /** FINISH_START: {@code after} starts once {@code before} is over. START_START: it does not start before it. */
    public enum Kind {
        FINISH_START,
        START_START
    }
}
