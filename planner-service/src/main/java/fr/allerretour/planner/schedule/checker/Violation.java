package fr.allerretour.planner.schedule.checker;

/**
 * A rule that a plan breaks.
 *
 * @param subject id of the activity, move group or resource concerned
 * @param text one English sentence: what was found, what was expected
 */
public record Violation(Rule rule, String subject, String text) {

    /** All that is verified. */
    public enum Rule {
        /** Each activity of the instance is scheduled once, in the instance's order. */
        COMPLETENESS,
        /** Work starts on a working day and lasts its working days, before the horizon. */
        CALENDAR,
        RELEASE,
        PRECEDENCE,
        /** No resource gives more than it has, on any day. */
        RESOURCE,
        /** Deadlines hold, or are declared late by the right number of days. */
        DEADLINE,
        /** The makespan, the bound and the gap are what the schedule says. */
        PROOF,
        /** Each planned group is in one wave, with its cutover's dates. */
        WAVE_MEMBERSHIP,
        /** Cutovers lie in windows and outside freezes. */
        WAVE_WINDOW,
        /** A wave holds no more workloads and groups than allowed; a larger group is alone. */
        WAVE_SIZE,
        /** What a group needs moves in the same wave or before. */
        WAVE_ORDER,
        /** Pilots come first at their provider, few and alone. */
        WAVE_PILOT,
        /** No cutover before the offer may be used, none after its deadline unless declared. */
        WAVE_DATES
    }
}
