package fr.allerretour.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Adds to each operation what all have in common and no resource should repeat: the problems that it can answer with, and
 * the words for the parameters that mean the same everywhere. What a resource says itself stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class SharedAnswers implements OASFilter {

    private static final String PROBLEM_JSON = "application/problem+json";

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The request is not valid; the list of errors names each place.",
            "404", "There is no such thing in the caller's organisation.",
            "409", "It clashes with what is there, or the same request is still being answered.",
            "412", "It has changed since it was read.",
            "422", "The Idempotency-Key was used for another request.",
            "428", "The change does not say which version it is based on.",
            "default", "Any other problem: see GET /api/v1/problems."));

    private static final Map<String, String> PARAMETERS = Map.of(
            "id", "Its identifier, as the answer that created or listed it gave it.",
            "limit", "How many to answer at most: 1 to 500, 50 if absent.",
            "slug", "What follows urn:aller-retour:problem: in a problem's type.",
            "cursor", "Where to go on: the member next of the page before, with the same filters and order.",
            "If-Match", "The ETag of the version that the change is based on.",
            "Idempotency-Key",
                    "A key of the caller's choice: the same request with the same key is done once and answered the same, for a day.",
            "asOf", "The day, ISO 8601, as of which facts count.",
            "lang", "The language of the answer: fr or en.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        PROBLEMS.forEach((status, meaning) -> document.getComponents().addResponse(name(status), answer(meaning)));
        for (PathItem item : document.getPaths().getPathItems().values()) {
            item.getOperations().values().forEach(SharedAnswers::addProblems);
        }
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        @Nullable String words = parameter.getName() == null ? null : PARAMETERS.get(parameter.getName());
        if (parameter.getDescription() == null && words != null) {
            parameter.setDescription(words);
        }
        return parameter;
    }

    private static void addProblems(Operation operation) {
        APIResponses answers = operation.getResponses();
        if (answers == null) {
            answers = OASFactory.createAPIResponses();
            operation.setResponses(answers);
        }
        boolean takesInput = operation.getRequestBody() != null || has(operation, Parameter.In.QUERY, null);
        add(answers, "400", takesInput || has(operation, Parameter.In.PATH, null));
        add(answers, "404", has(operation, Parameter.In.PATH, null));
        add(answers, "409", has(operation, Parameter.In.HEADER, "Idempotency-Key"));
        add(answers, "422", has(operation, Parameter.In.HEADER, "Idempotency-Key"));
        add(answers, "412", has(operation, Parameter.In.HEADER, "If-Match"));
        add(answers, "428", has(operation, Parameter.In.HEADER, "If-Match"));
        add(answers, "default", true);
        answers.getAPIResponses().forEach(SharedAnswers::giveForm);
    }

    /** A resource may say in its own words when it answers with a problem; the form is always the same. */
    private static void giveForm(String status, APIResponse answer) {
        boolean problem = status.startsWith("4") || status.startsWith("5");
        if (problem && answer.getRef() == null) {
            answer.setContent(problemContent());
        }
    }

    private static boolean has(Operation operation, Parameter.In place, @Nullable String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> place.equals(p.getIn()) && (name == null || name.equalsIgnoreCase(p.getName())));
    }

    private static void add(APIResponses answers, String status, boolean possible) {
        if (possible && !answers.hasAPIResponse(status)) {
            answers.addAPIResponse(
                    status, OASFactory.createAPIResponse().ref("#/components/responses/" + name(status)));
        }
    }

    private static String name(String status) {
        return "Problem" + (status.equals("default") ? "" : status);
    }

    private static APIResponse answer(String meaning) {
        return OASFactory.createAPIResponse().description(meaning).content(problemContent());
    }

    private static Content problemContent() {
        Schema reference = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(PROBLEM_JSON, OASFactory.createMediaType().schema(reference));
    }
}
