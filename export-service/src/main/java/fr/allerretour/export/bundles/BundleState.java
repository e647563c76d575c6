package fr.allerretour.export.bundles;

/** Where a bundle stands. */
public enum BundleState {
    /** Its job waits. */
    REQUESTED,
    /** Its job reads the sources. */
    WRITING,
    /** In its place, whole: every data set left or is left out for a written reason. */
    PUBLISHED,
    /** In its place and valid, but a source lost content: see its losses. */
    INCOMPLETE,
    /** Its job failed; the job has the problem. Nothing was published. */
    FAILED,
    /** Its job was cancelled. Nothing was published. */
    CANCELLED;

    /** Whether there is a bundle to read. */
    public boolean published() {
        return this == PUBLISHED || this == INCOMPLETE;
    }
}
