package fr.allerretour.inventory.vocabulary;

/** Legal regimes that an owner may declare on data. */
public enum Regime {
    GDPR,
    HDS,
    SREN31,
    DIFFUSION_RESTREINTE,
    LPM,
    NIS2,
    DORA,
    PUBLIC_ARCHIVES
}
