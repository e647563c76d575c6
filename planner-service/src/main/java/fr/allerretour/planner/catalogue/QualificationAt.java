package fr.allerretour.planner.catalogue;

import fr.allerretour.planner.catalogue.Qualification.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A label on an offer, seen on a day: the last statement known by then, and what it means on that day. */
public record QualificationAt(Qualification statement, Status status) {

    /** What a label is worth on a day. */
    public enum Status {
        HELD,
        /** Its last day is past and no renewal is known: it counts no more. */
        ENDED,
        /** Decided, but its first day is still to come. */
        NOT_YET,
        IN_PROGRESS,
        /** Promised, but no procedure is known. */
        AIMED_AT,
        NONE,
        UNCONFIRMED
    }

    /** The label on that day; empty if nothing was known of it. */
    public static Optional<QualificationAt> of(Offer offer, Label label, LocalDate asOf) {
        List<Qualification> same = offer.qualifications().stream()
                .filter(qualification -> qualification.label() == label)
                .toList();
        return Known.latest(same, asOf).map(statement -> new QualificationAt(statement, status(statement, asOf)));
    }

    private static Status status(Qualification statement, LocalDate asOf) {
        return switch (statement.state()) {
            case NONE -> Status.NONE;
            case AIMED_AT -> Status.AIMED_AT;
            case CANDIDATE -> Status.IN_PROGRESS;
            case UNCONFIRMED -> Status.UNCONFIRMED;
            case HELD -> {
                if (statement.to() != null && statement.to().isBefore(asOf)) {
                    yield Status.ENDED;
                }
                yield statement.from() != null && statement.from().isAfter(asOf) ? Status.NOT_YET : Status.HELD;
            }
        };
    }
}
