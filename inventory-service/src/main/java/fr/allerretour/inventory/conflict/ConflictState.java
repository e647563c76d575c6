package fr.allerretour.inventory.conflict;

/** Whether a person has looked at a conflict. */
public enum ConflictState {
    /** A rule chose. */
    OPEN,
    /** A person chose. */
    SETTLED
}
