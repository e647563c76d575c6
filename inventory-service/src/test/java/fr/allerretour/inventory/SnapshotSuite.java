package fr.allerretour.inventory;

import static fr.allerretour.inventory.Http.assertProblem;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Run against the service in this JVM, and against the packaged one. */
abstract class SnapshotSuite {

    private final Http http = Http.asNewOrganisation();
    private String portfolio = "";

    @BeforeEach
    void fillAPortfolio() {
        portfolio = http.portfolio("Lyon");
        http.add(portfolio, "applications", "{\"key\": \"compta\", \"name\": \"Comptabilité\"}");
        http.add(portfolio, "workloads", """
                {"key": "srv-2", "name": "b", "kind": "DATABASE", "runsOn": null, "storageMiB": 10}""");
        http.add(portfolio, "workloads", """
                {"key": "Srv-1", "name": "a", "kind": "VIRTUAL_MACHINE", "cpus": 2, "application": "compta",
                 "disks": [{"label": "Hard disk 1", "capacityMiB": 1024, "thin": true}],
                 "nics": [{"label": "n1", "addresses": ["10.0.0.4"]}]}""");
        http.add(portfolio, "dependencies", "{\"from\": \"compta\", \"to\": \"srv-2\"}");
        http.add(portfolio, "data-sets", """
                {"key": "d", "name": "D", "category": "PRODUCED", "regimes": ["HDS", "GDPR"], "workload": "srv-2"}""");
    }

    @Test
    void aSnapshotIsWhatThePortfolioWas() throws NoSuchAlgorithmException {
        Response snapshot = http.snapshot(portfolio);

        List<String> lines = content(snapshot).lines().toList();

        assertThat(lines).hasSize(6);
        assertThatJson(lines.getFirst()).whenIgnoringPaths("takenAt").isEqualTo("""
                {"type": "snapshot", "format": "aller-retour/snapshot/1", "id": "%s", "organisation": "%s",
                 "portfolio": "%s", "portfolioName": "Lyon", "contentHash": "%s",
                 "counts": {"workloads": 2, "applications": 1, "dependencies": 1, "dataSets": 1}}""".formatted(
                        snapshot.path("id"), http.organisation(), portfolio, snapshot.path("contentHash")));
        assertThatJson(lines.get(1)).isEqualTo("""
                {"type": "application", "key": "compta", "name": "Comptabilité", "criticality": "UNKNOWN",
                 "intent": "UNDECIDED"}""");
        assertThatJson(lines.get(2)).whenIgnoringPaths("provenance").isEqualTo("""
                {"type": "workload", "key": "Srv-1", "name": "a", "kind": "VIRTUAL_MACHINE", "environment": "UNKNOWN",
                 "criticality": "UNKNOWN", "cpus": 2, "memoryMiB": 0, "storageMiB": 0, "powered": "UNKNOWN",
                 "template": false, "application": "compta", "place": "UNKNOWN",
                 "disks": [{"label": "Hard disk 1", "capacityMiB": 1024, "thin": true}],
                 "nics": [{"label": "n1", "addresses": ["10.0.0.4"]}]}""");
        assertThatJson(lines.get(4)).isEqualTo("""
                {"type": "dependency", "from": "compta", "to": "srv-2", "strength": "HARD"}""");
        assertThatJson(lines.get(5)).isEqualTo("""
                {"type": "data-set", "key": "d", "name": "D", "category": "PRODUCED", "sensitivity": "UNKNOWN",
                 "regimes": ["GDPR", "HDS"], "volumeMiB": 0, "place": "UNKNOWN", "workload": "srv-2"}""");
        assertThat(snapshot.<String>path("contentHash")).isEqualTo(hash(lines.subList(1, 6)));
    }

    @Test
    void itsContentComesGzippedAndNeverChanges() {
        Response snapshot = http.snapshot(portfolio);
        String path = "/api/v1/snapshots/" + snapshot.path("id") + "/content";

        Response gzipped = http.request().header("Accept-Encoding", "gzip").get(path);

        assertThat(gzipped.contentType()).isEqualTo("application/x-ndjson");
        assertThat(gzipped.header("ETag")).isEqualTo("\"" + snapshot.path("contentHash") + ":gzip\"");
        assertThat(gzipped.asString()).startsWith("{\"type\":\"snapshot\"");
        assertThat(http.request()
                        .header("If-None-Match", gzipped.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void equalPortfoliosHaveEqualHashesAndADiffSaysWhatChanged() {
        Response first = http.snapshot(portfolio);
        Response second = http.snapshot(portfolio);
        assertThat(second.<String>path("contentHash")).isEqualTo(first.path("contentHash"));
        String dependency =
                http.get("/portfolios/" + portfolio + "/dependencies").path("items[0].id");
        http.delete("/portfolios/" + portfolio + "/dependencies/" + dependency, "*");
        String data = http.get("/portfolios/" + portfolio + "/data-sets").path("items[0].id");
        http.patch("/portfolios/" + portfolio + "/data-sets/" + data, "*", "{\"volumeMiB\": 7}")
                .then()
                .statusCode(200);
        http.add(portfolio, "applications", "{\"key\": \"z\", \"name\": \"Z\"}");

        Response third = http.snapshot(portfolio);
        Response diff = http.get("/snapshots/" + second.path("id") + "/diff/" + third.path("id"));

        assertThatJson(diff.asString()).isEqualTo("""
                {"before": "%s", "after": "%s", "added": 1, "removed": 1, "changed": 1, "items": [
                  {"change": "ADDED", "type": "application", "key": "z", "fields": []},
                  {"change": "REMOVED", "type": "dependency", "key": "compta\\tsrv-2", "fields": []},
                  {"change": "CHANGED", "type": "data-set", "key": "d",
                   "fields": [{"name": "volumeMiB", "before": 0, "after": 7}]}]}""".formatted(second.<String>path("id"), third.<String>path("id")));
        Response page = http.get("/snapshots/" + second.path("id") + "/diff/" + third.path("id") + "?limit=2");
        assertThat(page.<List<Object>>path("items")).hasSize(2);
        assertThat(http.get("/snapshots/" + second.path("id") + "/diff/" + third.path("id") + "?limit=2&cursor="
                                + page.path("next"))
                        .<List<String>>path("items.key"))
                .containsExactly("d");
    }

    @Test
    void aSnapshotIsNobodyElsesBusiness() {
        String id = http.snapshot(portfolio).path("id");
        Http stranger = Http.asNewOrganisation();

        assertProblem(stranger.get("/snapshots/" + id), 404, "not-found");
        assertProblem(stranger.get("/snapshots/" + id + "/content"), 404, "not-found");
        assertProblem(stranger.get("/snapshots/" + id + "/diff/" + id), 404, "not-found");
        assertProblem(stranger.post("/portfolios/" + portfolio + "/snapshots", ""), 404, "not-found");
    }

    private String content(Response snapshot) {
        return http.get("/snapshots/" + snapshot.path("id") + "/content").asString();
    }

    private static String hash(List<String> lines) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
