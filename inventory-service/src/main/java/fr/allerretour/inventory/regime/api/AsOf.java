package fr.allerretour.inventory.regime.api;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The day that a question is about. */
public final class AsOf {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private AsOf() {}

    /** Today in Paris if it is absent. */
    public static LocalDate day(@Nullable String asOf, Clock clock) {
        if (asOf == null) {
            return LocalDate.ofInstant(clock.instant(), PARIS);
        }
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "asOf is not a day.")
                    .at("asOf", "expected a day such as 2026-11-25, found " + asOf);
        }
    }
}
