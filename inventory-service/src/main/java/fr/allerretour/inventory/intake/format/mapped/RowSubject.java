package fr.allerretour.inventory.intake.format.mapped;

/** What each row of a mapped file is. */
public enum RowSubject {
    WORKLOAD,
    APPLICATION,
    DEPENDENCY,
    DATA_SET
}
