package fr.allerretour.inventory.intake.format.mapped;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the cells under one heading become.
 *
 * @param heading as the file writes it; case, accents, blanks and punctuation do not count
 * @param attribute name of the attribute; only of {@link MappedTarget#ATTRIBUTE}
 * @param unit of a size or of CPUS; null of anything else
 * @param dates of a date; null of anything else
 * @param values what a cell stands for that is exactly one of the keys, whatever its case: a value of the target's list, or
 *     the text that is meant; empty: it says nothing
 */
public record MappedColumn(
        String heading,
        MappedTarget target,
        @Nullable String attribute,
        @Nullable MappedUnit unit,
        @Nullable DateOrder dates,
        Map<String, String> values) {

    public MappedColumn {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values)); // shown in the order in which it was said
    }

    /** A column without unit, dates and values. */
    public static MappedColumn of(String heading, MappedTarget target) {
        return new MappedColumn(heading, target, null, null, null, Map.of());
    }
}
