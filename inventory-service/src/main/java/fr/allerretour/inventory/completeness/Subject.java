package fr.allerretour.inventory.completeness;

/** The kinds of thing that questions are about. */
public enum Subject {
    APPLICATION,
    WORKLOAD,
    DATA_SET
}
