package fr.allerretour.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allerretour.kit.openapi.OpenApiDocument.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The house rules of an OpenAPI file: whoever opens the page finds every operation named, explained and exemplified. */
final class OpenApiLint {

    private static final Pattern FIRST_WORD = Pattern.compile("^([a-z]+)(?:[A-Z0-9]\\w*)$");
    private static final Set<String> VERBS = Set.of(
            "accept",
            "add",
            "apply",
            "approve",
            "assess",
            "cancel",
            "check",
            "compare",
            "compute",
            "create",
            "delete",
            "describe",
            "diff",
            "download",
            "find",
            "get",
            "import",
            "list",
            "plan",
            "put",
            "read",
            "register",
            "release",
            "remove",
            "replace",
            "report",
            "start",
            "take",
            "update",
            "upload",
            "verify");

    private final OpenApiDocument document;
    private final List<String> found = new ArrayList<>();

    private OpenApiLint(OpenApiDocument document) {
        this.document = document;
    }

    static List<String> findings(OpenApiDocument document) {
        OpenApiLint lint = new OpenApiLint(document);
        lint.checkHead();
        lint.checkOperations();
        lint.checkTree(document.root(), "");
        return List.copyOf(lint.found);
    }

    private void checkHead() {
        String version = document.root().path("openapi").asText();
        require(version.startsWith("3.1."), "openapi is '" + version + "', expected 3.1.x");
        for (String member : List.of("title", "description", "version")) {
            require(isWritten(document.root().path("info"), member), "info." + member + " is empty");
        }
    }

    private void checkOperations() {
        Map<String, String> operationIds = new HashMap<>();
        for (Operation operation : document.operations()) {
            String name = operation.name();
            require(
                    operation.node().path("tags").size() == 1,
                    name + ": has " + operation.node().path("tags").size() + " tags, expected one");
            require(isWritten(operation.node(), "summary"), name + ": no summary");
            require(isWritten(operation.node(), "description"), name + ": no description");
            checkOperationId(operation, operationIds);
            checkParameters(operation);
            checkRequestBody(operation);
            checkResponses(operation);
        }
    }

    private void checkOperationId(Operation operation, Map<String, String> taken) {
        String id = operation.node().path("operationId").asText();
        Matcher words = FIRST_WORD.matcher(id);
        require(
                words.matches() && VERBS.contains(words.group(1)),
                operation.name() + ": operationId '" + id + "', expected a verb and what it acts on, as in listPlans");
        String other = taken.putIfAbsent(id, operation.name());
        require(other == null, operation.name() + ": operationId '" + id + "' is taken by " + other);
    }

    private void checkParameters(Operation operation) {
        for (JsonNode parameter : operation.parameters()) {
            String name =
                    operation.name() + ": parameter " + parameter.path("name").asText();
            require(isWritten(parameter, "description"), name + " has no description");
            // No example of an id works everywhere: ids are made by the service.
            JsonNode schema = document.resolve(parameter.path("schema"));
            require(
                    schema.path("format").asText().equals("uuid")
                            || !parameter.path("required").asBoolean()
                            || !document.examples(parameter).isEmpty(),
                    name + " is required and has no example");
        }
    }

    private void checkRequestBody(Operation operation) {
        JsonNode body = document.resolve(operation.node().path("requestBody"));
        JsonNode json = body.path("content").path("application/json");
        require(
                json.isMissingNode() || !document.examples(json).isEmpty(),
                operation.name() + ": the request body has no example");
    }

    private void checkResponses(Operation operation) {
        boolean succeeds = false;
        boolean fails = false;
        for (Map.Entry<String, JsonNode> response :
                operation.node().path("responses").properties()) {
            String status = response.getKey();
            succeeds |= status.startsWith("2") || status.startsWith("3");
            JsonNode content = document.resolve(response.getValue()).path("content");
            if (status.startsWith("4") || status.startsWith("5") || status.equals("default")) {
                fails = true;
                require(
                        content.size() == 1 && content.has("application/problem+json"),
                        operation.name() + ": answer " + status + " is not application/problem+json alone");
            }
        }
        require(fails, operation.name() + ": no answer that is a problem");
        require(succeeds, operation.name() + ": no answer that is a success");
    }

    private void checkTree(JsonNode node, String at) {
        boolean isArray = node.path("type").asText().equals("array")
                || node.path("type").toString().contains("\"array\"");
        require(!isArray || node.has("items"), at + ": an array that does not say of what");
        if (node.has("$ref")) {
            require(!document.resolve(node).isMissingNode(), at + ": " + node.path("$ref") + " leads nowhere");
        }
        node.properties().forEach(e -> checkTree(e.getValue(), at + "/" + e.getKey()));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                checkTree(node.get(i), at + "/" + i);
            }
        }
    }

    private static boolean isWritten(JsonNode owner, String member) {
        return !owner.path(member).asText().isBlank();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            found.add(otherwise);
        }
    }
}
