package fr.allerretour.inventory.vocabulary;

/** Where a workload or its data is today. */
public enum Place {
    FR,
    EU,
    NON_EU,
    UNKNOWN
}
