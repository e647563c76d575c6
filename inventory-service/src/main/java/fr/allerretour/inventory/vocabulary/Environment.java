package fr.allerretour.inventory.vocabulary;

/** What a workload serves. */
public enum Environment {
    PRODUCTION,
    PREPRODUCTION,
    TEST,
    DEVELOPMENT,
    UNKNOWN
}
