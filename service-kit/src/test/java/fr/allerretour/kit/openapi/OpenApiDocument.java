package fr.allerretour.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An OpenAPI 3.1 document as a JSON tree, with its operations in the order of the file. */
record OpenApiDocument(JsonNode root) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** One operation; {@code parameters} holds those of the path item too, references resolved. */
    record Operation(String path, String method, JsonNode node, List<JsonNode> parameters) {
        String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    static OpenApiDocument parse(String yamlOrJson) {
        try {
            JsonNode tree = YAML.readTree(yamlOrJson);
            if (tree instanceof ObjectNode object) {
                // Where it happens to listen today is no part of the contract.
                object.remove("servers");
            }
            return new OpenApiDocument(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of its members' names: the generator's own order differs from one build to the next. */
    String toYaml() {
        try {
            return YAML.writeValueAsString(YAML.treeToValue(root, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(new Operation(
                            path.getKey(),
                            method.getKey(),
                            method.getValue(),
                            parameters(path.getValue(), method.getValue())));
                }
            }
        }
        return operations;
    }

    private List<JsonNode> parameters(JsonNode pathItem, JsonNode operation) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        for (JsonNode owner : List.of(pathItem, operation)) {
            for (JsonNode parameter : owner.path("parameters")) {
                JsonNode resolved = resolve(parameter);
                byName.put(
                        resolved.path("in").asText() + " "
                                + resolved.path("name").asText(),
                        resolved);
            }
        }
        Collection<JsonNode> values = byName.values();
        return List.copyOf(values);
    }

    /** Follows {@code $ref} inside this document; a dangling one answers a missing node. */
    JsonNode resolve(JsonNode node) {
        JsonNode current = node;
        for (int hops = 0; current.has("$ref"); hops++) {
            String reference = current.path("$ref").asText();
            if (hops > 20 || !reference.startsWith("#/")) {
                return MissingNode.getInstance();
            }
            current = root.at(reference.substring(1));
        }
        return current;
    }

    /** The examples of a media type or a parameter: its own, else those of its schema. */
    List<JsonNode> examples(JsonNode owner) {
        List<JsonNode> examples = new ArrayList<>();
        if (owner.has("example")) {
            examples.add(owner.path("example"));
        }
        for (Map.Entry<String, JsonNode> named : owner.path("examples").properties()) {
            examples.add(resolve(named.getValue()).path("value"));
        }
        if (examples.isEmpty()) {
            JsonNode schema = resolve(owner.path("schema"));
            if (schema.has("example")) {
                examples.add(schema.path("example"));
            }
            schema.path("examples").forEach(examples::add);
            if (examples.isEmpty()) {
                assembled(schema).ifPresent(examples::add);
            }
        }
        return examples;
    }

    /** What the API's page shows for an object whose members each have an example; empty if a required one has none. */
    private Optional<JsonNode> assembled(JsonNode schema) {
        ObjectNode whole = YAML.createObjectNode();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            JsonNode owner = YAML.createObjectNode().set("schema", member.getValue());
            List<JsonNode> examples = member.getValue().has("examples")
                    ? List.of(member.getValue().path("examples").path(0))
                    : examples(owner);
            if (!examples.isEmpty()) {
                whole.set(member.getKey(), examples.getFirst());
            }
        }
        for (JsonNode required : schema.path("required")) {
            if (!whole.has(required.asText())) {
                return Optional.empty();
            }
        }
        return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
    }

    /** The schema with this document's components beside it, so that its references resolve by themselves. */
    ObjectNode standalone(JsonNode schema) {
        ObjectNode whole = YAML.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", root.path("components"));
        whole.setAll((ObjectNode) schema.deepCopy());
        return whole;
    }
}
