package fr.allerretour.planner.project.settings;

import java.time.LocalDate;

/**
 * Some days, both ends included.
 *
 * @param name why: "year-end close", "data-centre move"
 */
public record DateRange(String name, LocalDate first, LocalDate last) {

    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "The range %s ends on %s, before it starts on %s. Swap its ends.".formatted(name, last, first));
        }
    }

    /** Whether a day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
