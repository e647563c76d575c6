package fr.allerretour.kit.http;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Versions of things as entity tags, so that nobody overwrites what he has not seen. */
public final class ETags {

    private ETags() {}

    /** The tag of a version. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Lets a change through only if it is based on the present version.
     *
     * @param ifMatch the header If-Match; "*" is any version
     * @throws ProblemException version-required if it is absent, version-conflict if it names another version
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(KitProblem.VERSION_REQUIRED, "The header If-Match is missing.")
                    .at("If-Match", "expected the ETag that the last read gave");
        }
        String present = "\"" + version + "\"";
        boolean matches = Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(present));
        if (!matches) {
            throw new ProblemException(
                            KitProblem.VERSION_CONFLICT, "The present version is " + present + ", not " + ifMatch + ".")
                    .at("If-Match", "expected " + present);
        }
    }
}
