package fr.allerretour.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiLintTest {

    private static final String GOOD = """
            openapi: 3.1.0
            info: {title: Planner, description: Plans a move., version: '1'}
            paths:
              /api/v1/plans/{id}:
                get:
                  tags: [Plans]
                  operationId: getPlan
                  summary: One plan
                  description: The plan with its waves.
                  parameters:
                    - {name: id, in: path, required: true, description: Its id, example: p1, schema: {type: string}}
                  responses:
                    '200': {content: {application/json: {schema: {type: array, items: {type: string}}}}}
                    '404': {content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
            components:
              schemas:
                Problem: {type: object}
            """;

    @Test
    void aDocumentAfterTheHouseRulesHasNoFinding() {
        assertThat(findings(GOOD)).isEmpty();
    }

    @Test
    void anOperationWithoutWordsIsNamedForEachOfThem() {
        String bare = GOOD.replace("tags: [Plans]", "tags: []")
                .replace("summary: One plan", "summary: ''")
                .replace("      description: The plan with its waves.\n", "")
                .replace("operationId: getPlan", "operationId: plan");

        assertThat(findings(bare))
                .containsExactly(
                        "GET /api/v1/plans/{id}: has 0 tags, expected one",
                        "GET /api/v1/plans/{id}: no summary",
                        "GET /api/v1/plans/{id}: no description",
                        "GET /api/v1/plans/{id}: operationId 'plan', expected a verb and what it acts on, as in"
                                + " listPlans");
    }

    @Test
    void aProblemInAnotherFormIsFound() {
        assertThat(findings(GOOD.replace("application/problem+json", "application/json")))
                .containsExactly("GET /api/v1/plans/{id}: answer 404 is not application/problem+json alone");
    }

    @Test
    void anArrayOfNothingAndAReferenceToNowhereAreFound() {
        String loose = GOOD.replace("type: array, items: {type: string}", "type: array")
                .replace("Problem: {type: object}", "Other: {type: object}");

        assertThat(findings(loose))
                .containsExactly(
                        "/paths//api/v1/plans/{id}/get/responses/200/content/application/json/schema: an array that"
                                + " does not say of what",
                        "/paths//api/v1/plans/{id}/get/responses/404/content/application/problem+json/schema:"
                                + " \"#/components/schemas/Problem\" leads nowhere");
    }

    @Test
    void anIdentifierUsedTwiceAndARequiredParameterWithoutExampleAreFound() {
        String twice = GOOD.replace(" example: p1,", "")
                .replace("components:", """
              /api/v1/schedules:
                get:
                  tags: [Plans]
                  operationId: getPlan
                  summary: All
                  description: All of them.
                  responses:
                    '200': {}
                    default: {content: {application/problem+json: {}}}
            components:""".indent(0).stripTrailing());

        assertThat(findings(twice))
                .containsExactly(
                        "GET /api/v1/plans/{id}: parameter id is required and has no example",
                        "GET /api/v1/schedules: operationId 'getPlan' is taken by GET /api/v1/plans/{id}");
    }

    @Test
    void anExampleThatItsOwnSchemaRefusesIsFound() {
        String wrong = GOOD.replace(
                "schema: {type: array, items: {type: string}}",
                "example: [1], schema: {type: array, items: {type: string}}");

        assertThat(OpenApiExamples.refused(OpenApiDocument.parse(wrong)))
                .singleElement()
                .asString()
                .startsWith("GET /api/v1/plans/{id}: answer 200: the example [1]")
                .contains("integer found, string expected");
    }

    private static List<String> findings(String document) {
        return OpenApiLint.findings(OpenApiDocument.parse(document));
    }
}
