package fr.allerretour.inventory.vocabulary;

/** Power state when the inventory was taken. */
public enum Powered {
    ON,
    OFF,
    SUSPENDED,
    UNKNOWN
}
