package fr.allerretour.inventory.vocabulary;

/** HARD: must move together or keep low latency; SOFT: costs when cut. */
public enum Strength {
    HARD,
    SOFT
}
