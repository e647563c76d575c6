package fr.allerretour.planner.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * Who sells, operates or buys.
 *
 * @param statements what was said of it, oldest first
 */
public record Provider(String id, String name, Role role, List<Statement> statements) {

    /** Its part in a move. */
    public enum Role {
        /** Sells offers that a workload may go to. */
        OPERATOR,
        /** A way to buy them. */
        BUYING_ROUTE,
        /** An earlier attempt, kept for what it teaches. */
        LESSON
    }

    /**
     * Something said of a provider.
     *
     * @param known day from which it was public knowledge
     */
    public record Statement(String topic, LocalDate known, Text text, Fact fact) {}
}
