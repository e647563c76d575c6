package fr.allerretour.planner.schedule;

import java.util.function.BooleanSupplier;

/**
 * How long to search. With {@code stop} never true, the same instance, budget and seed give the same schedule.
 *
 * @param schedules how many schedules may be built, at least 1
 * @param threads islands searched side by side, at least 1; part of what decides the answer
 * @param stop asked often from several threads; once true, the best schedule so far is the answer
 */
public record SearchBudget(long schedules, long seed, int threads, BooleanSupplier stop) {
    private static final long PLACEMENTS = 20_000_000;

    /** A budget in schedules alone: deterministic. */
    public static SearchBudget of(long schedules, long seed) {
        return new SearchBudget(schedules, seed, 1, () -> false);
    }

    /** A deterministic budget that takes some seconds whatever the size. */
    public static SearchBudget forSize(int activities, long seed) {
        return of(Math.clamp(PLACEMENTS / Math.max(1, activities), 30, 20_000), seed);
    }
}
