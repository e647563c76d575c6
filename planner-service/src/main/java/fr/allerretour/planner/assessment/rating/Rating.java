package fr.allerretour.planner.assessment.rating;

import fr.allerretour.planner.catalogue.ExitClass;
import fr.allerretour.planner.catalogue.OfferAt;
import fr.allerretour.planner.catalogue.Qualification.Label;
import fr.allerretour.planner.catalogue.QualificationAt;
import fr.allerretour.planner.policy.Strategy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One offer held against one need.
 *
 * @param service null if the offer has none for it
 * @param exit what is known of the way out; shown, but it weighs on no confidence unless a rule asks for it
 */
public record Rating(
        OfferAt at,
        @Nullable String service,
        Strategy strategy,
        @Nullable ExitClass exitClass,
        List<Finding> findings,
        Reason exit) {

    /** Best first: SecNumCloud held for long, held but ending soon, on its way, not; then exit class; then name. */
    static final Comparator<Rating> BEST_FIRST = Comparator.comparingInt((Rating rating) -> rating.trust())
            .thenComparingInt(Rating::exitRank)
            .thenComparing(Rating::id);

    public Rating {
        findings = List.copyOf(findings);
    }

    public String id() {
        return at.offer().id();
    }

    public String provider() {
        return at.offer().provider();
    }

    boolean blocked() {
        return findings.stream().anyMatch(Finding.Broken.class::isInstance);
    }

    public List<Finding.Pending> pending() {
        return findings.stream()
                .filter(Finding.Pending.class::isInstance)
                .map(Finding.Pending.class::cast)
                .toList();
    }

    public boolean allowed() {
        return !blocked() && pending().isEmpty();
    }

    public boolean conditional() {
        return !blocked() && !pending().isEmpty();
    }

    /** The day from which every condition is expected to hold; null as soon as one has no day. */
    public @Nullable LocalDate from() {
        List<Finding.Pending> pending = pending();
        return pending.stream().anyMatch(p -> p.from() == null)
                ? null
                : pending.stream()
                        .map(Finding.Pending::from)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** 0 (best) to 3: how far the offer is trusted, whatever the rules ask. */
    public int trust() {
        return at.qualification(Label.SECNUMCLOUD).map(this::rank).orElse(3);
    }

    /** Whether the SecNumCloud qualification is held on that day. */
    boolean qualified() {
        return trust() <= 1;
    }

    /** 0 (portable as it is) to 3 (unknown). */
    public int exitRank() {
        return exitClass == null ? 3 : exitClass.ordinal();
    }

    /** Weight of the weakest fact behind the findings, 0..1. */
    public double weakest() {
        return findings.stream()
                .flatMap(finding -> finding.reason().facts().stream())
                .mapToDouble(fact -> fact.confidence().weight())
                .min()
                .orElse(1.0);
    }

    private int rank(QualificationAt qualification) {
        return switch (qualification.status()) {
            case HELD -> RuleCheck.endsSoon(qualification, at.asOf()) ? 1 : 0;
            case NOT_YET, IN_PROGRESS, AIMED_AT -> 2;
            case ENDED, NONE, UNCONFIRMED -> 3;
        };
    }
}
