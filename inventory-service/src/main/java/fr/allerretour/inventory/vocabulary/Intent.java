package fr.allerretour.inventory.vocabulary;

/** What an application's owner decided before any planning; UNDECIDED leaves it to the verdicts. */
public enum Intent {
    UNDECIDED,
    MIGRATE,
    RETAIN,
    RETIRE,
    REPLACE
}
