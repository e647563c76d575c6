package fr.allerretour.planner.schedule.heuristic;

/**
 * A schedule of the population.
 *
 * @param list the activities by start
 * @param cost the smaller the better
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the search
record Individual(int[] starts, int[] list, long cost) {}
