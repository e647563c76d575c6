package fr.allerretour.inventory.questionnaire;

/** What an answer, or all answers together, mean for a move. */
public enum Risk {
    RED,
    YELLOW,
    GREEN,
    UNKNOWN
}
