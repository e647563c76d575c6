package fr.allerretour.planner.plan;

import java.util.List;

/** The independent checker refuses the schedule: a defect of ours, and no plan. */
public final class CheckFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> findings;

    CheckFailedException(List<String> findings) {
        super("The checker has " + findings.size() + " findings, the first: " + findings.getFirst());
        this.findings = List.copyOf(findings);
    }

    /** One English sentence each, at most a hundred. */
    public List<String> findings() {
        return findings;
    }
}
