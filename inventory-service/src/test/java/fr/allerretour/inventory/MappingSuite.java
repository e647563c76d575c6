package fr.allerretour.inventory;

import static fr.allerretour.inventory.Http.assertProblem;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Run against the service in this JVM, and against the packaged one. */
abstract class MappingSuite {

    private static final String FILE =
            "Nom;Étage;RAM (Go);Disque (Go);Env.\nsrv-1;2;16;100,5;prod\nsrv-2;3;huit;50;prod\n";

    private static final String MAPPING = """
            {"name": "%s", "rows": "WORKLOAD", "kind": "VIRTUAL_MACHINE", "decimals": "COMMA", "columns": [
              {"heading": "Nom", "target": "NAME"},
              {"heading": "Étage", "target": "ATTRIBUTE", "attribute": "floor"},
              {"heading": "RAM (Go)", "target": "MEMORY", "unit": "GIB"},
              {"heading": "Disque (Go)", "target": "STORAGE", "unit": "%s"},
              {"heading": "Env.", "target": "ENVIRONMENT", "values": {"prod": "PRODUCTION"}}]}""";

    private final Http http = Http.asNewOrganisation();

    private static Response propose(Http http, byte[] file) {
        return http.request().contentType("text/csv").body(file).post("/api/v1/column-mappings/proposals");
    }

    private Response save(String name, String diskUnit) {
        return http.post("/column-mappings", MAPPING.formatted(name, diskUnit));
    }

    private static Response upload(Http http, String portfolio, String query) {
        return http.request()
                .contentType("text/csv")
                .body(FILE.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/portfolios/" + portfolio + "/imports?fileName=glpi.csv" + query);
    }

    @Test
    void aFileIsProposedConfirmedSavedPreviewedAndApplied() {
        Response proposal = propose(http, FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(proposal.statusCode()).isEqualTo(200);
        assertThatJson(proposal.asString()).inPath("draft").isEqualTo("""
                        {"rows": "WORKLOAD", "decimals": "COMMA", "columns": [
                          {"heading": "Nom", "target": "NAME"},
                          {"heading": "Étage", "target": "ATTRIBUTE", "attribute": "etage"},
                          {"heading": "RAM (Go)", "target": "ATTRIBUTE", "attribute": "ramGo"},
                          {"heading": "Disque (Go)", "target": "STORAGE"},
                          {"heading": "Env.", "target": "ENVIRONMENT", "values": {"prod": "PRODUCTION"}}]}""");
        assertThatJson(proposal.asString()).inPath("columns[3]").isEqualTo("""
                        {"column": {"heading": "Disque (Go)", "target": "STORAGE", "unit": "GIB"}, "sure": "SURE",
                         "confirm": ["UNIT"], "examples": ["100,5", "50"], "openWords": [],
                         "why": {"en": "A usual heading for it. \\"Go\\" is mostly by powers of 1024 (GIB) in inventories, but may be by powers of 1000.",
                                 "fr": "Un en-tête usuel pour cela. « Go » suit le plus souvent les puissances de 1024 (GIB) dans les inventaires, mais peut suivre celles de 1000."}}""");
        assertThatJson(proposal.asString()).inPath("kind").isEqualTo("""
                        {"value": "VIRTUAL_MACHINE", "sure": "GUESS", "confirm": true,
                         "why": {"en": "No column says what the workloads are; most machines are virtual.",
                                 "fr": "Aucune colonne ne dit ce que sont les charges ; la plupart des machines sont virtuelles."}}""");
        String saved = save("GLPI", "GIB").then().statusCode(201).extract().path("id");
        String portfolio = http.portfolio("Lyon");

        Response accepted = upload(http, portfolio, "&format=mapped-csv&mapping=" + saved);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        Response preview = http.settled(accepted.path("id"));

        assertThatJson(preview.asString())
                .whenIgnoringPaths("id", "portfolio", "job", "createdAt", "updatedAt", "sha256", "size")
                .isEqualTo("""
                        {"fileName": "glpi.csv", "format": "mapped-csv", "state": "PREVIEW", "warnings": [],
                         "mapping": {"id": "%s", "name": "GLPI", "version": 0},
                         "counts": {"rows": 2, "new": 1, "changed": 0, "unchanged": 0, "rejected": 1},
                         "createdBy": "local"}""".formatted(saved));
        assertThatJson(http.get("/imports/" + preview.path("id") + "/rows?state=rejected")
                        .asString())
                .inPath("items[0].issues[0]")
                .isObject()
                .containsEntry("code", "not-a-number")
                .containsEntry("column", "RAM (Go)");
        http.applied(preview.path("id"));
        Response workload = http.get("/portfolios/" + portfolio + "/workloads");
        assertThatJson(workload.asString()).inPath("items").isArray().hasSize(1);
        assertThatJson(workload.asString()).inPath("items[0].memoryMiB").isEqualTo(16_384);
        assertThatJson(workload.asString()).inPath("items[0].storageMiB").isEqualTo(102_912);
        assertThatJson(workload.asString()).inPath("items[0].environment").isEqualTo("PRODUCTION");
        assertThatJson(workload.asString()).inPath("items[0].attributes").isEqualTo("{\"floor\": \"2\"}");
        assertThat(workload.<String>path("items[0].provenance.memoryMiB")).startsWith("glpi.csv, row 2, RAM (Go), ");
        assertThat(http.get("/imports/" + preview.path("id") + "/rejected").asString())
                .contains("srv-2;3;huit;50;prod;");
    }

    @Test
    void whatIsOnlyGuessedCannotBeSaved() {
        Response open =
                http.post("/column-mappings", MAPPING.formatted("GLPI", "GIB").replace(", \"unit\": \"GIB\"", ""));
        Response unsaid =
                http.post("/column-mappings", MAPPING.formatted("GLPI", "GIB").replace(", \"target\": \"NAME\"", ""));

        assertProblem(open, 422, "column-mapping-open");
        assertThat(open.<List<String>>path("errors.pointer")).containsExactly("/columns/2/unit", "/columns/3/unit");
        assertProblem(unsaid, 400, "invalid-request");
        assertThatJson(http.get("/column-mappings").asString()).inPath("items").isEqualTo("[]");
    }

    @Test
    void aFileWithExactlyItsHeadingsIsReadByTheMappingAndALaterPreviewSaysThatItChanged() {
        String portfolio = http.portfolio("Lyon");
        Response unknown = http.settled(upload(http, portfolio, "").path("id"));
        assertThatJson(unknown.asString())
                .inPath("problem.type")
                .isEqualTo("urn:aller-retour:problem:file-format-unknown");
        http.add(portfolio, "workloads", "{\"name\": \"srv-1\", \"kind\": \"VIRTUAL_MACHINE\"}");
        Response created = save("GLPI", "GIB");
        String mapping = created.path("id");

        Response preview = http.settled(upload(http, portfolio, "").path("id"));

        String id = preview.path("id");
        assertThat(preview.<String>path("format")).isEqualTo("mapped-csv");
        assertThat(preview.<List<String>>path("warnings.code")).containsExactly("read-by-mapping");
        http.put("/column-mappings/" + mapping, created.header("ETag"), MAPPING.formatted("GLPI", "GB"))
                .then()
                .statusCode(200);
        assertThat(storage(id)).as("the preview stays as it was").isEqualTo(102_912);
        http.post("/imports/" + id + "/preview", "").then().statusCode(202);
        Response again = http.settled(id);
        assertThatJson(again.asString()).inPath("warnings").isEqualTo("""
                        [{"code": "mapping-changed",
                          "textEn": "The mapping \\"GLPI\\" has changed since the preview before: version 0 then, 1 now.",
                          "textFr": "La correspondance « GLPI » a changé depuis l'aperçu précédent : version 0 alors, 1 maintenant."}]""");
        assertThatJson(again.asString()).inPath("mapping.version").isEqualTo(1);
        assertThat(storage(id)).isEqualTo(95_844);

        http.delete("/column-mappings/" + mapping, "*").then().statusCode(204);
        http.post("/imports/" + id + "/preview", "").then().statusCode(202);
        assertThatJson(http.settled(id).asString())
                .inPath("problem.type")
                .isEqualTo("urn:aller-retour:problem:column-mapping-gone");
    }

    private int storage(String id) {
        Response rows = http.get("/imports/" + id + "/rows?state=changed");
        return rows.path("items[0].changes.find { it.field == 'storageMiB' }.after");
    }

    @Test
    void aMappingIsKeptChangedAndDeletedAsOthersAre() {
        Response created = save("GLPI", "GIB");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String path = "/column-mappings/" + created.path("id");

        assertThat(created.header("Location")).endsWith(path);
        assertThatJson(http.get(path).asString())
                .whenIgnoringPaths("createdAt", "updatedAt")
                .isEqualTo(created.asString());
        assertProblem(save("glpi", "GB"), 409, "name-taken");
        assertProblem(http.put(path, "\"7\"", MAPPING.formatted("GLPI", "GB")), 412, "version-conflict");
        Response replaced = http.put(path, created.header("ETag"), MAPPING.formatted("GLPI 10", "GB"));
        assertThatJson(replaced.asString()).inPath("columns[3].unit").isEqualTo("GB");
        assertThatJson(http.get("/column-mappings?q=glpi").asString())
                .whenIgnoringPaths("items[*].createdAt", "items[*].updatedAt")
                .isEqualTo("{\"items\": [" + replaced.asString() + "]}");
        http.delete(path, replaced.header("ETag")).then().statusCode(204);
        assertProblem(http.get(path), 404, "not-found");
    }

    @Test
    void aMappingIsNobodyElsesBusiness() {
        String mapping = save("GLPI", "GIB").path("id");
        Http stranger = Http.asNewOrganisation();
        String portfolio = stranger.portfolio("Ailleurs");

        assertProblem(stranger.get("/column-mappings/" + mapping), 404, "not-found");
        assertProblem(
                stranger.put("/column-mappings/" + mapping, "*", MAPPING.formatted("à moi", "GB")), 404, "not-found");
        assertProblem(stranger.delete("/column-mappings/" + mapping, "*"), 404, "not-found");
        assertThatJson(stranger.get("/column-mappings").asString())
                .inPath("items")
                .isEqualTo("[]");
        assertProblem(upload(stranger, portfolio, "&format=mapped-csv&mapping=" + mapping), 404, "not-found");
        Response found = stranger.settled(upload(stranger, portfolio, "").path("id"));
        assertThatJson(found.asString())
                .inPath("problem.type")
                .isEqualTo("urn:aller-retour:problem:file-format-unknown");
    }

    @Test
    void aMappingGoesWithItsFormatOnlyAndAProposalWithCsv() {
        String mapping = save("GLPI", "GIB").path("id");
        String portfolio = http.portfolio("Lyon");

        assertProblem(upload(http, portfolio, "&format=mapped-csv"), 400, "column-mapping-misplaced");
        assertProblem(upload(http, portfolio, "&mapping=" + mapping), 400, "column-mapping-misplaced");
        assertProblem(propose(http, "{\"a\": 1}".getBytes(StandardCharsets.UTF_8)), 422, "csv-expected");
        assertProblem(propose(http, new byte[0]), 422, "file-empty");
    }

    @Test
    void ofALargeFileOnlyTheBeginningIsLookedAt() {
        byte[] large = ("Nom;RAM (Mio)\n" + "srv;16\n".repeat(400_000)).getBytes(StandardCharsets.UTF_8);

        Response proposal = propose(http, large);

        assertThatJson(proposal.asString()).inPath("rowsSeen").isEqualTo(500);
    }
}
