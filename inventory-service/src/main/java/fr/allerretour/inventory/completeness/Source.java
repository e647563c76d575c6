package fr.allerretour.inventory.completeness;

/** Who a value comes from. */
public enum Source {
    /** Someone said so: by hand, or in a sheet that people fill in. */
    PERSON,
    /** A tool that looks at the system wrote it. */
    TOOL,
    /** Nobody is on record for it: a default, or a value older than the records. */
    ASSUMED
}
