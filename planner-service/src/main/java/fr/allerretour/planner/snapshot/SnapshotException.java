package fr.allerretour.planner.snapshot;

/** A snapshot that cannot be trusted or understood; the message says where, what was found and what was expected. */
public final class SnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final long line;

    SnapshotException(Fault fault, long line, String message) {
        super(message);
        this.fault = fault;
        this.line = line;
    }

    public Fault fault() {
        return fault;
    }

    /** The line that is at fault, the header being line 1; 0 when the fault is of the whole. */
    public long line() {
        return line;
    }

    /** What is wrong, for callers that answer differently. */
    public enum Fault {
        /** The first line is missing or is not the header of a snapshot of a format that is understood. */
        NOT_A_SNAPSHOT,
        /** The stream ends within a line, or holds fewer or more objects than the header counts. */
        CUT,
        /** The content is not what the header's hash was computed over. */
        HASH_MISMATCH,
        /** A line that is not one JSON object, or a member that has no value of the kind it must have. */
        MALFORMED,
        /** A line longer than {@link SnapshotReader#MAX_LINE_BYTES}. */
        LINE_TOO_LONG,
        /** Two objects of one type with one key. */
        DUPLICATE,
        /** An object that refers to one that the snapshot does not hold. */
        DANGLING_REFERENCE
    }
}
