package fr.allerretour.planner.schedule;

/**
 * A deadline that the schedule misses, said aloud.
 *
 * @param days by how many days, at least 1
 * @param proven true if no schedule could meet it: precedence, calendars and releases alone forbid it
 */
public record Lateness(String activity, int deadline, int days, boolean proven) {}
