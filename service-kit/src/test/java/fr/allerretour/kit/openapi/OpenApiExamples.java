package fr.allerretour.kit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import fr.allerretour.kit.openapi.OpenApiDocument.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Takes a document at its word: examples against their schemas, and the plain reads against the running service. */
final class OpenApiExamples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final OpenApiDocument document;
    private final List<String> found = new ArrayList<>();

    private OpenApiExamples(OpenApiDocument document) {
        this.document = document;
    }

    /** Every example written in the document that its own schema does not accept. */
    static List<String> refused(OpenApiDocument document) {
        OpenApiExamples examples = new OpenApiExamples(document);
        for (Operation operation : document.operations()) {
            for (JsonNode parameter : operation.parameters()) {
                String name = operation.name() + ": parameter "
                        + parameter.path("name").asText();
                examples.check(name, parameter);
            }
            examples.checkContent(
                    operation.name() + ": request body",
                    document.resolve(operation.node().path("requestBody")));
            for (Map.Entry<String, JsonNode> response :
                    operation.node().path("responses").properties()) {
                examples.checkContent(
                        operation.name() + ": answer " + response.getKey(), document.resolve(response.getValue()));
            }
        }
        return List.copyOf(examples.found);
    }

    /**
     * Calls every GET whose path has no parameter, with the values that the document gives as examples, and answers
     * what was not as documented. Reads that need an id are left to the tests that know one.
     */
    static List<String> failing(OpenApiDocument document, URI service) throws IOException, InterruptedException {
        OpenApiExamples examples = new OpenApiExamples(document);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (Operation operation : document.operations()) {
                if (operation.method().equals("get") && !operation.path().contains("{")) {
                    examples.call(client, service, operation);
                }
            }
        }
        return List.copyOf(examples.found);
    }

    private void checkContent(String where, JsonNode body) {
        for (Map.Entry<String, JsonNode> media : body.path("content").properties()) {
            if (isJson(media.getKey())) {
                check(where, media.getValue());
            }
        }
    }

    private void check(String where, JsonNode owner) {
        for (JsonNode example : document.examples(owner)) {
            validate(where + ": the example " + example, owner.path("schema"), example);
        }
    }

    private void validate(String where, JsonNode schema, JsonNode instance) {
        if (schema.isObject()) {
            for (ValidationMessage message :
                    SCHEMAS.getSchema(document.standalone(schema)).validate(instance)) {
                found.add(where + ": " + message.getMessage());
            }
        }
    }

    private void call(HttpClient client, URI service, Operation operation) throws IOException, InterruptedException {
        Map.Entry<String, JsonNode> success = operation.node().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .orElse(null);
        if (success == null) {
            found.add(operation.name() + ": no success is documented");
            return;
        }
        JsonNode content = document.resolve(success.getValue()).path("content");
        String media = content.fieldNames().hasNext() ? content.fieldNames().next() : "*/*";
        HttpRequest request = HttpRequest.newBuilder(service.resolve(operation.path() + query(operation)))
                .header("Accept", media)
                .GET()
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        String where = "GET " + request.uri().getRawPath()
                + (request.uri().getRawQuery() == null
                        ? ""
                        : "?" + request.uri().getRawQuery());
        if (response.statusCode() == 404 && operation.node().path("responses").has("404")) {
            // It says that there may be nothing yet, as in the empty database of a test.
            return;
        }
        if (response.statusCode() != Integer.parseInt(success.getKey())) {
            found.add(where + ": answered " + response.statusCode() + ", documented is " + success.getKey() + ": "
                    + response.body());
        } else if (isJson(media)) {
            validateBody(where, content.path(media).path("schema"), response.body());
        }
    }

    private void validateBody(String where, JsonNode schema, String body) {
        try {
            validate(where + ": the answer", schema, JSON.readTree(body));
        } catch (JsonProcessingException e) {
            found.add(where + ": the answer is no JSON: " + e.getOriginalMessage());
        }
    }

    private String query(Operation operation) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (JsonNode parameter : operation.parameters()) {
            List<JsonNode> examples = document.examples(parameter);
            // A cursor's example shows its form; the real one comes from the page before.
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query") && !examples.isEmpty() && !name.equals("cursor")) {
                query.add(name + "=" + URLEncoder.encode(examples.getFirst().asText(), StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }

    private static boolean isJson(String media) {
        return media.equals("application/json") || media.endsWith("+json");
    }
}
