package fr.allerretour.planner.schedule;

import fr.allerretour.planner.schedule.bound.Proof;
import java.util.List;

/**
 * A feasible schedule with the proof of how good it is.
 *
 * @param activities in the order of the instance
 * @param makespan days from the project's first day to the end of its last activity
 * @param lowerBound days that no schedule can be shorter than
 * @param gapPercent how far the makespan is above the bound, in percent of the bound; 0 means optimal
 * @param provedBy what gave the bound
 * @param late every deadline missed; empty if all hold
 * @param schedulesTried how many schedules the search built
 */
public record Schedule(
        List<ScheduledActivity> activities,
        int makespan,
        int lowerBound,
        double gapPercent,
        Proof provedBy,
        List<Lateness> late,
        long schedulesTried) {}
