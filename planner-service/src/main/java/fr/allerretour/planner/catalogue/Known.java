package fr.allerretour.planner.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A statement that became public knowledge on a day. */
public interface Known {

    /** First day on which it counts. */
    LocalDate known();

    Fact fact();

    /** Of several statements about one thing, the one that was known last on that day. */
    static <T extends Known> Optional<T> latest(List<T> statements, LocalDate asOf) {
        return statements.stream()
                .filter(statement -> !statement.known().isAfter(asOf))
                .max(Comparator.comparing(Known::known));
    }
}
