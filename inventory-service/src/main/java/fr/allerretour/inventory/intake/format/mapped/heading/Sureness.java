package fr.allerretour.inventory.intake.format.mapped.heading;

/** How sure a proposal is of something. */
public enum Sureness {
    /** It says so itself, or can mean nothing else. */
    SURE,
    /** It is what nearly everybody means. */
    LIKELY,
    /** It may as well be otherwise: people have to say. */
    GUESS
}
