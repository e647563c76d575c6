package fr.allerretour.inventory.intake.format;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that cannot be taken as a whole. The message is {@link #detailEn()}. */
public final class FormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FormatProblem problem;
    private final String detailFr;
    private final transient @Nullable Position position;
    private final @Nullable String column;

    /** Of the file as a whole. */
    public FormatException(FormatProblem problem, String detailEn, String detailFr) {
        this(problem, detailEn, detailFr, null, null);
    }

    /** Of one place in the file. */
    public FormatException(
            FormatProblem problem,
            String detailEn,
            String detailFr,
            @Nullable Position position,
            @Nullable String column) {
        super(detailEn);
        this.problem = problem;
        this.detailFr = detailFr;
        this.position = position;
        this.column = column;
    }

    /** What is wrong, as a stable code with titles and advice in both languages. */
    public FormatProblem problem() {
        return problem;
    }

    /** What was found where, and what was expected. */
    public String detailEn() {
        return String.valueOf(getMessage());
    }

    /** The same in French. */
    public String detailFr() {
        return detailFr;
    }

    /** Where, if one place is at fault. */
    public Optional<Position> position() {
        return Optional.ofNullable(position);
    }

    /** Heading of the column at fault, if one is. */
    public Optional<String> column() {
        return Optional.ofNullable(column);
    }
}
