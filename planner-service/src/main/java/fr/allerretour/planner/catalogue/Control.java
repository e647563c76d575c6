package fr.allerretour.planner.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of law, label or contract.
 *
 * @param scope what it bears on: "all", "transfer", "health", ...
 * @param evidence what a plan or a bundle shows for it
 * @param from first day on which it applies, null if it did as far back as this product looks
 * @param to last day on which it applies, null if open
 */
public record Control(
        String id,
        Text title,
        String scope,
        Text evidence,
        Bearer bearer,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Fact fact) {

    public Control {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(scope, "scope");
        requireNonNull(evidence, "evidence");
        requireNonNull(bearer, "bearer");
        requireNonNull(fact, "fact");
    }

    /** Who bears the duty. */
    public enum Bearer {
        PROVIDER,
        CUSTOMER,
        BOTH,
        ALL,
        NONE
    }
}
