package fr.allerretour.planner.schedule;

/**
 * When an activity takes place.
 *
 * @param start its first day, counted from the project's first day
 * @param end the day after its last one; equal to {@code start} for a milestone
 * @param boundBy why not earlier
 */
public record ScheduledActivity(String id, int start, int end, BoundBy boundBy) {}
