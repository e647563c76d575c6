package fr.allerretour.inventory.intake.staging;

import fr.allerretour.inventory.intake.format.RowProblem;
import org.jspecify.annotations.Nullable;

/** Ends the check of one row; the others go on. */
final class RowRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient RowIssue issue;

    RowRefused(RowProblem problem, @Nullable String column, String detail, String detailFr) {
        super(detail, null, false, false);
        this.issue = RowIssue.of(problem, column, detail, detailFr);
    }

    RowIssue issue() {
        return issue;
    }
}
