package fr.allerretour.inventory.intake.format.mapped.propose;

/** What of a column people have to say before it can be read. */
public enum Open {
    /** What it becomes. */
    TARGET,
    /** What it counts in. */
    UNIT,
    /** In which order it writes its dates. */
    DATES,
    /** What those of its words stand for that mean nothing for certain; rows with one that is not said are rejected. */
    VALUES
}
