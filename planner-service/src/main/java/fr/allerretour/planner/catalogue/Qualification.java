package fr.allerretour.planner.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was said, one day, of a label on an offer. A label belongs to a service and a scope, never to a provider.
 *
 * @param milestone how far the SecNumCloud procedure is, null if not in it or not known
 * @param milestoneOn day of that milestone, null if not known
 * @param decision number of the decision, null if not read
 * @param from first day of the label, null if not read
 * @param to last day of the label (it still holds that day), null if not read
 * @param known day from which the statement was public knowledge
 */
public record Qualification(
        Label label,
        State state,
        String scope,
        @Nullable Milestone milestone,
        @Nullable LocalDate milestoneOn,
        @Nullable String decision,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate known,
        Text text,
        Fact fact)
        implements Known {

    public Qualification {
        requireNonNull(label, "label");
        requireNonNull(state, "state");
        requireNonNull(scope, "scope");
        requireNonNull(known, "known");
        requireNonNull(text, "text");
        requireNonNull(fact, "fact");
    }

    /** The labels that policies ask for. */
    public enum Label {
        SECNUMCLOUD,
        HDS
    }

    /** What the statement says. */
    public enum State {
        /** Neither held nor asked for, as far as known. */
        NONE,
        /** Promised by the seller; no procedure is known. */
        AIMED_AT,
        /** In the procedure; the outcome is open. */
        CANDIDATE,
        HELD,
        /** Nothing reliable could be read. */
        UNCONFIRMED
    }

    /** ANSSI's milestones of a qualification. */
    public enum Milestone {
        /** The application is accepted. */
        J0,
        /** The evaluation strategy is accepted. */
        J1,
        /** The evaluation is done. */
        J2,
        /** The decision is taken. */
        J3
    }
}
