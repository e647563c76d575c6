package fr.allerretour.export.bundles;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The main path and its refusals over HTTP; bound to the service in this process, as a jar and as a native binary. */
abstract class ExportSuite {

    static final String LEFT_OUT = """
            "exclusions": [{"dataSet": "telemetry", "reason": "internal to the provider (DA-25(2)(f))"}],
            "exceptions": [{"dataSet": "old-tapes", "reason": "unreadable since 2019", "acceptedBy": "RSSI"}]""";

    private final StringBuilder answers = new StringBuilder();

    @Test
    void aBundleOfFilesAndADatabaseIsMadeDownloadedAndVerifiedWithStandardToolsAlone() throws Exception {
        Path files = folder("whole");
        Files.writeString(files.resolve("bulletin é.txt"), "janvier");
        Files.createDirectory(files.resolve("empty"));
        Files.createSymbolicLink(files.resolve("link"), Path.of("/etc/passwd"));
        Files.createLink(files.resolve("innocent"), root().resolve("allowed/password"));
        String fileSource = source(filesSource("whole-files", files));
        String databaseSource = source(databaseSource("whole-db"));

        Response accepted =
                post("/bundles", """
                {"planId": "%s", "sourceIds": ["%s", "%s"], "exitRequestedOn": "2026-11-24", %s}""".formatted(ExportTestResource.PLAN, fileSource, databaseSource, LEFT_OUT));
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.header("Location")).contains("/api/v1/jobs/");
        String id = accepted.path("id");
        assertThat(awaitEnd(id)).isEqualTo("PUBLISHED");

        String bundle = get("/bundles/" + id).asString();
        assertThatJson(bundle)
                .and(
                        b -> b.node("completeness").isEqualTo("{dataSets: 4, settled: 4, ratio: 1.0}"),
                        b -> b.node("lots[0].name").isEqualTo("whole-files"),
                        b -> b.node("lots[0].losses")
                                .isEqualTo("{CREDENTIAL_WITHHELD: 1, OWNERS_AND_ACL: 1, SYMBOLIC_LINK_OUTSIDE: 1}"),
                        b -> b.node("lots[1].objects").isEqualTo(20000),
                        b -> b.node("lots[1].unit").isEqualTo("rows"),
                        b -> b.node("timeToExit.legalEndsOn").isEqualTo("2027-03-25"),
                        b -> b.node("timeToExit.legalDays").isEqualTo(121),
                        b -> b.node("timeToExit.seconds").isNumber().isPositive());
        Path folder = Path.of(get("/bundles/" + id).<String>path("path"));
        checkWithStandardTools(folder);
        theDocumentsTellTheTruth(folder);
        aDownloadInPartsIsTheDownload(id);
        assertThatJson(verified(id)).node("state").isEqualTo("SUCCEEDED");
        assertThatJson(verified(id))
                .node("result")
                .and(
                        v -> v.node("valid").isEqualTo(true),
                        v -> v.node("bagItVersion").isEqualTo("\"1.0\""),
                        v -> v.node("reasons[0].code").isEqualTo("signature-holds"));
        assertThatJson(get("/bundles/" + id + "/losses").asString())
                .node("items")
                .isArray()
                .anySatisfy(loss -> assertThatJson(loss).node("code").isEqualTo("SYMBOLIC_LINK_OUTSIDE"));
        noSecretIsIn(folder);
    }

    private static void checkWithStandardTools(Path folder) throws Exception {
        assertThat(run(folder, "sha512sum", "--quiet", "-c", "manifest-sha512.txt"))
                .isEmpty();
        assertThat(run(folder, "sha256sum", "--quiet", "-c", "manifest-sha256.txt"))
                .isEmpty();
        assertThat(run(folder, "sha512sum", "--quiet", "-c", "tagmanifest-sha512.txt"))
                .isEmpty();
        run(
                folder,
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-noverify",
                "-in",
                "signatures/tagmanifest-sha512.txt.p7s",
                "-content",
                "tagmanifest-sha512.txt",
                "-out",
                "/dev/null");
        run(
                folder,
                "jq",
                "-e",
                ".",
                "data/meta/losses.json",
                "data/meta/formats.json",
                "data/meta/controls.json",
                "data/meta/timeline.json",
                "data/meta/contract.json",
                "data/ro-crate-metadata.json");
    }

    private static void theDocumentsTellTheTruth(Path folder) throws IOException {
        List<String> inventory = Files.readAllLines(folder.resolve("data/meta/inventory.jsonl"));
        assertThat(inventory).hasSize(4);
        assertThatJson(inventory.get(0))
                .and(
                        line -> line.node("id").isEqualTo("old-tapes"),
                        line -> line.node("status").isEqualTo("EXCEPTED"),
                        line -> line.node("acceptedBy").isEqualTo("RSSI"));
        assertThatJson(inventory.get(1))
                .and(
                        line -> line.node("status").isEqualTo("EXPORTED"),
                        line -> line.node("folders").isArray().containsExactly("data/db/whole-db"));
        String french = Files.readString(folder.resolve("data/meta/plan-de-reversibilite.fr.html"));
        assertThat(french)
                .contains("<h2>16. Annexes</h2>", "Base de paie | &lt;b&gt;", "2027-03-25", "30 novembre 2026")
                .doesNotContain("<script");
        assertThat(Files.readString(folder.resolve("data/meta/plan-de-reversibilite.en.md")))
                .contains("## 16. Annexes", "Base de paie \\| \\<b\\>", "4 data sets, of which 2 exported");
        assertThat(Files.readString(folder.resolve("data/meta/controls.json")))
                .contains("\"id\" : \"SNC-19.1.h\"", "4/4 data sets");
    }

    private void aDownloadInPartsIsTheDownload(String id) throws IOException {
        String path = "/api/v1/bundles/" + id + "/content?format=tar";
        Response head = given().head(path);
        assertThat(head.statusCode()).isEqualTo(200);
        long length = Long.parseLong(head.header("Content-Length"));
        Response whole = given().get(path);
        assertThat(whole.asByteArray()).hasSize((int) length);
        assertThat(whole.header("ETag")).isEqualTo(head.header("ETag"));
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (long first = 0; first < length; first += 777_777) {
            Response part = given().header("Range", "bytes=" + first + "-" + (first + 777_776))
                    .get(path);
            assertThat(part.statusCode()).isEqualTo(206);
            parts.write(part.asByteArray());
        }
        assertThat(parts.toByteArray()).isEqualTo(whole.asByteArray());
        assertThat(given().header("Range", "bytes=-10").get(path).header("Content-Range"))
                .isEqualTo("bytes " + (length - 10) + "-" + (length - 1) + "/" + length);
        assertThat(given().header("Range", "bytes=" + length + "-").get(path).statusCode())
                .isEqualTo(416);
        assertThat(given().header("Range", "bytes=0-1")
                        .header("If-Range", "\"other\"")
                        .get(path)
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().header("If-None-Match", head.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
        assertThat(given().get("/api/v1/bundles/" + id + "/content?format=zip").asByteArray())
                .startsWith('P', 'K');
        assertThat(given().get("/api/v1/bundles/" + id + "/content?format=rar").statusCode())
                .isEqualTo(400);
    }

    private void noSecretIsIn(Path bundle) throws IOException {
        assertThat(answers).doesNotContain(ExportTestResource.PASSWORD).doesNotContain("keystore-secret");
        assertThat(ExportTestResource.LOG)
                .content(StandardCharsets.UTF_8)
                .doesNotContain(ExportTestResource.PASSWORD)
                .doesNotContain("keystore-secret");
        try (Stream<Path> all = Files.walk(bundle)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .describedAs(file.toString())
                        .doesNotContain(ExportTestResource.PASSWORD)
                        .doesNotContain("keystore-secret");
            }
        }
    }

    @Test
    void aBundleThatWasAlteredIsFoundToBeInvalidAndOneThatIsGoneFailsByName() throws Exception {
        String files = source(filesSource("altered-files", folder("altered")));
        String database = source(databaseSource("altered-db"));
        String id = bundle(files, database);
        assertThat(awaitEnd(id)).isEqualTo("PUBLISHED");
        Path folder = Path.of(get("/bundles/" + id).<String>path("path"));

        Files.writeString(folder.resolve("data/README.txt"), "something else");

        assertThatJson(verified(id))
                .and(
                        v -> v.node("state").isEqualTo("SUCCEEDED"),
                        v -> v.node("result.valid").isEqualTo(false),
                        v -> v.node("result.reasons[0].code").isEqualTo("digest-differs"),
                        v -> v.node("result.reasons[0].file").isEqualTo("data/README.txt"));
        Files.move(folder, root().resolve("taken-away"));
        String gone = verified(id);
        assertThatJson(gone)
                .and(
                        v -> v.node("state").isEqualTo("FAILED"),
                        v -> v.node("result").isAbsent());
        assertThatJson(get("/jobs/" + JsonPath.from(gone).getString("job")).asString())
                .node("problem.type")
                .isEqualTo("urn:aller-retour:problem:bundle-folder-gone");
        assertThat(given().header("X-Organisation", "other")
                        .get("/api/v1/verifications/" + JsonPath.from(gone).getString("id"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aBundleCancelledInTheMiddleLeavesNothing() throws Exception {
        Path folder = folder("cancelled");
        Files.writeString(folder.resolve("a.txt"), "a");
        String files = source(filesSource("cancelled-files", folder));
        String database = source(databaseSource("cancelled-db"));
        String id;
        try (Connection lock = ExportTestResource.lockPayroll()) {
            assertThat(lock.isValid(1)).isTrue();
            id = bundle(files, database);
            awaitLots(id, 1);
            assertThat(get("/bundles/" + id).<String>path("state")).isEqualTo("WRITING");
            assertThat(post("/verifications", "{\"bundleId\": \"" + id + "\"}").statusCode())
                    .isEqualTo(409);

            Response cancelled =
                    given().delete("/api/v1/jobs/" + get("/bundles/" + id).path("job"));

            assertThat(cancelled.statusCode()).isEqualTo(202);
            // A job looks four times a second whether it was cancelled.
            TimeUnit.MILLISECONDS.sleep(300);
        }
        assertThat(awaitEnd(id)).isEqualTo("CANCELLED");
        assertThat(given().get("/api/v1/bundles/" + id + "/content").statusCode())
                .isEqualTo(409);
        assertThatJson(get("/bundles/" + id).asString())
                .and(
                        b -> b.node("path").isAbsent(),
                        b -> b.node("completeness").isAbsent(),
                        b -> b.node("publishedAt").isAbsent());
        try (Stream<Path> all = Files.walk(root().resolve("bundles"))) {
            assertThat(all.filter(path -> path.toString().contains(id))).isEmpty();
        }
    }

    @Test
    void aDataSetThatNobodyAccountsForIsNamedAndNothingIsRead() throws IOException {
        String files = source(filesSource("unaccounted-files", folder("unaccounted")));

        Response refused = post("/bundles", """
                {"planId": "%s", "sourceIds": ["%s"], "exclusions": [{"dataSet": "telemetry", "reason": "internal"}]}""".formatted(ExportTestResource.PLAN, files));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThatJson(refused.asString())
                .and(
                        p -> p.node("type").isEqualTo("urn:aller-retour:problem:data-sets-unaccounted"),
                        p -> p.node("detail")
                                .isEqualTo(
                                        "2 data sets have no source and no reason; 0 have two answers. Nothing was read."),
                        p -> p.node("errors").isEqualTo("""
                                [{pointer: 'old-tapes', detail: 'expected a source, an exclusion or an exception'},
                                 {pointer: 'payroll-db', detail: 'expected a source, an exclusion or an exception'}]"""));
    }

    @Test
    void whatTheInventoryDoesNotHaveIsNamed() throws IOException {
        Response refused = post("/bundles", """
                {"planId": "%s", "sourceIds": [], "exclusions": [{"dataSet": "nonsense", "reason": "x"}]}""".formatted(ExportTestResource.PLAN));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThatJson(refused.asString())
                .and(
                        p -> p.node("type").isEqualTo("urn:aller-retour:problem:data-set-unknown"),
                        p -> p.node("errors[0].pointer").isEqualTo("nonsense"));
    }

    @Test
    void anAlteredSnapshotAndAPlanThatIsNotThereAreRefused() {
        Response altered =
                post("/bundles", "{\"planId\": \"%s\", \"sourceIds\": []}".formatted(ExportTestResource.ALTERED_PLAN));
        Response missing =
                post("/bundles", "{\"planId\": \"00000000-0000-0000-0000-000000000000\", \"sourceIds\": []}");

        assertThat(altered.statusCode()).isEqualTo(409);
        assertThatJson(altered.asString()).node("type").isEqualTo("urn:aller-retour:problem:snapshot-mismatch");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThatJson(missing.asString())
                .node("detail")
                .isEqualTo("planner-service answered 404 to GET"
                        + " /api/v1/plans/00000000-0000-0000-0000-000000000000/content.");
    }

    @Test
    void aSourceThatCannotBeReadFailsTheBundleByNameAndLeavesNothing() throws Exception {
        Path files = folder("gone");
        String fileSource = source(filesSource("gone-files", files));
        String databaseSource = source(databaseSource("gone-db"));
        Files.delete(files);

        String id = post("/bundles", """
                {"planId": "%s", "sourceIds": ["%s", "%s"], %s}""".formatted(ExportTestResource.PLAN, databaseSource, fileSource, LEFT_OUT))
                .path("id");

        assertThat(awaitEnd(id)).isEqualTo("FAILED");
        String job = get("/bundles/" + id).path("job");
        assertThatJson(get("/jobs/" + job).asString())
                .node("problem.type")
                .isEqualTo("urn:aller-retour:problem:source-path-not-allowed");
        assertThat(given().get("/api/v1/bundles/" + id + "/content").statusCode())
                .isEqualTo(409);
        try (Stream<Path> all = Files.walk(root().resolve("bundles"))) {
            assertThat(all.filter(path -> path.toString().contains(id))).isEmpty();
        }
    }

    @Test
    void sourcesOutsideOfWhatIsAllowedAreRefusedByName() throws IOException {
        Path link = root().resolve("allowed/escape");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, root().resolve("db"));
        for (String path : List.of("/etc", link.toString(), root() + "/allowed/../db", "relative", "/nowhere")) {
            Response refused = post("/sources", """
                    {"name": "outside", "kind": "FILES", "path": "%s", "dataSets": []}""".formatted(path));
            assertThat(refused.statusCode()).describedAs(path).isEqualTo(422);
            assertThatJson(refused.asString())
                    .and(
                            p -> p.node("type").isEqualTo("urn:aller-retour:problem:source-path-not-allowed"),
                            p -> p.node("errors[0].pointer").isEqualTo("/path"));
        }
        Response host = post("/sources", """
                {"name": "elsewhere", "kind": "MARIADB", "jdbcUrl": "jdbc:mariadb://db.example.org/x", "username": "u",
                 "passwordFile": "%s", "dataSets": []}""".formatted(root().resolve("allowed/password")));
        assertThat(host.statusCode()).isEqualTo(422);
        assertThatJson(host.asString())
                .node("detail")
                .asString()
                .startsWith("db.example.org:3306 is not allowed. Allowed: [127.0.0.1:");
        Response secret = post("/sources", """
                {"name": "elsewhere", "kind": "MARIADB", "jdbcUrl": "jdbc:mariadb://127.0.0.1/x?user=u&password=hunter2",
                 "username": "u", "passwordFile": "/x", "dataSets": []}""");
        assertThat(secret.statusCode()).isEqualTo(400);
        assertThat(secret.asString()).doesNotContain("hunter2");
    }

    @Test
    void aRequestRepeatedWithItsKeyMakesOneSource() throws IOException {
        String body = filesSource("repeated", folder("repeated"));
        Response first = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "key-1")
                .body(body)
                .post("/api/v1/sources");
        Response again = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "key-1")
                .body(body)
                .post("/api/v1/sources");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(post("/sources", body).statusCode()).isEqualTo(409);
        assertThat(given().delete("/api/v1/sources/" + first.path("id")).statusCode())
                .isEqualTo(204);
        assertThat(given().get("/api/v1/sources/" + first.path("id")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherOrganisationSeesNothing() throws IOException {
        String id = source(filesSource("private-files", folder("private")));

        assertThat(given().header("X-Organisation", "other")
                        .get("/api/v1/sources/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThatJson(given().header("X-Organisation", "other")
                        .get("/api/v1/sources")
                        .asString())
                .node("items")
                .isArray()
                .isEmpty();
        assertThatJson(given().header("X-Organisation", "other")
                        .get("/api/v1/bundles")
                        .asString())
                .node("items")
                .isArray()
                .isEmpty();
    }

    @Test
    void theExitClockIsComputedAndBadTermsAreNamed() {
        assertThatJson(get("/exit-clocks?requestedOn=2026-11-24").asString())
                .and(
                        c -> c.node("endsOn").isEqualTo("2027-03-25"),
                        c -> c.node("charges.regime").isEqualTo("NONE"),
                        c -> c.node("steps[0].id").isEqualTo("NOTICE"));
        assertThatJson(given().get("/api/v1/exit-clocks?requestedOn=2025-01-01").asString())
                .node("errors[0]")
                .isEqualTo("""
                        {pointer: 'requestedOn', detail: "expected 2025-09-12 (the Data Act's first day) to 2099-12-31"}""");
        assertThat(given().get("/api/v1/exit-clocks?requestedOn=24/11/2026").statusCode())
                .isEqualTo(400);
    }

    private String awaitEnd(String bundle) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            String state = get("/bundles/" + bundle).path("state");
            if (!state.equals("REQUESTED") && !state.equals("WRITING")) {
                return state;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(
                "not ended after 60 s: " + get("/bundles/" + bundle).asString());
    }

    private void awaitLots(String bundle, int count) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (get("/bundles/" + bundle + "/lots").<List<?>>path("$").size() < count) {
            assertThat(System.nanoTime()).describedAs("60 s for %d lots", count).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private String bundle(String... sources) {
        return post("/bundles", """
                {"planId": "%s", "sourceIds": ["%s"], "exitRequestedOn": "2026-11-24", %s}""".formatted(ExportTestResource.PLAN, String.join("\", \"", sources), LEFT_OUT))
                .path("id");
    }

    /** What a verification found, once its job has ended. */
    private String verified(String bundle) throws InterruptedException {
        Response accepted = post("/verifications", "{\"bundleId\": \"" + bundle + "\"}");
        assertThat(accepted.statusCode()).describedAs(accepted.asString()).isEqualTo(202);
        assertThat(accepted.header("Location")).endsWith("/api/v1/jobs/" + accepted.path("job"));
        String address = "/verifications/" + accepted.path("id");
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            String state = get(address).path("state");
            if (!state.equals("QUEUED") && !state.equals("RUNNING")) {
                return get(address).asString();
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("not ended after 60 s: " + get(address).asString());
    }

    private String source(String body) {
        Response response = post("/sources", body);
        assertThat(response.statusCode()).describedAs(response.asString()).isEqualTo(201);
        return response.path("id");
    }

    static String filesSource(String name, Path folder) {
        return """
                {"name": "%s", "kind": "FILES", "path": "%s", "dataSets": ["payroll-files"]}""".formatted(name, folder);
    }

    static String databaseSource(String name) {
        return """
                {"name": "%s", "kind": "MARIADB", "jdbcUrl": "%s", "username": "exporter", "passwordFile": "%s",
                 "dataSets": ["payroll-db"]}""".formatted(name, System.getProperty(ExportTestResource.DATABASE), root().resolve("allowed/password"));
    }

    private static Path folder(String name) throws IOException {
        return Files.createDirectory(root().resolve("allowed").resolve(name));
    }

    static Path root() {
        return Path.of(System.getProperty(ExportTestResource.ROOT));
    }

    private Response post(String path, String body) {
        return kept(given().contentType(ContentType.JSON).body(body).post("/api/v1" + path));
    }

    private Response get(String path) {
        return kept(given().get("/api/v1" + path));
    }

    private Response kept(Response response) {
        answers.append(response.asString()).append('\n');
        return response;
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .describedAs(String.join(" ", command) + ": " + told)
                .isZero();
        return told;
    }
}
