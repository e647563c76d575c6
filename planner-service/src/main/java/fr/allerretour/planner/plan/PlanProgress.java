package fr.allerretour.planner.plan;

/** Hears how far a plan is. What it throws ends the planning: that is how one cancels. */
@FunctionalInterface
public interface PlanProgress {

    /** Hears nothing. */
    PlanProgress SILENT = (done, total, message) -> {};

    /**
     * Called between steps and now and then within the search.
     *
     * @param done steps done, of {@code total}
     */
    void at(int done, int total, String message);
}
