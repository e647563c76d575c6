package fr.allerretour.kit.job;

/** Somebody cancelled the job; thrown by {@link JobContext#checkCancelled}, and meant to end the handler. */
public final class JobCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobCancelledException() {
        super("The job was cancelled");
    }
}
