package fr.allerretour.kit;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.local.EmbeddedMariaDb;
import fr.allerretour.local.MariaDbTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kit's parts over HTTP and a real MariaDB, in the small service of {@link NoteResource}. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class KitTest {

    @SuppressWarnings("NullAway.Init") // set by MariaDbTestResource
    EmbeddedMariaDb database;

    private final String organisation = "o" + UUID.randomUUID();

    private RequestSpecification request() {
        return given().header("X-Organisation", organisation).contentType("application/json");
    }

    private String count() {
        return request().get("/api/v1/notes").asString();
    }

    @Test
    void aBodyThatBreaksItsSchemaIsAnsweredWithTheMemberAndWhatWasExpected() {
        Response answer = request().body("{\"text\":\" \",\"number\":1}").post("/api/v1/notes");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThatJson(answer.asString()).isEqualTo("""
                        {"type":"urn:aller-retour:problem:invalid-request",
                         "title":"The request is not valid","titleFr":"La requête n'est pas valide","status":400,
                         "detail":"The request to /api/v1/notes breaks a rule of its schema.",
                         "advice":"Correct the members that the list of errors names, and send it again.",
                         "adviceFr":"Corrigez les éléments que nomme la liste d'erreurs, puis renvoyez la requête.",
                         "instance":"${json-unit.regex}urn:uuid:[0-9a-f-]{36}",
                         "errors":[{"pointer":"/text","detail":"must not be blank"}]}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"a\",\"number\":\"x\"}", "{\"text\":", "[]", "nonsense"})
    void jsonThatCannotBeReadIsAProblemAndStoresNothing(String body) {
        Response answer = request().body(body).post("/api/v1/notes");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThatJson(answer.asString()).node("type").isEqualTo("urn:aller-retour:problem:invalid-request");
        assertThat(count()).isEqualTo("0");
    }

    @Test
    void anUnknownAddressIsAProblemToo() {
        Response answer = request().get("/api/v1/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThatJson(answer.asString()).node("type").isEqualTo("urn:aller-retour:problem:not-found");
    }

    @Test
    void theCatalogueExplainsAProblemInBothLanguages() {
        assertThatJson(request().get("/api/v1/problems/not-found").asString()).isEqualTo("""
                        {"type":"urn:aller-retour:problem:not-found","slug":"not-found","status":404,
                         "titleEn":"There is no such thing here","titleFr":"Cet élément n'existe pas ici",
                         "adviceEn":"Check the address; things of other organisations are not visible.",
                         "adviceFr":"Vérifiez l'adresse ; les éléments des autres organisations ne sont pas visibles."}""");
    }

    @Test
    void anOrganisationThatIsNoNameIsRefused() {
        Response answer = given().header("X-Organisation", "a' OR 1=1").get("/api/v1/notes");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThatJson(answer.asString())
                .node("errors")
                .isEqualTo("[{pointer:'X-Organisation',detail:'expected 1 to 63 of a-z, 0-9 and inner hyphens'}]");
    }

    @Test
    void theSameKeyAndRequestGiveTheSameAnswerAndAreDoneOnce() {
        String key = UUID.randomUUID().toString();
        Response first = request()
                .header("Idempotency-Key", key)
                .body("{\"text\":\"once\"}")
                .post("/api/v1/notes");
        Response again = request()
                .header("Idempotency-Key", key)
                .body("{\"text\":\"once\"}")
                .post("/api/v1/notes");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo("\"0\"");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(count()).isEqualTo("1");
    }

    @Test
    void theSameKeyWithAnotherBodyIs422() {
        String key = UUID.randomUUID().toString();
        request().header("Idempotency-Key", key).body("{\"text\":\"one\"}").post("/api/v1/notes");
        Response other = request()
                .header("Idempotency-Key", key)
                .body("{\"text\":\"two\"}")
                .post("/api/v1/notes");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThatJson(other.asString()).node("type").isEqualTo("urn:aller-retour:problem:idempotency-key-reused");
        assertThat(count()).isEqualTo("1");
    }

    @Test
    void theSameKeyOfAnotherOrganisationIsAnotherKey() {
        String key = UUID.randomUUID().toString();
        request().header("Idempotency-Key", key).body("{\"text\":\"one\"}").post("/api/v1/notes");
        Response other = given().header("X-Organisation", organisation + "b")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"text\":\"two\"}")
                .post("/api/v1/notes");
        assertThat(other.statusCode()).isEqualTo(201);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        String key = UUID.randomUUID().toString();
        Response refused = request()
                .header("Idempotency-Key", key)
                .body("{\"text\":\"refused\"}")
                .post("/api/v1/notes");
        Response corrected = request()
                .header("Idempotency-Key", key)
                .body("{\"text\":\"good\"}")
                .post("/api/v1/notes");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(corrected.statusCode()).isEqualTo(201);
        assertThat(count()).isEqualTo("1");
    }

    @Test
    void eightEqualRequestsAtOnceAreDoneOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<Integer> post = () -> request()
                .header("Idempotency-Key", key)
                .body("{\"text\":\"at once\"}")
                .post("/api/v1/notes")
                .statusCode();
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> status : eight.invokeAll(List.of(post, post, post, post, post, post, post, post))) {
                assertThat(status.get()).isEqualTo(201);
            }
        }
        assertThat(count()).isEqualTo("1");
    }

    @Test
    void aKeyIsForgottenAfterADayAndNotBefore() throws SQLException {
        String old = "old-" + UUID.randomUUID();
        String young = "young-" + UUID.randomUUID();
        List.of(old, young).forEach(key -> note(key));
        try (Connection connection = database.connect("test");
                Statement statement = connection.createStatement()) {
            age(statement, old, "24:00:01");
            age(statement, young, "23:50:00");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                // Again and again: a run that is under way would set its own next time over this one.
                statement.execute("UPDATE scheduled_tasks SET execution_time = UTC_TIMESTAMP(6)"
                        + " WHERE task_name = 'idempotency-purge' AND NOT picked");
                return !remembered(statement, old);
            });
            assertThat(remembered(statement, young)).isTrue();
        }

        assertThat(note(young).header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(note(old).header("Idempotent-Replayed")).isNull();
        assertThat(count()).isEqualTo("3");
    }

    private Response note(String key) {
        return request()
                .header("Idempotency-Key", key)
                .body("{\"text\":\"kept\"}")
                .post("/api/v1/notes");
    }

    private static void age(Statement statement, String key, String age) throws SQLException {
        assertThat(statement.executeUpdate("UPDATE idempotency_key SET created_at = UTC_TIMESTAMP(6) - INTERVAL '" + age
                        + "' HOUR_SECOND WHERE idempotency_key = '" + key + "'"))
                .isEqualTo(1);
    }

    private static boolean remembered(Statement statement, String key) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT 1 FROM idempotency_key WHERE idempotency_key = '" + key + "'")) {
            return row.next();
        }
    }

    @Test
    void aBodyPastTheMemoryLimitIsReplayedToTheResource() {
        String text = "x".repeat(3 << 20);
        Response answer = request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"text\":\"refused\",\"number\":1,\"ignored\":\"" + text + "\"}")
                .post("/api/v1/notes");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(count()).isEqualTo("0");
    }

    @Test
    void aChangeNeedsTheVersionThatItIsBasedOn() {
        assertThat(request().put("/api/v1/notes/7").statusCode()).isEqualTo(428);
        assertThat(request().header("If-Match", "\"6\"").put("/api/v1/notes/7").statusCode())
                .isEqualTo(412);
        assertThat(request()
                        .header("If-Match", "\"6\", \"7\"")
                        .put("/api/v1/notes/7")
                        .statusCode())
                .isEqualTo(204);
        assertThat(request().header("If-Match", "*").put("/api/v1/notes/7").statusCode())
                .isEqualTo(204);
    }

    @Test
    void aJobReportsItsProgressAndItsEnd() {
        Response accepted = submit("succeed");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String job = ended(accepted.header("Location"));
        assertThatJson(job).isEqualTo("""
                        {"id":"${json-unit.any-string}","kind":"work","state":"SUCCEEDED","done":3,"total":3,"unit":"steps",
                         "message":"Done by local of %s","subject":"/api/v1/notes/1",
                         "createdAt":"${json-unit.any-string}","startedAt":"${json-unit.any-string}",
                         "endedAt":"${json-unit.any-string}"}""".formatted(organisation));
    }

    @Test
    void aRefusedJobShowsItsProblemAndABrokenOneHidesItsCause() {
        String refused = ended(submit("refuse").header("Location"));
        assertThatJson(refused).node("state").isEqualTo("FAILED");
        assertThatJson(refused).node("problem.detail").isEqualTo("Refused, as asked.");
        String broken = ended(submit("break").header("Location"));
        assertThatJson(broken).node("problem.type").isEqualTo("urn:aller-retour:problem:internal-error");
        assertThat(broken).doesNotContain("secret cause");
    }

    @Test
    void aCancelledJobEndsSoon() {
        String location = submit("wait").header("Location");
        assertThat(request().delete(location).statusCode()).isEqualTo(202);
        assertThatJson(ended(location)).node("state").isEqualTo("CANCELLED");
    }

    @Test
    void aJobOfAnotherOrganisationIsNotToBeSeen() {
        String location = submit("succeed").header("Location");
        assertThat(given().header("X-Organisation", "another").get(location).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aJobWhoseWorkerDiedIsTakenUpByAnother() throws SQLException {
        String id = leftBehind("succeed");
        assertThatJson(ended("/api/v1/jobs/" + id)).node("state").isEqualTo("SUCCEEDED");
    }

    @Test
    void aJobThatIsTakenUpShowsHowFarItWasUntilItIsFarther() throws SQLException {
        String id = leftBehind("wait");
        try (Connection connection = database.connect("test");
                Statement statement = connection.createStatement()) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                try (ResultSet row = statement.executeQuery("SELECT attempts FROM job WHERE id = '" + id + "'")) {
                    return row.next() && row.getInt(1) == 2;
                }
            });
        }

        String takenUp = request().get("/api/v1/jobs/" + id).asString();
        request().delete("/api/v1/jobs/" + id);

        assertThatJson(takenUp).isEqualTo("""
                        {"id":"%s","kind":"work","state":"RUNNING","done":2,"total":3,"unit":"steps",
                         "message":"Two of three","subject":"/api/v1/notes/1","createdAt":"${json-unit.any-string}",
                         "startedAt":"2026-11-24T08:00:00Z"}""".formatted(id));
        assertThatJson(ended("/api/v1/jobs/" + id)).node("state").isEqualTo("CANCELLED");
    }

    /** What a replica leaves behind that was killed while it ran the job: picked, and no heartbeat for a minute. */
    private String leftBehind(String what) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (Connection connection = database.connect("test");
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO job (id, organisation, actor, kind, subject, payload, state, attempts, done,"
                    + " total, unit, message, created_at, started_at) VALUES ('" + id + "', '" + organisation
                    + "', 'local', 'work', '/api/v1/notes/1', '{\"what\":\"" + what + "\"}', 'RUNNING', 1, 2,"
                    + " 3, 'steps', 'Two of three', UTC_TIMESTAMP(6), '2026-11-24 08:00:00')");
            statement.execute(
                    "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                            + " last_heartbeat, version, consecutive_failures) VALUES ('job', '" + id
                            + "', UTC_TIMESTAMP(6), TRUE, 'dead-worker',"
                            + " UTC_TIMESTAMP(6) - INTERVAL 60 SECOND, 1, 0)");
        }
        return id;
    }

    @Test
    void aJobWhoseWorkerDiesEachTimeIsGivenUp() throws SQLException {
        String id = UUID.randomUUID().toString();
        try (Connection connection = database.connect("test");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO job (id, organisation, actor, kind, subject, payload, state, attempts, created_at)"
                            + " VALUES ('" + id + "', '" + organisation + "', 'local', 'work', '/api/v1/notes/1',"
                            + " '{\"what\":\"succeed\"}', 'RUNNING', 5, UTC_TIMESTAMP(6))");
            statement.execute("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                    + " VALUES ('job', '" + id + "', UTC_TIMESTAMP(6), FALSE, 1)");
        }
        assertThatJson(ended("/api/v1/jobs/" + id))
                .node("problem.detail")
                .isEqualTo("Tried 5 times; the worker died each time.");
    }

    private Response submit(String what) {
        return request().body("{\"what\":\"" + what + "\"}").post("/api/v1/notes/work");
    }

    private String ended(String location) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> request().get(location).asString(), job -> job.contains("endedAt"));
    }
}
