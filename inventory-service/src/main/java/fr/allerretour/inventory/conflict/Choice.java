package fr.allerretour.inventory.conflict;

/** What a person wants a field to have. */
public enum Choice {
    /** The value that it has, or had before OTHER was chosen. */
    KEEP,
    /** The other value of the conflict. */
    OTHER
}
