package fr.allerretour.planner.catalogue.api;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.local.MariaDbTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void theOtherListsAreWhole() {
        assertThat(get("/api/v1/providers").getList("items")).hasSize(20);
        assertThat(get("/api/v1/exit-routes").getList("items")).hasSize(42);
        assertThat(get("/api/v1/controls").getList("items")).hasSize(99);
        assertThat(get("/api/v1/policies").getList("items[0].rules")).hasSize(12);
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
