package fr.allerretour.planner.catalogue;

/** How well something comes back out, best first. */
public enum ExitClass {
    /** Core: portable as it is. */
    C,
    /** Adaptation needed. */
    A,
    /** Specific: lost unless redone elsewhere. */
    S
}
