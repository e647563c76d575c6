package fr.allerretour.inventory.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the values of a thing came from: which file and row, or who, and when. Stored by source, each with its fields
 * separated by blanks, because nearly all fields of a row have the same source.
 */
public final class Provenance {

    private Provenance() {}

    /** The stored provenance after a source has given these fields. */
    public static Map<String, String> with(Map<String, String> stored, String source, Collection<String> fields) {
        Map<String, String> result = leaving(stored, fields);
        if (!fields.isEmpty()) {
            result.merge(source, String.join(" ", fields), (a, b) -> a + " " + b);
        }
        return result;
    }

    /** The stored provenance without a field, of which nothing is known any more. */
    public static Map<String, String> without(Map<String, String> stored, String field) {
        return leaving(stored, List.of(field));
    }

    private static Map<String, String> leaving(Map<String, String> stored, Collection<String> fields) {
        Map<String, String> result = new LinkedHashMap<>();
        stored.forEach((known, text) -> {
            List<String> left = new ArrayList<>(List.of(text.split(" ")));
            left.removeAll(fields);
            if (!left.isEmpty()) {
                result.put(known, String.join(" ", left));
            }
        });
        return result;
    }

    /** By field, as people look for it. */
    public static Map<String, String> byField(Map<String, String> stored) {
        Map<String, String> result = new TreeMap<>();
        stored.forEach((source, fields) -> {
            for (String field : fields.split(" ")) {
                result.put(field, source);
            }
        });
        return result;
    }
}
