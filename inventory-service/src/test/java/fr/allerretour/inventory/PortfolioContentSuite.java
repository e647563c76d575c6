package fr.allerretour.inventory;

import static fr.allerretour.inventory.Http.assertProblem;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Run against the service in this JVM, and against the packaged one. */
abstract class PortfolioContentSuite {

    private final Http http = Http.asNewOrganisation();

    @Test
    void anOrganisationIsUnknownUntilItDescribesItself() {
        assertProblem(http.get("/organisation"), 404, "not-found");

        Response first = http.request()
                .contentType("application/json")
                .body("{\"name\": \"Centre hospitalier de Valmont\", \"kind\": \"HEALTH\"}")
                .put("/api/v1/organisation");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThatJson(http.get("/organisation").asString())
                .whenIgnoringPaths("updatedAt")
                .isEqualTo("""
                        {"id": "%s", "name": "Centre hospitalier de Valmont", "kind": "HEALTH"}""".formatted(http.organisation()));
        assertProblem(
                http.put("/organisation", "\"7\"", "{\"name\": \"Autre\", \"kind\": \"STATE\"}"),
                412,
                "version-conflict");
    }

    @Test
    void aWorkloadIsShownAsItWasAdded() {
        String portfolio = http.portfolio("Lyon");
        http.add(portfolio, "applications", "{\"key\": \"compta\", \"name\": \"Comptabilité\"}");
        String id = http.add(portfolio, "workloads", """
                {"key": "srv-1", "name": "srv-compta-01", "kind": "VIRTUAL_MACHINE", "environment": "PRODUCTION",
                 "criticality": "HIGH", "operatingSystem": "Debian 12", "cpus": 4, "memoryMiB": 8192,
                 "storageMiB": 102400, "usedMiB": 40960, "powered": "ON", "template": false, "application": "compta",
                 "place": "FR", "endOfSupport": "2028-06-30", "mustLeaveBy": "2027-12-31",
                 "disks": [{"label": "Hard disk 1", "capacityMiB": 102400, "thin": true}],
                 "nics": [{"label": "Network adapter 1", "mac": "00:50:56:aa:bb:cc", "network": "VLAN 10",
                           "addresses": ["10.0.0.4"]}],
                 "attributes": {"cluster": "CL1"}}""");

        assertThatJson(http.get("/portfolios/" + portfolio + "/workloads/" + id).asString())
                .whenIgnoringPaths("updatedAt", "provenance")
                .isEqualTo("""
                {"id": "%s", "key": "srv-1", "name": "srv-compta-01", "kind": "VIRTUAL_MACHINE",
                 "environment": "PRODUCTION", "criticality": "HIGH", "operatingSystem": "Debian 12", "cpus": 4,
                 "memoryMiB": 8192, "storageMiB": 102400, "usedMiB": 40960, "powered": "ON", "template": false,
                 "application": "compta", "place": "FR", "endOfSupport": "2028-06-30", "mustLeaveBy": "2027-12-31",
                 "disks": [{"label": "Hard disk 1", "capacityMiB": 102400, "thin": true}],
                 "nics": [{"label": "Network adapter 1", "mac": "00:50:56:aa:bb:cc", "network": "VLAN 10",
                           "addresses": ["10.0.0.4"]}],
                 "attributes": {"cluster": "CL1"}}""".formatted(id));
    }

    @Test
    void everyRowBelongsToItsOrganisation() {
        String portfolio = http.portfolio("Lyon");
        String workload = http.add(portfolio, "workloads", machine("a"));
        Http stranger = Http.asNewOrganisation();

        for (String path : List.of(
                "/portfolios/" + portfolio,
                "/portfolios/" + portfolio + "/workloads",
                "/portfolios/" + portfolio + "/workloads/" + workload,
                "/portfolios/" + portfolio + "/applications",
                "/portfolios/" + portfolio + "/dependencies",
                "/portfolios/" + portfolio + "/data-sets")) {
            assertProblem(stranger.get(path), 404, "not-found");
        }
        assertProblem(stranger.post("/portfolios/" + portfolio + "/workloads", machine("b")), 404, "not-found");
        assertProblem(stranger.delete("/portfolios/" + portfolio + "/workloads/" + workload, "*"), 404, "not-found");
        assertThatJson(stranger.get("/portfolios").asString())
                .inPath("items")
                .isArray()
                .isEmpty();
    }

    @Test
    void namesOfPortfoliosAreUniqueWhateverTheirCase() {
        http.portfolio("Lyon");

        assertProblem(http.post("/portfolios", "{\"name\": \"LYON\"}"), 409, "name-taken");
    }

    @Test
    void aKeyNamesOneWorkloadOrApplication() {
        String portfolio = http.portfolio("Lyon");
        http.add(portfolio, "workloads", machine("a"));

        assertProblem(http.post("/portfolios/" + portfolio + "/workloads", machine("a")), 409, "key-taken");
        assertProblem(
                http.post("/portfolios/" + portfolio + "/applications", "{\"key\": \"a\", \"name\": \"A\"}"),
                409,
                "key-taken");
    }

    @Test
    void aNegativeSizeIsRefusedByName() {
        String portfolio = http.portfolio("Lyon");

        Response refused = http.post(
                "/portfolios/" + portfolio + "/workloads",
                "{\"name\": \"a\", \"kind\": \"VIRTUAL_MACHINE\", \"memoryMiB\": -1}");

        assertProblem(refused, 400, "invalid-request");
        assertThatJson(refused.asString())
                .inPath("errors")
                .isEqualTo("[{\"pointer\": \"/memoryMiB\", \"detail\": \"must be greater than or equal to 0\"}]");
    }

    @Test
    void aCircleOfRunsOnIsRefusedByName() {
        String portfolio = http.portfolio("Lyon");
        String a = http.add(portfolio, "workloads", machine("a"));
        http.add(portfolio, "workloads", hosted("b", "a"));
        http.add(portfolio, "workloads", hosted("c", "b"));

        Response refused = http.patch("/portfolios/" + portfolio + "/workloads/" + a, "\"0\"", "{\"runsOn\": \"c\"}");

        assertProblem(refused, 422, "runs-on-cycle");
        assertThatJson(refused.asString()).inPath("circle").isEqualTo("[\"a\", \"c\", \"b\", \"a\"]");
    }

    @Test
    void aDependencyOnNothingIsRefused() {
        String portfolio = http.portfolio("Lyon");
        http.add(portfolio, "workloads", machine("a"));

        Response refused =
                http.post("/portfolios/" + portfolio + "/dependencies", "{\"from\": \"a\", \"to\": \"nothing\"}");

        assertProblem(refused, 422, "unknown-reference");
        assertThatJson(refused.asString())
                .inPath("errors")
                .isEqualTo("[{\"pointer\": \"/to\","
                        + " \"detail\": \"expected the key of a workload or an application of this portfolio\"}]");
        assertProblem(
                http.post("/portfolios/" + portfolio + "/dependencies", "{\"from\": \"a\", \"to\": \"a\"}"),
                422,
                "needs-itself");
        assertThatJson(http.get("/portfolios/" + portfolio + "/dependencies").asString())
                .inPath("items")
                .isArray()
                .isEmpty();
    }

    @Test
    void whatIsReferredToStays() {
        String portfolio = http.portfolio("Lyon");
        String a = http.add(portfolio, "workloads", machine("a"));
        http.add(portfolio, "workloads", machine("b"));
        String need = http.add(portfolio, "dependencies", "{\"from\": \"b\", \"to\": \"a\", \"strength\": \"SOFT\"}");
        String data = http.add(
                portfolio,
                "data-sets",
                "{\"key\": \"d\", \"name\": \"D\", \"category\": \"PRODUCED\", \"workload\": \"a\","
                        + " \"regimes\": [\"HDS\", \"GDPR\"]}");

        Response refused = http.delete("/portfolios/" + portfolio + "/workloads/" + a, "\"0\"");

        assertProblem(refused, 409, "still-referenced");
        assertThatJson(refused.asString())
                .inPath("referredToBy")
                .isEqualTo("{\"workloads\": 0, \"dataSets\": 1, \"dependencies\": 1}");
        assertThat(http.delete("/portfolios/" + portfolio + "/dependencies/" + need, "\"0\"")
                        .statusCode())
                .isEqualTo(204);
        assertThat(http.delete("/portfolios/" + portfolio + "/data-sets/" + data, "\"0\"")
                        .statusCode())
                .isEqualTo(204);
        assertThat(http.delete("/portfolios/" + portfolio + "/workloads/" + a, "\"0\"")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aChangeNeedsTheVersionItIsBasedOn() {
        String portfolio = http.portfolio("Lyon");
        String path = "/portfolios/" + portfolio + "/workloads/" + http.add(portfolio, "workloads", machine("a"));

        assertProblem(
                http.request()
                        .contentType("application/json")
                        .body(machine("a"))
                        .put("/api/v1" + path),
                428,
                "version-required");
        Response changed = http.patch(path, "\"0\"", "{\"cpus\": 8}");
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThatJson(changed.asString()).inPath("cpus").isEqualTo(8);
        assertProblem(http.patch(path, "\"0\"", "{\"cpus\": 16}"), 412, "version-conflict");
        assertProblem(http.patch(path, "\"1\"", "{\"key\": \"other\"}"), 400, "invalid-request");
        assertProblem(http.patch(path, "\"1\"", "{\"cpus\": -1}"), 400, "invalid-request");
        assertProblem(http.patch(path, "\"1\"", "{\"kind\": \"TOASTER\"}"), 400, "invalid-request");
    }

    @Test
    void theSamePostTwiceWithOneKeyAddsOnce() {
        String portfolio = http.portfolio("Lyon");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(http.request()
                    .header("Idempotency-Key", "k1")
                    .contentType("application/json")
                    .body(machine("a"))
                    .post("/api/v1/portfolios/" + portfolio + "/workloads")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }

        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        Response other = http.request()
                .header("Idempotency-Key", "k1")
                .contentType("application/json")
                .body(machine("b"))
                .post("/api/v1/portfolios/" + portfolio + "/workloads");
        assertProblem(other, 422, "idempotency-key-reused");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        String portfolio = http.portfolio("Lyon");
        for (int i = 0; i < 7; i++) {
            http.add(
                    portfolio,
                    "workloads",
                    "{\"key\": \"k%d\", \"name\": \"n%d\", \"kind\": \"DATABASE\", \"cpus\": %d}"
                            .formatted(i, i, i % 2));
        }
        http.add(portfolio, "workloads", machine("a machine"));
        String list = "/portfolios/" + portfolio + "/workloads?kind=DATABASE&sort=-cpus&limit=3";
        List<String> keys = new ArrayList<>();
        String path = list;
        while (path != null) {
            Response page = http.get(path);
            keys.addAll(page.path("items.key"));
            String next = page.path("next");
            path = next == null ? null : list + "&cursor=" + next;
        }

        assertThat(keys).hasSize(7).doesNotHaveDuplicates();
        assertThat(keys.subList(0, 3)).containsExactlyInAnyOrder("k1", "k3", "k5");
        assertThat(keys.subList(3, 7)).containsExactlyInAnyOrder("k0", "k2", "k4", "k6");
        assertProblem(
                http.get("/portfolios/" + portfolio + "/workloads?kind=DATABASE&sort=cpus&cursor="
                        + http.get(list).path("next")),
                400,
                "invalid-cursor");
        assertProblem(http.get(list.replace("limit=3", "limit=501")), 400, "invalid-request");
        assertProblem(http.get(list.replace("-cpus", "disks")), 400, "invalid-request");
    }

    @Test
    void aSearchTakesPercentSignsAtTheirWord() {
        String portfolio = http.portfolio("Lyon");
        http.add(portfolio, "workloads", machine("100% sûr"));
        http.add(portfolio, "workloads", machine("1000"));

        List<String> found = http.request()
                .queryParam("q", "100%")
                .get("/api/v1/portfolios/" + portfolio + "/workloads")
                .path("items.name");

        assertThat(found).containsExactly("100% sûr");
    }

    private static String machine(String key) {
        return "{\"key\": \"%s\", \"name\": \"%s\", \"kind\": \"VIRTUAL_MACHINE\"}".formatted(key, key);
    }

    private static String hosted(String key, String host) {
        return "{\"key\": \"%s\", \"name\": \"%s\", \"kind\": \"DATABASE\", \"runsOn\": \"%s\"}"
                .formatted(key, key, host);
    }
}
