package fr.allerretour.inventory;

import static io.restassured.RestAssured.given;

import fr.allerretour.kit.openapi.OpenApiContract;
import fr.allerretour.local.MariaDbTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class OpenApiContractTest extends OpenApiContract {

    /** As the page's reader does first: until then there is no organisation to read. */
    @BeforeEach
    void describeTheOrganisation() {
        given().contentType("application/json")
                .header("If-Match", "*")
                .body("{\"name\": \"Centre hospitalier de Valmont\", \"kind\": \"HEALTH\"}")
                .put("/api/v1/organisation")
                .then()
                .statusCode(200);
    }
}
