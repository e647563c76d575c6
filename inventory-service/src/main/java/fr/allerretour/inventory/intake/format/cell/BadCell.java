package fr.allerretour.inventory.intake.format.cell;

import fr.allerretour.inventory.intake.format.RowProblem;
import org.jspecify.annotations.Nullable;

/** A cell that does not say what its heading asks for. Carries no stack: a file may have very many of them. */
public final class BadCell extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable String heading;
    private final RowProblem problem;
    private final String detailFr;

    /** @param heading the column at fault, null if it is the row as a whole */
    public BadCell(@Nullable String heading, RowProblem problem, String detailEn, String detailFr) {
        super(detailEn, null, false, false);
        this.heading = heading;
        this.problem = problem;
        this.detailFr = detailFr;
    }

    public @Nullable String heading() {
        return heading;
    }

    public RowProblem problem() {
        return problem;
    }

    public String detailEn() {
        return String.valueOf(getMessage());
    }

    public String detailFr() {
        return detailFr;
    }
}
