package fr.allerretour.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A problem of the catalogue, on its way to the answer. Never carries a secret: everything in it is shown. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final String detail;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient List<Problem.Error> errors = new ArrayList<>();

    /** @param detail what went wrong this time: names the thing, the value, what was expected */
    public ProblemException(ProblemType type, String detail) {
        super(type.slug() + ": " + detail);
        this.type = type;
        this.detail = detail;
    }

    /** Adds a member to the answer, such as {@code row} or {@code file}. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /**
     * Adds one error of the list {@code errors}.
     *
     * @param pointer where: a JSON pointer, a query parameter's name, or a place in a file such as "vInfo!B7"
     */
    public ProblemException at(String pointer, String errorDetail) {
        errors.add(new Problem.Error(pointer, errorDetail));
        return this;
    }

    /** The catalogue's entry. */
    public ProblemType type() {
        return type;
    }

    /** What is answered. {@code instance} identifies this occurrence. */
    public Problem problem(String instance) {
        return Problem.of(type, detail, instance, List.copyOf(errors), new LinkedHashMap<>(members));
    }
}
