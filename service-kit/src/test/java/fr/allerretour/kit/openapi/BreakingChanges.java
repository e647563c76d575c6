package fr.allerretour.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allerretour.kit.openapi.OpenApiDocument.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a client of the old document would trip over in the new one. Additions are free: a new path, an optional
 * parameter, a member more in an answer, a value more in an answer's enumeration (readers tolerate what they do not
 * know).
 */
final class BreakingChanges {

    private enum Direction {
        REQUEST,
        RESPONSE
    }

    private record Pair(JsonNode before, JsonNode after, Direction direction) {}

    private final OpenApiDocument before;
    private final OpenApiDocument after;
    private final Set<String> found = new TreeSet<>();
    private final Set<Pair> compared = new HashSet<>();

    private BreakingChanges(OpenApiDocument before, OpenApiDocument after) {
        this.before = before;
        this.after = after;
    }

    static List<String> between(OpenApiDocument before, OpenApiDocument after) {
        BreakingChanges changes = new BreakingChanges(before, after);
        changes.compareOperations();
        return List.copyOf(changes.found);
    }

    private void compareOperations() {
        Map<String, Operation> now =
                after.operations().stream().collect(Collectors.toMap(Operation::name, Function.identity()));
        for (Operation old : before.operations()) {
            Operation current = now.get(old.name());
            if (current == null) {
                found.add(old.name() + ": the operation is gone");
                continue;
            }
            compareParameters(old, current);
            compareBodies(old, current);
            compareResponses(old, current);
        }
    }

    private void compareParameters(Operation old, Operation current) {
        Map<String, JsonNode> then = byPlaceAndName(old.parameters());
        Map<String, JsonNode> now = byPlaceAndName(current.parameters());
        for (Map.Entry<String, JsonNode> entry : then.entrySet()) {
            String where = old.name() + ": parameter " + entry.getKey();
            JsonNode parameter = now.get(entry.getKey());
            if (parameter == null) {
                found.add(where + " is gone");
                continue;
            }
            if (parameter.path("required").asBoolean()
                    && !entry.getValue().path("required").asBoolean()) {
                found.add(where + " has become required");
            }
            compare(where, entry.getValue().path("schema"), parameter.path("schema"), Direction.REQUEST);
        }
        for (Map.Entry<String, JsonNode> entry : now.entrySet()) {
            if (!then.containsKey(entry.getKey())
                    && entry.getValue().path("required").asBoolean()) {
                found.add(old.name() + ": parameter " + entry.getKey() + " is new and required");
            }
        }
    }

    private static Map<String, JsonNode> byPlaceAndName(List<JsonNode> parameters) {
        return parameters.stream()
                .collect(Collectors.toMap(
                        p -> p.path("in").asText() + " " + p.path("name").asText(), Function.identity()));
    }

    private void compareBodies(Operation old, Operation current) {
        JsonNode then = before.resolve(old.node().path("requestBody"));
        JsonNode now = after.resolve(current.node().path("requestBody"));
        String where = old.name() + ": request body";
        if (now.path("required").asBoolean() && !then.path("required").asBoolean()) {
            found.add(where + " has become required");
        }
        if (!then.isMissingNode()) {
            compareContents(where, then, now, Direction.REQUEST);
        }
    }

    private void compareResponses(Operation old, Operation current) {
        for (Map.Entry<String, JsonNode> entry : old.node().path("responses").properties()) {
            String where = old.name() + ": answer " + entry.getKey();
            JsonNode now = after.resolve(current.node().path("responses").path(entry.getKey()));
            if (now.isMissingNode()) {
                found.add(where + " is gone");
            } else {
                compareContents(where, before.resolve(entry.getValue()), now, Direction.RESPONSE);
            }
        }
    }

    private void compareContents(String where, JsonNode then, JsonNode now, Direction direction) {
        for (Map.Entry<String, JsonNode> media : then.path("content").properties()) {
            JsonNode current = now.path("content").path(media.getKey());
            if (current.isMissingNode()) {
                found.add(where + " is no longer " + media.getKey());
            } else {
                compare(where, media.getValue().path("schema"), current.path("schema"), direction);
            }
        }
    }

    private void compare(String where, JsonNode oldSchema, JsonNode newSchema, Direction direction) {
        JsonNode then = before.resolve(oldSchema);
        JsonNode now = after.resolve(newSchema);
        if (then.isMissingNode() || !compared.add(new Pair(then, now, direction))) {
            return;
        }
        compareTypes(where, then, now, direction);
        compareEnumerations(where, then, now);
        if (direction == Direction.REQUEST) {
            compareLimits(where, then, now);
        }
        compareMembers(where, then, now, direction);
        for (String inner : List.of("items", "additionalProperties")) {
            if (then.path(inner).isObject() && now.path(inner).isObject()) {
                compare(where + "[]", then.path(inner), now.path(inner), direction);
            }
        }
        for (String composition : List.of("allOf", "oneOf", "anyOf")) {
            compareCompositions(where, then.path(composition), now.path(composition), direction);
        }
    }

    private void compareTypes(String where, JsonNode then, JsonNode now, Direction direction) {
        Set<String> old = types(then);
        Set<String> current = types(now);
        boolean fits = direction == Direction.REQUEST ? accepts(current, old) : accepts(old, current);
        if (!fits) {
            found.add(where + ": type was " + old + " and is " + current);
        }
        String format = then.path("format").asText();
        if (!format.equals(now.path("format").asText()) && old.equals(current)) {
            found.add(where + ": format was '" + format + "' and is '"
                    + now.path("format").asText() + "'");
        }
    }

    /** No type given means any. */
    private static boolean accepts(Set<String> wide, Set<String> narrow) {
        return wide.isEmpty()
                || (!narrow.isEmpty()
                        && narrow.stream()
                                .allMatch(t -> wide.contains(t) || (t.equals("integer") && wide.contains("number"))));
    }

    private static Set<String> types(JsonNode schema) {
        return values(schema.path("type").isTextual() ? List.of(schema.path("type")) : schema.path("type"));
    }

    private static Set<String> values(Iterable<JsonNode> nodes) {
        Set<String> values = new TreeSet<>();
        nodes.forEach(n -> values.add(n.asText()));
        return values;
    }

    private void compareEnumerations(String where, JsonNode then, JsonNode now) {
        if (now.has("enum")) {
            Set<String> lost = values(then.path("enum"));
            lost.removeAll(values(now.path("enum")));
            if (!then.has("enum")) {
                found.add(where + ": only the values " + values(now.path("enum")) + " are left");
            } else if (!lost.isEmpty()) {
                found.add(where + ": the values " + lost + " are gone");
            }
        }
    }

    private void compareLimits(String where, JsonNode then, JsonNode now) {
        for (String lower : List.of("minimum", "minLength", "minItems")) {
            if (now.has(lower)
                    && now.path(lower).asDouble() > then.path(lower).asDouble(Double.NEGATIVE_INFINITY)
                    && !(!then.has(lower)
                            && !lower.equals("minimum")
                            && now.path(lower).asInt() == 0)) {
                found.add(where + ": " + lower + " has risen to " + now.path(lower));
            }
        }
        for (String upper : List.of("maximum", "maxLength", "maxItems")) {
            if (now.has(upper) && now.path(upper).asDouble() < then.path(upper).asDouble(Double.POSITIVE_INFINITY)) {
                found.add(where + ": " + upper + " has sunk to " + now.path(upper));
            }
        }
        if (now.has("pattern") && !now.path("pattern").equals(then.path("pattern"))) {
            found.add(where + ": pattern is now " + now.path("pattern"));
        }
    }

    private void compareMembers(String where, JsonNode then, JsonNode now, Direction direction) {
        Set<String> required = values(then.path("required"));
        Set<String> requiredNow = values(now.path("required"));
        for (Map.Entry<String, JsonNode> member : then.path("properties").properties()) {
            String at = where + "." + member.getKey();
            JsonNode current = now.path("properties").path(member.getKey());
            if (current.isMissingNode()) {
                found.add(at + " is gone");
                continue;
            }
            if (direction == Direction.RESPONSE
                    && required.contains(member.getKey())
                    && !requiredNow.contains(member.getKey())) {
                found.add(at + " may now be absent");
            }
            compare(at, member.getValue(), current, direction);
        }
        if (direction == Direction.REQUEST) {
            requiredNow.removeAll(required);
            requiredNow.forEach(name -> found.add(where + "." + name + " is now required"));
        }
    }

    private void compareCompositions(String where, JsonNode then, JsonNode now, Direction direction) {
        boolean worse = direction == Direction.REQUEST ? now.size() < then.size() : now.size() > then.size();
        if (!then.isMissingNode() && worse) {
            found.add(where + ": " + then.size() + " alternatives have become " + now.size());
        }
        for (int i = 0; i < Math.min(then.size(), now.size()); i++) {
            compare(where, then.get(i), now.get(i), direction);
        }
    }
}
