package fr.allerretour.planner.planning;

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
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What becomes of a plan whose job is cancelled, or whose worker dies: rows as such a worker leaves them. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
@QuarkusTestResource(InventoryStub.class)
class PlanJobTest {

    private static final String DIED = "UTC_TIMESTAMP(6), TRUE, 'dead-worker', UTC_TIMESTAMP(6) - INTERVAL 60 SECOND";
    private static final String LATER = "UTC_TIMESTAMP(6) + INTERVAL 1 HOUR, FALSE, NULL, NULL";

    @SuppressWarnings("NullAway.Init") // set by MariaDbTestResource
    EmbeddedMariaDb database;

    private final String organisation = "o" + UUID.randomUUID();

    private RequestSpecification request() {
        return given().header("X-Organisation", organisation).contentType("application/json");
    }

    @Test
    void aPlanWhoseWorkerDiedIsFinishedByAnotherAndIsTheSame() throws SQLException {
        String first = finishedPlan();
        String second = askedForAgain(first);

        String job = job(second, "RUNNING", DIED);

        assertThatJson(ended(job)).node("state").isEqualTo("SUCCEEDED");
        assertThat(request().get("/api/v1/plans/" + second).<String>path("inputHash"))
                .isNotBlank()
                .isEqualTo(request().get("/api/v1/plans/" + first).path("inputHash"));
        assertThat(content(second)).isEqualTo(content(first).replace(first, second));
    }

    @Test
    void aWorkerThatDiedAfterItHadKeptThePlanHasChangedNothing() throws SQLException {
        String plan = finishedPlan();
        String before = content(plan);

        String job = job(plan, "RUNNING", DIED);

        assertThatJson(ended(job)).node("state").isEqualTo("SUCCEEDED");
        assertThat(content(plan)).isEqualTo(before);
    }

    @Test
    void aPlanWhoseJobIsCancelledIsNotThere() throws SQLException {
        String plan = askedForAgain(finishedPlan());
        String job = job(plan, "QUEUED", LATER);

        assertThat(request().delete("/api/v1/jobs/" + job).statusCode()).isEqualTo(202);
        execute("UPDATE scheduled_tasks SET execution_time = UTC_TIMESTAMP(6) WHERE task_instance = '" + job + "'");

        assertThatJson(ended(job)).node("state").isEqualTo("CANCELLED");
        assertThatJson(request().get("/api/v1/plans/" + plan).asString())
                .node("ready")
                .isEqualTo(false);
        Response answer = request().get("/api/v1/plans/" + plan + "/content");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThatJson(answer.asString()).node("type").isEqualTo("urn:aller-retour:problem:not-ready");
        assertThat(count("content WHERE owner = '" + plan + "'")).isZero();
        assertThat(count("content_part WHERE owner = '" + plan + "'")).isZero();
    }

    private String finishedPlan() {
        Response accepted = request()
                .body("{\"snapshotId\":\"" + InventoryStub.SMALL
                        + "\",\"asOf\":\"2026-11-23\",\"start\":\"2026-12-01\",\"settings\":{\"schedules\":50}}")
                .post("/api/v1/plans");
        String location = accepted.header("Location");
        assertThatJson(ended(location.substring(location.lastIndexOf('/') + 1)))
                .node("state")
                .isEqualTo("SUCCEEDED");
        return accepted.path("id");
    }

    /** A row as the same request leaves it, for which no job is there yet. */
    private String askedForAgain(String plan) throws SQLException {
        String again = UUID.randomUUID().toString();
        execute(
                "INSERT INTO plan (id, organisation, snapshot_id, as_of, start_on, settings, created_at, created_by, version)"
                        + " SELECT '" + again
                        + "', organisation, snapshot_id, as_of, start_on, settings, created_at, created_by, 0"
                        + " FROM plan WHERE id = '" + plan + "'");
        return again;
    }

    private String job(String plan, String state, String execution) throws SQLException {
        String id = UUID.randomUUID().toString();
        execute(
                "INSERT INTO job (id, organisation, actor, kind, subject, payload, state, attempts, created_at) VALUES ('"
                        + id + "', '" + organisation + "', 'local', 'plan', '/api/v1/plans/" + plan + "', '{\"plan\":\""
                        + plan
                        + "\"}', '" + state + "', 1, UTC_TIMESTAMP(6))");
        execute(
                "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,"
                        + " version, consecutive_failures) VALUES ('job', '" + id + "', " + execution + ", 1, 0)");
        return id;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect("test");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String rows) throws SQLException {
        try (Connection connection = database.connect("test");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + rows)) {
            row.next();
            return row.getInt(1);
        }
    }

    private String content(String plan) {
        return request().get("/api/v1/plans/" + plan + "/content").asString();
    }

    private String ended(String job) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> request().get("/api/v1/jobs/" + job).asString(), answer -> answer.contains("endedAt"));
    }
}
