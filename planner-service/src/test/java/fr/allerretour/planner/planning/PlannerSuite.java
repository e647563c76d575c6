package fr.allerretour.planner.planning;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assessments and plans over HTTP, a real MariaDB behind, recorded snapshots beside; each test its own organisation. */
abstract class PlannerSuite {
    private final String organisation = "o" + UUID.randomUUID();

    private RequestSpecification request() {
        return given().header("X-Organisation", organisation).contentType("application/json");
    }

    private Response createPlan(String snapshot) {
        return request()
                .body("{\"snapshotId\":\"" + snapshot
                        + "\",\"asOf\":\"2026-11-23\",\"start\":\"2026-12-01\",\"settings\":{\"schedules\":50}}")
                .post("/api/v1/plans");
    }

    private void succeed(Response accepted) {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String job = accepted.header("Location");
        assertThat(job).endsWith("/api/v1/jobs/" + accepted.path("job.id"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> request().get(job).<String>path("state"),
                        state -> List.of("SUCCEEDED", "FAILED", "CANCELLED").contains(state));
        assertThatJson(request().get(job).asString()).node("state").isEqualTo("SUCCEEDED");
    }

    private String plan() {
        Response accepted = createPlan(InventoryStub.SMALL);
        succeed(accepted);
        return "/api/v1/plans/" + accepted.path("id");
    }

    @Test
    void aPlanGoesFromARequestToADocumentWhoseETagIsItsHash() throws Exception {
        String plan = plan();

        Response content = request().get(plan + "/content");
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.asByteArray()));

        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(content.header("ETag")).isEqualTo("\"" + hash + "\"");
        assertThatJson(content.asString()).node("format").isEqualTo("aller-retour/plan/1");
        assertThatJson(content.asString()).node("organisation").isEqualTo(organisation);
        assertThatJson(content.asString()).node("check.passed").isEqualTo(true);
        assertThatJson(request().get(plan).asString()).node("documentSha256").isEqualTo(hash);
        assertThatJson(request().get(plan).asString()).node("ready").isEqualTo(true);
        assertThatJson(request().get(plan).asString()).node("summary.workloads").isEqualTo(13);
        assertThat(request()
                        .header("If-None-Match", "\"" + hash + "\"")
                        .get(plan + "/content")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theSameRequestGivesTheSamePlanButForItsId() {
        String first = request().get(plan() + "/content").asString();
        String second = request().get(plan() + "/content").asString();

        assertThat(second.replaceFirst("\"id\":\"[^\"]+\"", "")).isEqualTo(first.replaceFirst("\"id\":\"[^\"]+\"", ""));
    }

    @Test
    void pagesOfActivitiesFollowEachOtherWithoutGapOrRepeat() {
        String plan = plan();
        List<String> all = request().get(plan + "/content").path("activities.id");
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification page = request().queryParam("limit", 7);
            Response answer = (cursor == null ? page : page.queryParam("cursor", cursor)).get(plan + "/activities");
            paged.addAll(answer.path("items.id"));
            cursor = answer.path("next");
        } while (cursor != null);

        assertThat(paged).isEqualTo(all).hasSizeGreaterThan(7);
        List<String> phases = request()
                .queryParam("phase", "prepare")
                .get(plan + "/activities")
                .path("items.phase");
        assertThat(phases).isNotEmpty().containsOnly("PREPARE");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String plan = plan();
        String cursor =
                request().queryParam("limit", 1).get(plan + "/activities").path("next");

        Response answer = request().queryParam("cursor", cursor).get(plan + "/verdicts");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThatJson(answer.asString()).node("type").isEqualTo("urn:aller-retour:problem:invalid-cursor");
    }

    @Test
    void reportBriefsAndSheetComeInTheLanguageAskedFor() {
        String plan = plan();
        Response french = request().get(plan + "/report");
        Response english = request().queryParam("lang", "en").get(plan + "/report");

        assertThat(french.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(french.asString()).contains("<html lang=\"fr\">", "téléphonie &lt;siège&gt;");
        assertThat(english.asString()).contains("<html lang=\"en\">").doesNotContain("<siège");
        assertThatJson(request()
                        .queryParam("lang", "en")
                        .get(plan + "/briefs/prepare")
                        .asString())
                .node("title")
                .isEqualTo("Prepare");
        assertThatJson(request().get(plan + "/briefs/anticipate").asString())
                .node("title")
                .isEqualTo("Anticiper");
        assertThat(request().accept("text/csv").get(plan + "/waves").asString())
                .startsWith("\uFEFFwave,wave name,cutover start")
                .contains("srv-erp-db");
        assertThatJson(request().get(plan + "/waves").asString())
                .node("items[0].number")
                .isEqualTo(1);
    }

    @Test
    void anAssessmentGivesAVerdictForEveryWorkloadAsPagesAndAsASheet() {
        Response accepted = request()
                .body("{\"snapshotId\":\"" + InventoryStub.SMALL + "\",\"asOf\":\"2026-11-23\"}")
                .post("/api/v1/assessments");
        succeed(accepted);
        String assessment = "/api/v1/assessments/" + accepted.path("id");

        assertThatJson(request().get(assessment).asString())
                .node("result.verdicts.RETIRE")
                .isEqualTo(1);
        List<String> all = request().get(assessment + "/verdicts").path("items.workload");
        List<String> retired = request()
                .queryParam("verdict", "retire")
                .get(assessment + "/verdicts")
                .path("items.workload");
        assertThat(all).hasSize(13).isSorted();
        assertThat(retired).containsExactly("vm-old");
        String sheet =
                request().accept("text/csv").get(assessment + "/verdicts").asString();
        assertThat(new String(sheet.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).lines())
                .hasSize(14)
                .anyMatch(line -> line.startsWith("vm-old,srv-intranet,RETIRE"));
    }

    private String offerVerdicts() {
        Response accepted = request()
                .body("{\"snapshotId\":\"" + InventoryStub.SMALL + "\",\"asOf\":\"2026-11-23\"}")
                .post("/api/v1/assessments");
        succeed(accepted);
        return "/api/v1/assessments/" + accepted.path("id") + "/offer-verdicts";
    }

    @Test
    void everyWorkloadHasAVerdictAtEveryOfferInPagesAndInOneStream() {
        String verdicts = offerVerdicts();
        List<String> offers = request()
                .queryParam("limit", 500)
                .get("/api/v1/offers?asOf=2026-11-23")
                .path("items.id");
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification page = request().queryParam("limit", 60);
            Response answer = (cursor == null ? page : page.queryParam("cursor", cursor)).get(verdicts);
            paged.addAll(answer.path("items.collect { it.workload + ' ' + it.offer }"));
            cursor = answer.path("next");
        } while (cursor != null);
        List<String> streamed = request()
                .accept("application/x-ndjson")
                .get(verdicts)
                .asString()
                .lines()
                .toList();

        assertThat(paged).hasSize(13 * offers.size()).doesNotHaveDuplicates().isSorted();
        assertThat(streamed).hasSize(paged.size());
        assertThatJson(streamed.getFirst())
                .isEqualTo(request()
                        .queryParam("limit", 1)
                        .get(verdicts)
                        .jsonPath()
                        .getMap("items[0]"));
    }

    @Test
    void offerVerdictsAreFilteredByWorkloadOfferAndVerdict() {
        String verdicts = offerVerdicts();

        Response one = request()
                .queryParam("workload", "vm-erp-db")
                .queryParam("offer", "bleu-azure")
                .get(verdicts);
        assertThatJson(one.asString()).node("items").isArray().hasSize(1);
        assertThatJson(one.asString()).isObject().doesNotContainKey("next");
        assertThat(one.<String>path("items[0].name")).isEqualTo("srv-erp-db");
        assertThat(one.<String>path("items[0].provider")).isEqualTo("bleu");
        assertThat(one.<Object>path("items[0].confidence")).isNotNull();
        List<String> blocked = request()
                .queryParam("verdict", "blocked")
                .queryParam("workload", "vm-erp-db")
                .get(verdicts)
                .path("items.verdict");
        assertThat(blocked).isNotEmpty().containsOnly("BLOCKED");
        List<List<String>> codes = request()
                .queryParam("verdict", "blocked")
                .queryParam("workload", "vm-erp-db")
                .get(verdicts)
                .path("items.reasons.code");
        assertThat(codes).allSatisfy(reasons -> assertThat(reasons).isNotEmpty());
        List<String> atOne =
                request().queryParam("offer", "cloud-temple-iaas").get(verdicts).path("items.workload");
        assertThat(atOne).hasSize(13).doesNotHaveDuplicates();
        assertThatJson(request().queryParam("workload", "nobody").get(verdicts).asString())
                .isEqualTo("{\"items\":[]}");
        assertThatJson(request().queryParam("verdict", "retire").get(verdicts).asString())
                .node("errors")
                .isEqualTo(
                        "[{\"pointer\":\"verdict\",\"detail\":\"expected one of recommended, conditional, blocked\"}]");
        String cursor = request()
                .queryParam("limit", 1)
                .queryParam("verdict", "blocked")
                .get(verdicts)
                .path("next");
        assertThat(request().queryParam("cursor", cursor).get(verdicts).statusCode())
                .isEqualTo(400);
        assertThat(given().header("X-Organisation", "someone-else")
                        .get(verdicts)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSameKeyAndBodyGiveOnePlan() {
        String key = UUID.randomUUID().toString();
        String body =
                "{\"snapshotId\":\"" + InventoryStub.SMALL + "\",\"asOf\":\"2026-11-23\",\"start\":\"2026-12-01\"}";

        String first = request()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/plans")
                .path("id");
        String second = request()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/plans")
                .path("id");

        assertThat(second).isEqualTo(first);
        List<String> listed = request().get("/api/v1/plans").path("items.id");
        assertThat(listed).containsExactly(first);
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        String plan = plan();

        Response answer = given().header("X-Organisation", "someone-else").get(plan + "/content");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThatJson(answer.asString()).node("type").isEqualTo("urn:aller-retour:problem:not-found");
    }

    @ParameterizedTest
    @CsvSource({
        InventoryStub.UNKNOWN + ",404,unknown-snapshot",
        InventoryStub.EMPTY + ",422,empty-snapshot",
        InventoryStub.CUT + ",502,snapshot-not-trusted",
        InventoryStub.CHANGED + ",502,snapshot-not-trusted",
        InventoryStub.SOMEONE_ELSES + ",502,snapshot-not-trusted",
        InventoryStub.BROKEN + ",502,inventory-refused"
    })
    void aSnapshotThatCannotBePlannedIsAProblemByNameAndNothingIsKept(String snapshot, int status, String slug) {
        Response answer = createPlan(snapshot);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThatJson(answer.asString()).node("type").isEqualTo("urn:aller-retour:problem:" + slug);
        assertThat(answer.<String>path("detail")).isNotBlank();
        assertThatJson(request().get("/api/v1/plans").asString()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void aSnapshotThatWasCutNamesTheLine() {
        assertThatJson(createPlan(InventoryStub.CUT).asString()).isEqualTo("""
                        {"type":"urn:aller-retour:problem:snapshot-not-trusted",
                         "title":"The snapshot that came is not what its header says",
                         "titleFr":"Le cliché reçu n'est pas ce qu'annonce son en-tête","status":502,
                         "detail":"${json-unit.regex}Line 30 of the snapshot has no end after \\\\d+ bytes: the stream was cut. Fetch the snapshot again.",
                         "advice":"Send it again; if it stays, take a new snapshot: this one is damaged.",
                         "adviceFr":"Renvoyez la requête ; si cela persiste, prenez un nouveau cliché : celui-ci est abîmé.",
                         "instance":"${json-unit.any-string}",
                         "snapshot":"0b7c1f6e-6a54-4f4e-9d0a-0f6f7a1f0003","fault":"CUT","line":30}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'asOf':'2026-11-23','start':'2026-11-22' | 422 | start-before-as-of | /start",
                "'asOf':'23/11/2026','start':'2026-12-01' | 400 | invalid-request | /asOf",
                "'asOf':'2026-11-23' | 400 | invalid-request | /start",
                "'asOf':'2026-11-23','start':'2026-12-01','settings':{'slotsPerWindow':0} | 422 | invalid-settings | /settings",
            })
    void aRequestThatIsWrongNamesTheMember(String members, int status, String slug, String pointer) {
        String body = "{'snapshotId':'" + InventoryStub.SMALL + "'," + members + "}";

        Response answer = request().body(body.replace('\'', '"')).post("/api/v1/plans");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThatJson(answer.asString()).node("type").isEqualTo("urn:aller-retour:problem:" + slug);
        assertThatJson(answer.asString()).node("errors[0].pointer").isEqualTo(pointer);
    }

    @Test
    void aLanguageOrAPhaseThatIsNoneListsWhatThereIs() {
        String plan = plan();

        assertThatJson(request().queryParam("lang", "de").get(plan + "/report").asString())
                .node("errors")
                .isEqualTo("[{\"pointer\":\"lang\",\"detail\":\"expected one of fr, en\"}]");
        assertThatJson(request().get(plan + "/briefs/return").asString())
                .node("errors")
                .isEqualTo("[{\"pointer\":\"phase\",\"detail\":\"expected one of anticipate, prepare, migrate\"}]");
    }
}
