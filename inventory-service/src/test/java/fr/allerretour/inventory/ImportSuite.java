package fr.allerretour.inventory;

import static fr.allerretour.inventory.Http.assertProblem;
import static fr.allerretour.inventory.intake.format.TestWorkbook.row;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.allerretour.inventory.intake.format.Fixture;
import fr.allerretour.inventory.intake.format.TestWorkbook;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run against the service in this JVM, and against the packaged one. */
abstract class ImportSuite {

    private static final String HEADINGS = "key;name;kind;environment;criticality;operating system;cpus;memory MiB;"
            + "storage GiB;used GiB;powered;application;runs on;place;end of support;must leave by\n";

    private final Http http = Http.asNewOrganisation();
    private String portfolio = "";

    @BeforeEach
    void makeAPortfolio() {
        portfolio = http.portfolio("Lyon");
    }

    @Test
    void nothingChangesUntilTheImportIsApplied() {
        Response preview = http.preview(portfolio, "machines.csv", HEADINGS + machine("a", 2) + machine("b", 4));

        assertThatJson(preview.asString())
                .whenIgnoringPaths("id", "portfolio", "job", "createdAt", "updatedAt", "sha256", "size")
                .isEqualTo("""
                        {"fileName": "machines.csv", "format": "workloads-csv", "state": "PREVIEW", "warnings": [],
                         "counts": {"rows": 2, "new": 2, "changed": 0, "unchanged": 0, "rejected": 0},
                         "createdBy": "local"}""");
        assertThat(keys("workloads")).isEmpty();

        Response applied = http.applied(preview.path("id"));

        assertThat(applied.<String>path("state")).isEqualTo("APPLIED");
        assertThat(keys("workloads")).containsExactly("a", "b");
    }

    @Test
    void aSecondImportSaysMemberByMemberWhatItChanges() {
        http.imported(portfolio, "first.csv", HEADINGS + machine("a", 2) + machine("b", 4) + machine("c", 8));

        Response preview = http.preview(portfolio, "second.csv", "key;cpus;memory MiB\na;2;4096\nb;16;4096\nz;1;512\n");

        assertThatJson(preview.asString())
                .inPath("counts")
                .isEqualTo("{\"rows\": 3, \"new\": 0, \"changed\": 1, \"unchanged\": 1, \"rejected\": 1}");
        String rows = "/imports/" + preview.path("id") + "/rows";
        assertThatJson(http.get(rows + "?state=changed").asString())
                .inPath("items")
                .isEqualTo("""
                [{"row": 3, "kind": "WORKLOAD", "key": "b", "state": "CHANGED",
                  "changes": [{"field": "cpus", "before": 4, "after": 16}]}]""");
        assertThatJson(http.get(rows + "?state=rejected").asString())
                .inPath("items[0].issues[0].code")
                .isEqualTo("required");

        http.applied(preview.path("id"));

        Response b = http.get("/portfolios/" + portfolio + "/workloads?q=b");
        assertThatJson(b.asString()).inPath("items[0].cpus").isEqualTo(16);
        assertThatJson(b.asString()).inPath("items[0].environment").isEqualTo("PRODUCTION");
        assertThat(b.<String>path("items[0].provenance.cpus")).startsWith("second.csv, row 3, ");
        assertThat(b.<String>path("items[0].provenance.environment")).startsWith("first.csv, row 3, ");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = HEADINGS + machine("a", 2) + machine("b", 4);
        http.imported(portfolio, "first.csv", file);

        Response again = http.preview(portfolio, "first.csv", file);

        assertThatJson(again.asString())
                .inPath("counts")
                .isEqualTo("{\"rows\": 2, \"new\": 0, \"changed\": 0, \"unchanged\": 2, \"rejected\": 0}");
    }

    @Test
    void aSheetMayNameAKnownMachineByItsName() {
        http.imported(portfolio, "m.csv", HEADINGS + "4211-aa;srv-web;VIRTUAL_MACHINE;;;;2;4096;10;;ON;;;FR;;\n");
        http.imported(portfolio, "a.csv", "key;name;criticality;owner;intent\nweb;Site web;high;DSI;migrate\n");

        Response preview =
                http.preview(portfolio, "complete.csv", "name;environment;application\nSRV-WEB;production;Site web\n");

        assertThatJson(http.get("/imports/" + preview.path("id") + "/rows").asString())
                .inPath("items")
                .isEqualTo("""
                [{"row": 2, "kind": "WORKLOAD", "key": "4211-aa", "state": "CHANGED", "changes": [
                    {"field": "name", "before": "srv-web", "after": "SRV-WEB"},
                    {"field": "environment", "before": "UNKNOWN", "after": "PRODUCTION"},
                    {"field": "application", "after": "web"}]}]""");
    }

    @Test
    void rowsThatReferToNothingOrToThemselvesAreRejectedEachWithItsReason() {
        http.imported(portfolio, "m.csv", HEADINGS + machine("a", 2) + machine("b", 4));

        Response preview = http.preview(
                portfolio, "d.csv", "from;to;strength;reason\na;b;hard;\na;nothing;soft;\nb;b;hard;\na;b;soft;again\n");

        assertThatJson(preview.asString())
                .inPath("counts")
                .isEqualTo("{\"rows\": 4, \"new\": 1, \"changed\": 0, \"unchanged\": 0, \"rejected\": 3}");
        assertThat(codes(preview)).containsExactlyInAnyOrder("unknown-reference", "needs-itself", "duplicate-key");
        http.applied(preview.path("id"));
        assertThatJson(http.get("/portfolios/" + portfolio + "/dependencies").asString())
                .inPath("items")
                .isArray()
                .hasSize(1);
    }

    @Test
    void aCircleOfRunsOnIsRejectedWithAllWhoStandOnIt() {
        Response preview = http.preview(
                portfolio,
                "m.csv",
                "key;name;kind;runs on\na;a;database;b\nb;b;virtual machine;c\nc;c;virtual machine;a\n"
                        + "guest;guest;database;a\nfree;free;database;later\nlater;later;virtual machine;\n");

        assertThatJson(preview.asString())
                .inPath("counts")
                .isEqualTo("{\"rows\": 6, \"new\": 2, \"changed\": 0, \"unchanged\": 0, \"rejected\": 4}");
        assertThat(codes(preview))
                .containsExactly("runs-on-cycle", "runs-on-cycle", "runs-on-cycle", "unknown-reference");
        assertThat(firstIssue(preview)).contains("a → b → c → a is a circle.");
        http.applied(preview.path("id"));
        assertThat(keys("workloads")).containsExactly("free", "later");
    }

    @Test
    void rejectedRowsComeBackAsAFileToCorrectAndSendAgain() {
        Response preview =
                http.preview(portfolio, "m.csv", HEADINGS + machine("a", 2) + machine("b", -4) + machine("a", 8));
        assertThat(codes(preview)).containsExactlyInAnyOrder("negative", "duplicate-key");

        Response file = http.get("/imports/" + preview.path("id") + "/rejected");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''m-rejected.csv");
        List<String> lines = file.asString().lines().toList();
        assertThat(lines).hasSize(3);
        Response corrected =
                http.preview(portfolio, "again.csv", file.asString().replace("-4", "4"));
        assertThatJson(corrected.asString())
                .inPath("counts")
                .isEqualTo("{\"rows\": 2, \"new\": 2, \"changed\": 0, \"unchanged\": 0, \"rejected\": 0}");
    }

    @Test
    void tenThousandErrorsInOneFileAreTenThousandRowsToLookAt() {
        StringBuilder file = new StringBuilder(HEADINGS);
        for (int i = 0; i < 10_000; i++) {
            file.append(machine("m" + i, -1));
        }

        Response preview = http.preview(portfolio, "bad.csv", file.toString());

        assertThatJson(preview.asString())
                .inPath("counts")
                .isEqualTo("{\"rows\": 10000, \"new\": 0, \"changed\": 0, \"unchanged\": 0, \"rejected\": 10000}");
        String path = "/imports/" + preview.path("id") + "/rows?state=rejected&limit=500";
        int seen = 0;
        String cursor = "";
        while (cursor != null) {
            Response page = http.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            seen += page.<List<Object>>path("items").size();
            cursor = page.path("next");
        }
        assertThat(seen).isEqualTo(10_000);
        assertThat(http.get("/imports/" + preview.path("id") + "/rejected")
                        .asString()
                        .lines()
                        .count())
                .isEqualTo(10_001);
    }

    @Test
    void filesThatCannotBeTakenFailByNameAndLeaveNothing(@TempDir Path folder) throws IOException {
        byte[] ole2 = Arrays.copyOf(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                4096);
        byte[] proper = bytes(new TestWorkbook().sheet("vInfo", row("VM", "CPUs"), row("a", 2)), folder);
        byte[] withoutVInfo = bytes(new TestWorkbook().sheet("vCPU", row("VM", "CPUs"), row("a", 2)), folder);
        String rows = "<worksheet>" + "<row spans='1:16' ht='15' customHeight='1' collapsed='0'></row>".repeat(20_000);
        byte[] bomb = Files.readAllBytes(
                TestWorkbook.raw(folder.resolve("rows.xlsx"), rows.getBytes(StandardCharsets.UTF_8), 60));

        assertRefused("empty.csv", new byte[0], "file-empty");
        assertRefused("poem.txt", "Sous le pont Mirabeau\n".getBytes(StandardCharsets.UTF_8), "file-format-unknown");
        assertRefused("old.xls", ole2, "workbook-");
        assertRefused("no-vinfo.xlsx", withoutVInfo, "vinfo-missing");
        assertRefused("cut.xlsx", Arrays.copyOf(proper, proper.length / 2), "file-damaged");
        assertRefused("bomb.xlsx", bomb, "file-inflates-too-much");
        assertRefused("open.csv", (HEADINGS + "a;\"b;c").getBytes(StandardCharsets.UTF_8), "quote-never-closed");
    }

    @Test
    void aFormulaAndALinkToAnotherWorkbookAreRejectedNotRun(@TempDir Path folder) throws IOException {
        byte[] file = bytes(
                new TestWorkbook()
                        .sheet(
                                "vInfo",
                                row("VM", "Powerstate", "CPUs", "Memory"),
                                row("a", "poweredOn", new TestWorkbook.Formula("1+1"), 1024),
                                row("b", "poweredOn", 2, new TestWorkbook.Formula("[1]Sheet1!A1")),
                                row("c", "poweredOn", 2, 1024)),
                folder);

        Response preview = http.preview(portfolio, "m.xlsx", file);

        assertThat(codes(preview)).containsExactly("formula", "external-link");
        assertThat(http.get("/imports/" + preview.path("id") + "/rejected").contentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        http.applied(preview.path("id"));
        assertThat(keys("workloads")).containsExactly("name:c");
    }

    @Test
    void aPreviewOfAPortfolioThatChangedIsNotApplied() {
        String id = http.preview(portfolio, "m.csv", HEADINGS + machine("a", 2)).path("id");
        http.add(portfolio, "workloads", "{\"key\": \"a\", \"name\": \"a\", \"kind\": \"DATABASE\"}");

        assertProblem(http.post("/imports/" + id + "/apply", ""), 409, "import-outdated");

        http.post("/imports/" + id + "/preview", "").then().statusCode(202);
        assertThatJson(http.settled(id).asString())
                .inPath("counts")
                .isEqualTo("{\"rows\": 1, \"new\": 0, \"changed\": 1, \"unchanged\": 0, \"rejected\": 0}");
        assertThat(http.applied(id).<String>path("state")).isEqualTo("APPLIED");
        assertProblem(http.post("/imports/" + id + "/apply", ""), 409, "import-not-in-preview");
    }

    @Test
    void anImportIsNobodyElsesBusiness() {
        String id = http.preview(portfolio, "m.csv", HEADINGS + machine("a", 2)).path("id");
        Http stranger = Http.asNewOrganisation();

        assertProblem(stranger.get("/imports/" + id), 404, "not-found");
        assertProblem(stranger.get("/imports/" + id + "/rows"), 404, "not-found");
        assertProblem(stranger.get("/imports/" + id + "/rejected"), 404, "not-found");
        assertProblem(stranger.post("/imports/" + id + "/apply", ""), 404, "not-found");
        assertProblem(stranger.post("/portfolios/" + portfolio + "/imports", "x"), 415, "unsupported-media-type");
        assertProblem(http.get("/imports/" + id + "/rejected"), 404, "nothing-rejected");
    }

    @Test
    void aFormatThatIsNoneIsRefusedAtOnce() {
        Response refused = http.request()
                .contentType("application/octet-stream")
                .queryParam("format", "lotus-123")
                .body(new byte[] {'x'})
                .post("/api/v1/portfolios/" + portfolio + "/imports");

        assertProblem(refused, 400, "import-format-unknown");
    }

    private void assertRefused(String fileName, byte[] file, String slug) {
        Response failed = http.preview(portfolio, fileName, file);
        assertThat(failed.<String>path("state")).as(fileName).isEqualTo("FAILED");
        String type = failed.path("problem.type");
        assertThat(type).as(fileName).startsWith("urn:aller-retour:problem:" + slug);
        assertThat(failed.<String>path("problem.detailFr")).as(fileName).isNotBlank();
        // The job ends a moment after its import.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                http.get("/jobs/" + failed.path("job.id")).<String>path("problem.type"))
                        .isEqualTo(type));
        assertProblem(http.get("/imports/" + failed.path("id") + "/rows"), 409, "import-not-in-preview");
        assertThat(keys("workloads")).isEmpty();
    }

    private List<String> keys(String what) {
        return http.get("/portfolios/" + portfolio + "/" + what + "?sort=key").path("items.key");
    }

    private List<String> codes(Response preview) {
        return http
                .get("/imports/" + preview.path("id") + "/rows?state=rejected")
                .<List<List<String>>>path("items.issues.code")
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private String firstIssue(Response preview) {
        return http.get("/imports/" + preview.path("id") + "/rows?state=rejected")
                .path("items[0].issues[0].detail");
    }

    private static String machine(String key, int cpus) {
        return key + ";" + key + ";virtual machine;production;;;" + cpus + ";4096;10;;on;;;FR;;\n";
    }

    private static byte[] bytes(TestWorkbook workbook, Path folder) throws IOException {
        return Files.readAllBytes(workbook.write(folder.resolve("workbook.xlsx")));
    }

    @Test
    void whatLeadsToARejectedWorkloadIsRejectedWithIt(@TempDir Path folder) throws Exception {
        String portfolio = http.portfolio("Dijon");
        Path archive = Fixture.zip(
                folder.resolve("catalogue.zip"),
                "workloads.csv",
                "key;name;kind\nsrv-1;srv-1;\ndb;db;DATABASE\n",
                "dependencies.csv",
                "from;to\nsrv-1;db\n",
                "data sets.csv",
                "key;name;category;workload\nd;D;PRODUCED;srv-1\ne;E;PRODUCED;db\n");

        String id = http.upload(portfolio, "catalogue.zip", Files.readAllBytes(archive));

        assertThatJson(http.settled(id).asString())
                .inPath("counts")
                .isEqualTo("{\"rows\": 5, \"new\": 2, \"changed\": 0, \"unchanged\": 0, \"rejected\": 3}");
        assertThat(http.get("/imports/" + id + "/rows?state=REJECTED").<List<String>>path("items.key"))
                .containsExactlyInAnyOrder("srv-1", "srv-1 -> db", "d");
    }

    @Test
    void anApplicationThatIsNamedByItsKeyKeepsItsName() {
        String portfolio = http.portfolio("Brest");
        http.imported(portfolio, "applications.csv", "key;name;owner\nAPP-001;Compta;DAF\n");

        http.imported(
                portfolio,
                "mgn.csv",
                "mgn:account-id,mgn:region,mgn:app:name,mgn:wave:name,mgn:server:user-provided-id,mgn:server:platform\n"
                        + "1,eu-west-3,APP-001,W1,srv-1,linux\n1,eu-west-3,COMPTA,W1,srv-2,linux\n");

        Response applications = http.get("/portfolios/" + portfolio + "/applications");
        assertThat(applications.<List<String>>path("items.name")).containsExactly("Compta");
        assertThat(http.get("/portfolios/" + portfolio + "/workloads").<List<String>>path("items.application"))
                .containsExactly("APP-001", "APP-001");
    }
}
