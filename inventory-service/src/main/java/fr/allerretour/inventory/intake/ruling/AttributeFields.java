package fr.allerretour.inventory.intake.ruling;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allerretour.inventory.portfolio.Provenance;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to the attributes of a thing, by their names in its provenance. The provenance has one entry for the
 * source that all attributes came from, and one for each attribute that came from another.
 *
 * @param changed attributes that are new, gone or have another value
 * @param left attributes that are as they were
 */
public record AttributeFields(Set<String> changed, Set<String> left) {

    /** The entry of the attributes that have none of their own. */
    public static final String COMMON = "attributes";

    /** The two states compared. */
    public static AttributeFields of(Map<String, ?> before, Map<String, ?> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        Set<String> changed = new TreeSet<>();
        Set<String> left = new TreeSet<>();
        for (String name : names) {
            boolean same = after.containsKey(name) && Objects.equals(before.get(name), after.get(name));
            (same ? left : changed).add(Contest.inProvenance(Contest.ofAttribute(name)));
        }
        return new AttributeFields(changed, left);
    }

    /** The two states compared, as JSON; one that is no object has no attributes. */
    public static AttributeFields of(JsonNode before, JsonNode after) {
        return of(byName(before), byName(after));
    }

    /** The provenance of one attribute; null if it has none. */
    public static @Nullable String source(Map<String, String> byField, String name) {
        String own = byField.get(Contest.inProvenance(Contest.ofAttribute(name)));
        return own == null ? byField.get(COMMON) : own;
    }

    /** The entries that whoever made the change is to have: it takes no attribute that it left as it was. */
    public Set<String> written() {
        return left.isEmpty() ? Set.of(COMMON) : changed;
    }

    /** The stored provenance without what it said of the attributes that have changed. */
    public Map<String, String> forgottenIn(Map<String, String> stored) {
        Map<String, String> result = stored;
        for (String field : Provenance.byField(stored).keySet()) {
            if (changed.contains(field)) {
                result = Provenance.without(result, field);
            }
        }
        return result;
    }

    /**
     * The same, but of two names that the provenance cannot tell apart, of which one is left, none counts as changed: so what
     * a person said of the one stays.
     */
    public AttributeFields withoutDoubt() {
        Set<String> sure = new TreeSet<>(changed);
        sure.removeAll(left);
        return new AttributeFields(sure, left);
    }

    private static Map<String, JsonNode> byName(JsonNode attributes) {
        Map<String, JsonNode> result = new HashMap<>();
        attributes.properties().forEach(attribute -> result.put(attribute.getKey(), attribute.getValue()));
        return result;
    }
}
