package fr.allerretour.inventory.intake.format.tabular;

/** What a column of machines may say. Of several columns with one target, the first that says something has it. */
public enum Target {
    KEY,
    NAME,
    KIND,
    ENVIRONMENT,
    CRITICALITY,
    OPERATING_SYSTEM,
    /** Comes after the operating system, unless that names it already. */
    OPERATING_SYSTEM_VERSION,
    CPUS,
    /** A size, in the column's unit. */
    MEMORY,
    /** A size, in the column's unit. */
    STORAGE,
    /** A size, in the column's unit. */
    USED,
    POWERED,
    TEMPLATE,
    APPLICATION,
    RUNS_ON,
    PLACE,
    END_OF_SUPPORT,
    MUST_LEAVE_BY,
    /** Addresses in one cell, separated by semicolons, commas or blanks. */
    ADDRESSES,
    /** Hardware addresses in one cell, separated likewise. */
    MACS,
    /** Text that becomes the attribute that the column names. */
    ATTRIBUTE,
    /** A UUID, in whatever writing, that becomes the attribute that the column names; what is none is passed over. */
    UUID
}
