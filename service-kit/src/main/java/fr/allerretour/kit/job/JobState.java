package fr.allerretour.kit.job;

/** Where a job stands. QUEUED → RUNNING → one of the three ends. */
public enum JobState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** True once nothing more will happen. */
    public boolean ended() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
