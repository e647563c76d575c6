package fr.allerretour.inventory.workload.index;

import java.util.Comparator;
import java.util.List;

/**
 * How many have a value.
 *
 * @param count 1 or more
 */
public record FacetCount(String value, long count) {

    private static final Comparator<FacetCount> MOST_FIRST =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    /** The values that most have; equal ones by value. */
    public static List<FacetCount> top(List<FacetCount> counts, int most) {
        return counts.stream().sorted(MOST_FIRST).limit(most).toList();
    }
}
