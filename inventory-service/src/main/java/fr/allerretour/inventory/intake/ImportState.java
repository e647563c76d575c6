package fr.allerretour.inventory.intake;

/**
 * Where an import stands. RECEIVED → PARSING → PREVIEW → APPLYING → APPLIED; until PREVIEW also to FAILED or CANCELLED,
 * and from APPLYING back to PREVIEW, since applying is done whole or not at all.
 */
public enum ImportState {
    RECEIVED,
    PARSING,
    PREVIEW,
    APPLYING,
    APPLIED,
    FAILED,
    CANCELLED;

    /** Whether a job is at work on it. */
    boolean busy() {
        return this == RECEIVED || this == PARSING || this == APPLYING;
    }

    /** Whether its rows can be looked at. */
    boolean shown() {
        return this == PREVIEW || this == APPLYING || this == APPLIED;
    }
}
