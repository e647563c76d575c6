package fr.allerretour.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BreakingChangesTest {

    private static final String BEFORE = """
            openapi: 3.1.0
            paths:
              /api/v1/plans:
                get:
                  parameters:
                    - {name: state, in: query, schema: {type: string, enum: [OPEN, DONE]}}
                    - {name: limit, in: query, schema: {type: integer, maximum: 500}}
                  responses:
                    '200':
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Plan'}}
                        text/csv: {schema: {type: string}}
                    '404': {description: none}
                post:
                  requestBody:
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/NewPlan'}}
                  responses:
                    '202': {description: accepted}
            components:
              schemas:
                Plan:
                  type: object
                  required: [id, waves]
                  properties:
                    id: {type: string, format: uuid}
                    waves: {type: array, items: {$ref: '#/components/schemas/Wave'}}
                Wave:
                  type: object
                  properties:
                    number: {type: integer}
                    before: {$ref: '#/components/schemas/Wave'}
                NewPlan:
                  type: object
                  required: [snapshot]
                  properties:
                    snapshot: {type: string}
                    seed: {type: [integer, 'null']}
            """;

    @Test
    void theSameDocumentBreaksNothing() {
        assertThat(between(BEFORE)).isEmpty();
    }

    @Test
    void whatIsAddedBreaksNothing() {
        String after = BEFORE.replace(
                        "- {name: limit,",
                        "- {name: search, in: query, schema: {type: string}}\n        - {name: limit,")
                .replace("number: {type: integer}", "number: {type: integer}\n        name: {type: string}")
                .replace("seed: {type:", "start: {type: string}\n        seed: {type:")
                .replace("enum: [OPEN, DONE]", "enum: [OPEN, DONE, LATE]")
                .replace("  /api/v1/plans:", "  /api/v1/offers: {get: {responses: {'200': {}}}}\n  /api/v1/plans:");

        assertThat(between(after)).isEmpty();
    }

    @Test
    void aPathThatIsGoneIsNamedWithEachOfItsOperations() {
        assertThat(between(BEFORE.replace("/api/v1/plans:", "/api/v1/schedules:")))
                .containsExactly(
                        "GET /api/v1/plans: the operation is gone", "POST /api/v1/plans: the operation is gone");
    }

    @Test
    void anAnswerThatIsGoneAndAFormThatIsGoneAreNamed() {
        String after = BEFORE.replace("'404': {description: none}", "'410': {description: none}")
                .replace("text/csv", "text/tsv");

        assertThat(between(after))
                .containsExactly(
                        "GET /api/v1/plans: answer 200 is no longer text/csv", "GET /api/v1/plans: answer 404 is gone");
    }

    @Test
    void aParameterThatGoesNarrowsOrBecomesRequiredIsNamed() {
        String after =
                BEFORE.replace("name: state,", "name: phase, required: true,").replace("maximum: 500", "maximum: 100");

        assertThat(between(after))
                .containsExactly(
                        "GET /api/v1/plans: parameter query limit: maximum has sunk to 100",
                        "GET /api/v1/plans: parameter query phase is new and required",
                        "GET /api/v1/plans: parameter query state is gone");
    }

    @Test
    void aValueThatIsNoLongerTakenIsNamed() {
        assertThat(between(BEFORE.replace("[OPEN, DONE]", "[OPEN]")))
                .containsExactly("GET /api/v1/plans: parameter query state: the values [DONE] are gone");
    }

    @Test
    void aMemberThatGoesOrChangesInAnAnswerIsNamedWhereverItIsNested() {
        String after = BEFORE.replace("number: {type: integer}", "number: {type: string}")
                .replace("required: [id, waves]", "required: [waves]")
                .replace("id: {type: string, format: uuid}", "id: {type: string}");

        assertThat(between(after))
                .containsExactly(
                        "GET /api/v1/plans: answer 200.id may now be absent",
                        "GET /api/v1/plans: answer 200.id: format was 'uuid' and is ''",
                        "GET /api/v1/plans: answer 200.waves[].number: type was [integer] and is [string]");
    }

    @Test
    void aMemberThatARequestMustNowHaveOrMayNoLongerLeaveEmptyIsNamed() {
        String after = BEFORE.replace("required: [snapshot]", "required: [snapshot, seed]")
                .replace("seed: {type: [integer, 'null']}", "seed: {type: integer}");

        assertThat(between(after))
                .containsExactly(
                        "POST /api/v1/plans: request body.seed is now required",
                        "POST /api/v1/plans: request body.seed: type was [integer, null] and is [integer]");
    }

    private static List<String> between(String after) {
        return BreakingChanges.between(OpenApiDocument.parse(BEFORE), OpenApiDocument.parse(after));
    }
}
