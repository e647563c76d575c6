package fr.allerretour.inventory.workload.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A column whose few values are known beforehand: for each, the rows that have it. */
final class Values {

    private final Map<String, Bits> rowsByValue = new LinkedHashMap<>();

    private Values() {}

    static <T> Values of(List<T> vocabulary, List<T> column) {
        Values values = new Values();
        for (T each : vocabulary) {
            values.rowsByValue.put(each.toString(), Bits.none(column.size()));
        }
        for (int row = 0; row < column.size(); row++) {
            values.rows(column.get(row)).add(row);
        }
        return values;
    }

    /** The rows that have a value of the vocabulary. */
    Bits rows(Object value) {
        return Objects.requireNonNull(rowsByValue.get(value.toString()));
    }

    /** How many of these rows have each value. */
    List<FacetCount> counts(Bits among) {
        List<FacetCount> counts = new ArrayList<>();
        rowsByValue.forEach((value, rows) -> {
            int count = rows.countWith(among);
            if (count > 0) {
                counts.add(new FacetCount(value, count));
            }
        });
        return counts;
    }

    long bytes() {
        return rowsByValue.values().stream().mapToLong(Bits::bytes).sum();
    }
}
