package fr.allerretour.planner.schedule;

/** Hears how the search goes, on the caller's thread. What it throws ends the search and reaches the caller. */
@FunctionalInterface
public interface SearchProgress {

    /** Hears nothing. */
    SearchProgress SILENT = (done, total, makespan) -> {};

    /**
     * Called now and then.
     *
     * @param done schedules built
     * @param total schedules allowed
     * @param makespan days of the best so far
     */
    void progress(long done, long total, int makespan);
}
