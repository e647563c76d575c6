package fr.allerretour.inventory.intake.staging;

/** What applying an import would do with a row. */
public enum RowState {
    NEW,
    CHANGED,
    UNCHANGED,
    REJECTED
}
