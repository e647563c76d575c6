package fr.allerretour.planner.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * Who sells, operates or buys.
 *
 * @param statements what was said of it, oldest first
 */
public record Provider(String id, String name, Role role, List<Statement> statements) {

    public Provider {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(role, "role");
        statements = List.copyOf(requireNonNull(statements, "statements"));
    }

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
    public record Statement(String topic, LocalDate known, Text text, Fact fact) implements Known {
        public Statement {
            requireNonNull(topic, "topic");
            requireNonNull(known, "known");
            requireNonNull(text, "text");
            requireNonNull(fact, "fact");
        }
    }
}
