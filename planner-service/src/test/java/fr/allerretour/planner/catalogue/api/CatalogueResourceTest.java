package fr.allerretour.planner.catalogue.api;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.local.MariaDbTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class CatalogueResourceTest {

    @Test
    void bleuIsNotTheSameOnTheTwoDays() {
        String then = offer("2024-01-16", "bleu-azure");
        assertThat(then).isEqualTo("onSale=false state=ANNOUNCED status=AIMED_AT milestone=null");
        String now = offer("2026-11-23", "bleu-azure");
        assertThat(now).isEqualTo("onSale=true state=ON_SALE status=IN_PROGRESS milestone=J1");
    }

    @Test
    void aDayThatIsNoneIsAProblem() {
        String body = given().get("/api/v1/offers?asOf=yesterday")
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThatJson(body).inPath("type").isEqualTo("urn:aller-retour:problem:invalid-request");
        assertThatJson(body)
                .inPath("errors[0].detail")
                .isEqualTo("Expected a day such as 2026-11-23, found: yesterday");
    }

    @Test
    void aQualificationComesWithTheStatementsThatLedThere() {
        JsonPath answer = get("/api/v1/qualifications?asOf=2026-12-01");
        assertThat(answer.getString("items.find { it.offer == 'outscale-iaas' }.status"))
                .isEqualTo("ENDED");
        assertThat(answer.getList(
                        "items.find { it.offer == 'bleu-azure' && it.statement.label == 'SECNUMCLOUD' }.history.known"))
                .isEqualTo(List.of("2024-01-16", "2025-04-17", "2025-11-17", "2026-09-26"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/providers, id, 20",
        "/api/v1/offers?asOf=2026-11-23, id, 20",
        "/api/v1/qualifications?asOf=2026-11-23, '{ it.offer + it.statement.label }', 20",
        "/api/v1/exit-routes, id, 42",
        "/api/v1/controls, id, 99",
        "/api/v1/policies, version, 1"
    })
    void thePagesOfAListFollowEachOtherWithoutGapOrRepeat(String path, String key, int atLeast) {
        String keys = key.startsWith("{") ? "items.collect " + key : "items." + key;
        List<String> whole = get(path + and(path) + "limit=500").getList(keys);
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = get(path + and(path) + "limit=7" + (cursor == null ? "" : "&cursor=" + cursor));
            paged.addAll(page.getList(keys));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(paged)
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .doesNotHaveDuplicates()
                .isEqualTo(whole);
    }

    @Test
    void aPageEndsAfterFiftyIfNothingElseIsAskedFor() {
        assertThat(get("/api/v1/controls").getList("items")).hasSize(50);
        assertThat(get("/api/v1/policies").getList("items[0].rules")).hasSize(12);
    }

    @Test
    void aCursorOfAnotherDayOrListIsRefused() {
        String cursor = get("/api/v1/offers?asOf=2026-11-23&limit=1").getString("next");
        for (String path : List.of("/api/v1/offers?asOf=2026-11-24&", "/api/v1/providers?")) {
            Response answer = given().get(path + "cursor=" + cursor);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThatJson(answer.asString()).inPath("type").isEqualTo("urn:aller-retour:problem:invalid-cursor");
        }
    }

    private static String and(String path) {
        return path.contains("?") ? "&" : "?";
    }

    private static String offer(String asOf, String id) {
        JsonPath answer = get("/api/v1/offers?asOf=" + asOf);
        String at = "items.find { it.id == '" + id + "' }.";
        return "onSale=" + answer.get(at + "onSale") + " state=" + answer.get(at + "availability.state") + " status="
                + answer.get(at + "qualifications[0].status") + " milestone="
                + answer.get(at + "qualifications[0].statement.milestone");
    }

    private static JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }
}
