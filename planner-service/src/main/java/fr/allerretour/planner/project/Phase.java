package fr.allerretour.planner.project;

/** The three phases of a move. */
public enum Phase {
    ANTICIPATE,
    PREPARE,
    MIGRATE
}
