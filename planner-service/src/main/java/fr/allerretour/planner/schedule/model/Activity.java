package fr.allerretour.planner.schedule.model;

import java.util.List;

/**
 * One piece of work. It starts on a working day of its calendar, runs for {@code duration} working days, pauses on the
 * other days, and takes its demands on each day on which it works.
 *
 * @param id unique within the instance
 * @param duration working days of its calendar, 0 for a milestone
 * @param calendar index into the instance's calendars
 * @param release first day on which it may start, 0 is the project's first day
 * @param deadline first day on which it must be over (end, exclusive), {@link #NO_DEADLINE} if none
 * @param asLateAsPossible true if it only serves its successors and costs while it waits (a copy gets stale)
 */
public record Activity(
        String id,
        int duration,
        int calendar,
        List<Demand> demands,
        int release,
        int deadline,
        boolean asLateAsPossible) {

    /** No day by which it must be over. */
    public static final int NO_DEADLINE = Integer.MAX_VALUE;

    /**
     * What an activity takes of a resource on each day on which it works.
     *
     * @param resource index into the instance's resources
     * @param amount units a day, at least 1
     */
    public record Demand(int resource, int amount) {}
}
