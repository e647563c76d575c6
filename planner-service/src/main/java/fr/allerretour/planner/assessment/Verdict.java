package fr.allerretour.planner.assessment;

import fr.allerretour.planner.assessment.rating.Reason;
import fr.allerretour.planner.catalogue.ExitClass;
import fr.allerretour.planner.catalogue.Fact;
import fr.allerretour.planner.catalogue.Text;
import fr.allerretour.planner.policy.Strategy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a workload, as of a date: in general, or at one offer. */
public sealed interface Verdict {

    Grounds grounds();

    Strategy strategy();

    /** RECOMMENDED, CONDITIONAL, BLOCKED, RETAIN, RETIRE or REPLACE: the name used in plans and reports. */
    default String name() {
        return switch (this) {
            case Recommended ignored -> "RECOMMENDED";
            case Conditional ignored -> "CONDITIONAL";
            case Blocked ignored -> "BLOCKED";
            case Retain ignored -> "RETAIN";
            case Retire ignored -> "RETIRE";
            case Replace ignored -> "REPLACE";
        };
    }

    /**
     * A place at an offer.
     *
     * @param service name of the offer's service that receives the workload
     * @param exitClass how it comes back out, null if no exit route of that service is known
     */
    record Target(
            String offer,
            String provider,
            String service,
            @Nullable ExitClass exitClass) {}

    /**
     * It may go there today.
     *
     * @param alternatives ids of the other offers that every rule allows, best first
     */
    record Recommended(Target target, Strategy strategy, List<String> alternatives, Grounds grounds)
            implements Verdict {}

    /**
     * It may go there once something has become true.
     *
     * @param conditions all of them must hold
     * @param from the day from which all are expected to hold, null as soon as one has no known date
     * @param alternatives ids of the other offers that are conditional too, best first
     */
    record Conditional(
            Target target,
            Strategy strategy,
            List<Condition> conditions,
            @Nullable LocalDate from,
            List<String> alternatives,
            Grounds grounds)
            implements Verdict {}

    /** No offer is allowed (or, at one offer, that offer is not). */
    record Blocked(List<Violation> violations, Grounds grounds) implements Verdict {
        @Override
        public Strategy strategy() {
            return Strategy.RETAIN;
        }
    }

    /** It stays where it is. */
    record Retain(Grounds grounds) implements Verdict {
        @Override
        public Strategy strategy() {
            return Strategy.RETAIN;
        }
    }

    /** It is switched off instead of moved. */
    record Retire(Grounds grounds) implements Verdict {
        @Override
        public Strategy strategy() {
            return Strategy.RETIRE;
        }
    }

    /** A service takes its place; only its data move. */
    record Replace(Grounds grounds) implements Verdict {
        @Override
        public Strategy strategy() {
            return Strategy.REPURCHASE;
        }
    }

    /**
     * What must become true.
     *
     * @param from the day on which it is expected, null if no date is known
     * @param dateFact the source of that day, null if there is no day
     */
    record Condition(
            Reason reason,
            Text mustBecomeTrue,
            @Nullable LocalDate from,
            @Nullable Fact dateFact) {}

    /**
     * A rule that is broken.
     *
     * @param offers ids of the offers that break it, sorted
     * @param liftedBy what would lift it
     */
    record Violation(Reason reason, List<String> offers, Text liftedBy) {}
}
