package fr.allerretour.planner.policy;

/** The seven ways to treat a workload ("7R"). */
public enum Strategy {
    RETAIN,
    RETIRE,
    REHOST,
    RELOCATE,
    REPLATFORM,
    REFACTOR,
    REPURCHASE
}
