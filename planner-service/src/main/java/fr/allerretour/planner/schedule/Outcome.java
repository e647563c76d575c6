package fr.allerretour.planner.schedule;

import java.util.List;

/** What the scheduler answers: a schedule, or why there is none. */
public sealed interface Outcome {

    /** A feasible schedule. */
    record Found(Schedule schedule) implements Outcome {}

    /**
     * No schedule exists.
     *
     * @param conflicts at least one
     */
    record Impossible(List<Conflict> conflicts) implements Outcome {}
}
