package fr.allerretour.inventory.vocabulary;

/** How much its loss hurts; VITAL is for what an operator of vital importance declares as such. */
public enum Criticality {
    LOW,
    MEDIUM,
    HIGH,
    VITAL,
    UNKNOWN
}
