package fr.allerretour.planner.policy;

/** Kinds of organisation that rules tell apart. */
public enum OrganisationKind {
    STATE,
    STATE_OPERATOR,
    /** Groupement d'intérêt public. */
    PUBLIC_GROUP,
    LOCAL_AUTHORITY,
    PUBLIC_HEALTH,
    COMPANY,
    /** Not said: rules that name kinds are taken to mean it. */
    UNKNOWN
}
