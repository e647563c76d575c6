package fr.allerretour.planner.plan;

import fr.allerretour.planner.snapshot.Snapshot;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that a plan is computed from, beside the catalogue.
 *
 * @param id the identifier that the plan will have; not part of what it is computed from
 * @param portfolioName what people call the portfolio, null if not known
 * @param asOf the day whose facts count
 * @param start the first day of work, on or after {@code asOf}
 */
public record PlanInput(
        String id,
        String organisation,
        @Nullable String portfolioName,
        Snapshot snapshot,
        LocalDate asOf,
        LocalDate start,
        PlanSettings settings) {

    public PlanInput {
        if (start.isBefore(asOf)) {
            throw new IllegalArgumentException("The plan starts on " + start + ", before " + asOf + ".");
        }
    }
}
