package fr.allerretour.inventory;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Calls as one organisation; each test takes one of its own, so that none sees another's rows. */
final class Http {

    private static final String API = "/api/v1";

    private final String organisation;

    private Http(String organisation) {
        this.organisation = organisation;
    }

    static Http asNewOrganisation() {
        return new Http("org-" + UUID.randomUUID().toString().substring(0, 13));
    }

    String organisation() {
        return organisation;
    }

    RequestSpecification request() {
        return given().header("X-Organisation", organisation);
    }

    Response get(String path) {
        return request().get(API + path);
    }

    Response post(String path, String body) {
        return request().contentType(ContentType.JSON).body(body).post(API + path);
    }

    Response put(String path, String etag, String body) {
        return request()
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body)
                .put(API + path);
    }

    Response patch(String path, String etag, String body) {
        return request()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(body)
                .patch(API + path);
    }

    Response delete(String path, String etag) {
        return request().header("If-Match", etag).delete(API + path);
    }

    /** Creates a portfolio and answers its id. */
    String portfolio(String name) {
        return post("/portfolios", "{\"name\": \"" + name + "\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Adds something to the portfolio and answers its id. */
    String add(String portfolio, String what, String body) {
        return post("/portfolios/" + portfolio + "/" + what, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Sends a file and answers the import's id. */
    String upload(String portfolio, String fileName, byte[] file) {
        return request()
                .contentType("application/octet-stream")
                .queryParam("fileName", fileName)
                .body(file)
                .post(API + "/portfolios/" + portfolio + "/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** Sends a file and waits until it has been read; answers the import as it is then. */
    Response preview(String portfolio, String fileName, String text) {
        return preview(portfolio, fileName, text.getBytes(StandardCharsets.UTF_8));
    }

    Response preview(String portfolio, String fileName, byte[] file) {
        return settled(upload(portfolio, fileName, file));
    }

    /** Sends a file, waits, applies it and waits again. */
    Response imported(String portfolio, String fileName, String text) {
        String id = preview(portfolio, fileName, text).path("id");
        return applied(id);
    }

    Response applied(String id) {
        post("/imports/" + id + "/apply", "").then().statusCode(202);
        return settled(id);
    }

    /** The import once no job is at work on it. */
    Response settled(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> get("/imports/" + id),
                        answer -> !List.of("RECEIVED", "PARSING", "APPLYING").contains(answer.<String>path("state")));
    }

    /** Takes a snapshot and waits for it. */
    Response snapshot(String portfolio) {
        String id = post("/portfolios/" + portfolio + "/snapshots", "")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> get("/snapshots/" + id),
                        answer -> !answer.<String>path("state").equals("TAKING"));
    }

    static void assertProblem(Response response, int status, String slug) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThatJson(response.asString()).inPath("type").isEqualTo("urn:aller-retour:problem:" + slug);
    }
}
