package fr.allerretour.inventory.vocabulary;

/** From least to most sensitive; UNKNOWN is never taken for PUBLIC. SENSITIVE: SREN law article 31; RESTRICTED: II 901. */
public enum Sensitivity {
    PUBLIC,
    INTERNAL,
    PERSONAL,
    HEALTH,
    SENSITIVE,
    RESTRICTED,
    UNKNOWN
}
