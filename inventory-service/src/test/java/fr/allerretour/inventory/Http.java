package fr.allerretour.inventory;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
}
