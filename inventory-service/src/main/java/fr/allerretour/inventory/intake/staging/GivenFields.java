package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a row says, as the members of an item: only those that it gives, in the form that the database gives back. */
public final class GivenFields {

    /** The keys by which other files know a workload. */
    static final String ALIASES = "aliases";

    private static final Set<String> NO_MEMBERS = Set.of("key", "provenance", "knownByName");

    private GivenFields() {}

    static ObjectNode of(ParsedRow row, Map<String, String> references, ObjectMapper json) {
        ObjectNode all = json.valueToTree(row.item());
        ObjectNode given = json.createObjectNode();
        all.properties().forEach(member -> {
            JsonNode value = member.getValue();
            boolean says = !value.isNull() && !NO_MEMBERS.contains(member.getKey());
            if (says && !(value.isObject() && value.isEmpty())) {
                given.set(member.getKey(), value.isIntegralNumber() ? LongNode.valueOf(value.asLong()) : value);
            }
        });
        references.forEach(given::put);
        if (row.item() instanceof DataSetItem d && d.regimes() != null) {
            given.putArray("regimes")
                    .addAll(d.regimes().stream()
                            .sorted()
                            .map(r -> given.textNode(r.name()))
                            .toList());
        }
        return given;
    }

    /** Where in the file the field stands. */
    static String place(ParsedRow row, String field) {
        for (ParsedRow.Part part : row.parts()) {
            if (part.member().equals(field)) {
                return part.position().toString();
            }
        }
        Map<String, String> byField = row.item() instanceof WorkloadItem w ? w.provenance() : Map.of();
        return byField.getOrDefault(field, row.position().toString());
    }

    /** Places in the file, each with the fields that it gives, separated by blanks. */
    static Map<String, String> origins(ParsedRow row, ObjectNode given) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        given.fieldNames()
                .forEachRemaining(field -> fields.computeIfAbsent(place(row, field), place -> new ArrayList<>())
                        .add(field));
        Map<String, String> origins = new LinkedHashMap<>();
        fields.forEach((place, names) -> origins.put(place, String.join(" ", names)));
        return origins;
    }

    /** The item's members after the import. */
    public static ObjectNode after(ObjectNode existing, ObjectNode given) {
        ObjectNode after = existing.deepCopy();
        given.properties()
                .forEach(member -> after.set(
                        member.getKey(), merged(member.getKey(), existing.get(member.getKey()), member.getValue())));
        return after;
    }

    /** A member with what is given; attributes and aliases add to what is there. */
    static JsonNode merged(String field, @Nullable JsonNode before, JsonNode value) {
        if (field.equals("attributes") && before instanceof ObjectNode known && value instanceof ObjectNode more) {
            ObjectNode both = known.deepCopy();
            both.setAll(more);
            return both;
        }
        if (field.equals(ALIASES) && before instanceof ArrayNode known) {
            ArrayNode all = known.deepCopy();
            Set<String> keys = new HashSet<>();
            known.forEach(key -> keys.add(key.asText()));
            value.forEach(key -> {
                if (keys.add(key.asText())) {
                    all.add(key);
                }
            });
            return all;
        }
        return value;
    }
}
