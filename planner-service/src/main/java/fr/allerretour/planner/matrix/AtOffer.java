package fr.allerretour.planner.matrix;

/** What may become of a workload at one offer. */
public enum AtOffer {
    RECOMMENDED,
    CONDITIONAL,
    BLOCKED;

    /** One letter a verdict makes a profile one short line, which filters read instead of the verdicts. */
    char letter() {
        return name().charAt(0);
    }
}
