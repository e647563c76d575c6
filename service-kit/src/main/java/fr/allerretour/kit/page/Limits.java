package fr.allerretour.kit.page;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How many items a page may have. */
public final class Limits {

    /** Used when the request names none. */
    public static final int DEFAULT = 50;

    /** The most that a request may ask for. */
    public static final int MOST = 500;

    private Limits() {}

    /**
     * The number of items to give.
     *
     * @throws ProblemException invalid-request unless {@code limit} is absent or 1 to 500
     */
    public static int of(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "limit is " + limit + ".")
                    .at("limit", "expected 1 to " + MOST);
        }
        return limit;
    }
}
