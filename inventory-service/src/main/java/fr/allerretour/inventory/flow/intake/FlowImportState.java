package fr.allerretour.inventory.flow.intake;

/** Where a flow log stands: RECEIVED → READING → READ, or FAILED, or CANCELLED. */
public enum FlowImportState {
    RECEIVED,
    READING,
    READ,
    FAILED,
    CANCELLED;

    /** Whether a job is at work on it. */
    boolean busy() {
        return this == RECEIVED || this == READING;
    }
}
