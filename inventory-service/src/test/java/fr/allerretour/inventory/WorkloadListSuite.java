package fr.allerretour.inventory;

import static fr.allerretour.inventory.Http.assertProblem;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Lists and counts of workloads, whoever answers: the database at first, the index soon after. Run against the service in
 * this JVM, and against the packaged one.
 */
abstract class WorkloadListSuite {

    private final Http http = Http.asNewOrganisation();

    @Test
    void aListStaysTheSameWhenTheIndexTakesOver() {
        String portfolio = http.portfolio("Lyon");
        String disks = "[{\"label\": \"Disk \\\"1\\\"\", \"capacityMiB\": 5, \"thin\": true}]";
        add(portfolio, "c", "\"cpus\": 2, \"disks\": " + disks + ", \"attributes\": {\"cluster\": \"C:\\\\null\"}");
        add(
                portfolio,
                "b",
                "\"cpus\": 2, \"disks\": [{\"label\": \"D\", \"capacityMiB\": 1}], \"nics\": [{\"label\": \"N\"}]");
        add(portfolio, "a", "\"cpus\": 1, \"template\": true");
        String workloads = "/portfolios/" + portfolio + "/workloads";
        String page = workloads + "?sort=-cpus&limit=2";
        String first = http.get(page).asString();
        String second = page + "&cursor=" + http.get(page).path("next");
        String facets = http.get(workloads + "/facets?q=B").asString();

        assertThatJson(http.get(second).asString()).inPath("items[0].key").isEqualTo("a");
        assertThatJson(http.get(second).asString()).node("next").isAbsent();
        assertStays(page, first);
        assertStays(second, http.get(second).asString());
        assertStays(workloads + "/facets?q=B", facets);
    }

    private void assertStays(String path, String answer) {
        await().pollInterval(Duration.ofMillis(50))
                .during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThatJson(http.get(path).asString()).isEqualTo(answer));
    }

    @Test
    void aListShowsEveryChangeAtOnce() {
        String portfolio = http.portfolio("Lyon");
        String workloads = "/portfolios/" + portfolio + "/workloads";
        assertThat(keys(workloads)).isEmpty();
        String a = add(portfolio, "a", "\"cpus\": 1");
        assertThat(keys(workloads)).containsExactly("a");
        add(portfolio, "b", "\"cpus\": 3");
        assertThat(keys(workloads + "?sort=cpus")).containsExactly("a", "b");
        for (int version = 0; version < 10; version++) {
            int cpus = version % 2 == 0 ? 5 : 1;
            http.patch(workloads + "/" + a, "\"" + version + "\"", "{\"cpus\": " + cpus + "}")
                    .then()
                    .statusCode(200);
            assertThat(keys(workloads + "?sort=-cpus"))
                    .containsExactlyElementsOf(cpus == 5 ? List.of("a", "b") : List.of("b", "a"));
            assertThatJson(http.get(workloads + "?q=a").asString())
                    .inPath("items[0].cpus")
                    .isEqualTo(cpus);
        }
        Response imported = http.imported(portfolio, "workloads.csv", "key,name,kind\nc,c,VIRTUAL_MACHINE\n");
        assertThat(imported.<String>path("state")).isEqualTo("APPLIED");
        assertThat(keys(workloads)).containsExactly("a", "b", "c");
        http.delete(workloads + "/" + a, "\"10\"").then().statusCode(204);
        assertThat(keys(workloads)).containsExactly("b", "c");
        assertThatJson(http.get(workloads + "/facets").asString())
                .inPath("total")
                .isEqualTo(2);
    }

    @Test
    void pagesGoOnWhereTheyWereWhateverChangesMeanwhile() {
        String portfolio = http.portfolio("Lyon");
        List<String> ids = new ArrayList<>();
        for (String key : List.of("b", "d", "f", "h", "j")) {
            ids.add(add(portfolio, key, "\"cpus\": 1"));
        }
        String list = "/portfolios/" + portfolio + "/workloads?limit=2";
        http.get(list);
        Response first = http.get(list);
        assertThat(first.<List<String>>path("items.key")).containsExactly("b", "d");
        String second = list + "&cursor=" + first.path("next");

        add(portfolio, "a", "\"cpus\": 1");
        add(portfolio, "e", "\"cpus\": 1");
        assertThat(keys(second)).containsExactly("e", "f");

        http.delete("/portfolios/" + portfolio + "/workloads/" + ids.get(1), "\"0\"")
                .then()
                .statusCode(204);
        assertThat(keys(second)).containsExactly("e", "f");
        await().pollInterval(Duration.ofMillis(50))
                .during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(keys(second)).containsExactly("e", "f"));
    }

    @Test
    void facetsAreCountedUnderAllFiltersButTheirOwn() {
        String portfolio = http.portfolio("Lyon");
        http.add(portfolio, "applications", "{\"key\": \"compta\", \"name\": \"Comptabilité\"}");
        add(portfolio, "a", "\"environment\": \"PRODUCTION\", \"application\": \"compta\", \"powered\": \"ON\"");
        add(portfolio, "b", "\"environment\": \"TEST\", \"application\": \"compta\", \"powered\": \"ON\"");
        add(portfolio, "c", "\"environment\": \"TEST\", \"powered\": \"OFF\", \"place\": \"FR\"");
        String facets = "/portfolios/" + portfolio + "/workloads/facets";

        for (int time = 0; time < 10; time++) {
            assertThatJson(http.get(facets + "?environment=TEST&powered=ON").asString())
                    .isEqualTo("""
                    {"total": 1,
                     "kind": [{"value": "VIRTUAL_MACHINE", "count": 1}],
                     "environment": [{"value": "PRODUCTION", "count": 1}, {"value": "TEST", "count": 1}],
                     "criticality": [{"value": "UNKNOWN", "count": 1}],
                     "powered": [{"value": "OFF", "count": 1}, {"value": "ON", "count": 1}],
                     "place": [{"value": "UNKNOWN", "count": 1}],
                     "template": [{"value": "false", "count": 1}],
                     "application": [{"value": "compta", "count": 1}]}""");
        }
        assertProblem(Http.asNewOrganisation().get(facets), 404, "not-found");
    }

    @Test
    void anotherOrganisationSeesNothingOfAnIndexedPortfolio() {
        String portfolio = http.portfolio("Lyon");
        add(portfolio, "a", "\"cpus\": 1");
        String list = "/portfolios/" + portfolio + "/workloads";
        for (int time = 0; time < 10; time++) {
            assertThat(keys(list)).containsExactly("a");
            assertProblem(Http.asNewOrganisation().get(list), 404, "not-found");
        }
    }

    @Test
    void aSearchFindsNamesWhateverTheirCaseAndAccents() {
        String portfolio = http.portfolio("Lyon");
        add(portfolio, "Élysée", "\"cpus\": 1");
        add(portfolio, "strasse", "\"cpus\": 1");
        for (int time = 0; time < 10; time++) {
            assertThat(search(portfolio, "elys")).containsExactly("Élysée");
            assertThat(search(portfolio, "STRASSE")).containsExactly("strasse");
            assertThat(search(portfolio, "straße")).isEmpty();
            assertThat(search(portfolio, "日本")).isEmpty();
        }
    }

    private List<String> search(String portfolio, String text) {
        return http.request()
                .queryParam("q", text)
                .get("/api/v1/portfolios/" + portfolio + "/workloads")
                .path("items.name");
    }

    private List<String> keys(String path) {
        return http.get(path).path("items.key");
    }

    private String add(String portfolio, String key, String members) {
        return http.add(
                portfolio,
                "workloads",
                "{\"key\": \"%s\", \"name\": \"%s\", \"kind\": \"VIRTUAL_MACHINE\", %s}".formatted(key, key, members));
    }
}
