package fr.allerretour.kit.identity;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.local.MariaDbTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers by their token, as in production: only what the deployment sets is set, the rest is the kit's own. */
@QuarkusTest
@TestProfile(TokensTest.Production.class)
@QuarkusTestResource(MariaDbTestResource.class)
@QuarkusTestResource(value = IdentityProvider.class, restrictToAnnotatedClass = true)
class TokensTest {

    private static final String NOTE = "{\"text\":\"a note\"}";

    @SuppressWarnings("NullAway.Init") // set by IdentityProvider
    IdentityProvider provider;

    private final String organisation = "o" + UUID.randomUUID();

    /** What deploy/kubernetes sets; the address of the identity provider comes from the provider itself. */
    public static final class Production implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("allerretour.identity.mode", "OIDC", "quarkus.oidc.tenant-enabled", "true");
        }
    }

    private Map<String, Object> claims(String... roles) {
        return provider.claims("claire", organisation, roles);
    }

    private Map<String, Object> claims(String claim, Object value) {
        Map<String, Object> claims = claims("admin");
        claims.put(claim, value);
        return claims;
    }

    private Map<String, Object> claimsWithout(String claim) {
        Map<String, Object> claims = claims("admin");
        claims.remove(claim);
        return claims;
    }

    private static RequestSpecification with(@Nullable String token) {
        RequestSpecification request = given().contentType("application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private RequestSpecification as(String role) {
        return with(provider.signed(claims(role)));
    }

    @Test
    void withoutATokenNothingIsReadAndNothingIsWritten() {
        for (Response answer :
                List.of(with(null).get("/api/v1/notes"), with(null).body(NOTE).post("/api/v1/notes"))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThatJson(answer.asString()).isEqualTo("""
                            {"type":"urn:aller-retour:problem:unauthenticated","title":"Who calls is not known",
                             "titleFr":"L'appelant n'est pas identifié","status":401,
                             "detail":"The request carries no bearer token.",
                             "advice":"Send a valid bearer token of your organisation's identity provider.",
                             "adviceFr":"Envoyez un jeton d'accès valide du fournisseur d'identité de votre organisation.",
                             "instance":"${json-unit.any-string}"}""");
        }
    }

    /** Ways in which a token is not a good one. */
    enum Fault {
        WRONG_SIGNATURE,
        EXPIRED,
        NOT_YET_VALID,
        WITHOUT_EXPIRY,
        FOR_ANOTHER_SERVICE,
        FOR_NO_SERVICE,
        OF_ANOTHER_ISSUER,
        NOT_SIGNED,
        SIGNED_WITH_THE_PUBLIC_KEY,
        CHANGED,
        NO_TOKEN_AT_ALL
    }

    private String faulty(Fault fault) {
        long now = Instant.now().getEpochSecond();
        return switch (fault) {
            case WRONG_SIGNATURE -> provider.signedBySomeoneElse(claims("admin"));
            case EXPIRED -> provider.signed(claims("exp", now - 3600));
            case NOT_YET_VALID -> provider.signed(claims("nbf", now + 3600));
            case WITHOUT_EXPIRY -> provider.signed(claimsWithout("exp"));
            case FOR_ANOTHER_SERVICE -> provider.signed(claims("aud", "another-service"));
            case FOR_NO_SERVICE -> provider.signed(claimsWithout("aud"));
            case OF_ANOTHER_ISSUER -> provider.signed(claims("iss", "https://identity.example.org"));
            case NOT_SIGNED -> provider.unsigned(claims("admin"));
            case SIGNED_WITH_THE_PUBLIC_KEY -> provider.signedWithThePublicKey(claims("admin"));
            case CHANGED -> {
                String reader = provider.signed(claims("reader"));
                String admin = provider.signed(claims("admin"));
                yield admin.substring(0, admin.lastIndexOf('.')) + reader.substring(reader.lastIndexOf('.'));
            }
            case NO_TOKEN_AT_ALL -> "nonsense";
        };
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatIsNotAGoodOneIsRefusedAndNotExplained(Fault fault) {
        Response answer = with(faulty(fault)).body(NOTE).post("/api/v1/notes");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThatJson(answer.asString()).node("type").isEqualTo("urn:aller-retour:problem:unauthenticated");
        assertThatJson(answer.asString()).node("detail").isEqualTo("The token is not valid.");
        assertThat(as("reader").get("/api/v1/notes").asString()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic Y2xhaXJlOnNlY3JldA==", "Bearer", "Bearer ", "Negotiate x"})
    void whatIsNoBearerTokenIsRefusedToo(String authorization) {
        Response answer = given().header("Authorization", authorization).get("/api/v1/notes");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void aTokenWithoutAnOrganisationOpensNothing() {
        refused(
                with(provider.signed(claimsWithout("organisation"))).get("/api/v1/notes"),
                "The token has no claim organisation.");
    }

    @Test
    void anOrganisationThatIsNoNameOpensNothing() {
        for (Object value : List.of("a' OR 1=1", "", List.of("a", "b"), Map.of("a", Map.of()))) {
            refused(
                    with(provider.signed(claims("organisation", value))).get("/api/v1/notes"),
                    "The token's claim organisation is not one name of 1 to 63 of a-z, 0-9 and inner hyphens.");
        }
    }

    @Test
    void aTokenWithoutARoleOfOursOpensNothing() {
        refused(
                with(provider.signed(claims(new String[] {"offline_access", "READER"})))
                        .get("/api/v1/notes"),
                "The token has none of the roles reader, editor, approver, admin.");
    }

    @Test
    void aReaderReadsAndDoesNotWrite() {
        assertThat(as("reader").get("/api/v1/notes").statusCode()).isEqualTo(200);
        refused(as("reader").body(NOTE).post("/api/v1/notes"), "This needs the role editor; the caller is reader.");
        refused(
                as("reader").header("If-Match", "*").put("/api/v1/notes/1"),
                "This needs the role editor; the caller is reader.");
        assertThat(as("reader").get("/api/v1/notes").asString()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "approver", "admin"})
    void whoeverMayMoreThanReadMayWrite(String role) {
        assertThat(as(role).body(NOTE).post("/api/v1/notes").statusCode()).isEqualTo(201);
        assertThat(as("reader").get("/api/v1/notes").asString()).isEqualTo("1");
    }

    @Test
    void rolesAreReadWhereKeycloakPutsThem() {
        Map<String, Object> claims = claimsWithout("groups");
        claims.put("realm_access", Map.of("roles", List.of("editor", "uma_authorization")));

        assertThat(with(provider.signed(claims))
                        .body(NOTE)
                        .post("/api/v1/notes")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void theRowsOfAnotherOrganisationAreNotToBeSeenWhateverTheHeaderSays() {
        as("editor").body(NOTE).post("/api/v1/notes");
        String job = as("editor")
                .body("{\"what\":\"succeed\"}")
                .post("/api/v1/notes/work")
                .header("Location");
        String stranger = provider.signed(provider.claims("bruno", "another", "admin"));

        assertThat(with(stranger)
                        .header("X-Organisation", organisation)
                        .get("/api/v1/notes")
                        .asString())
                .isEqualTo("0");
        assertThat(with(stranger)
                        .header("X-Organisation", organisation)
                        .get(job)
                        .statusCode())
                .isEqualTo(404);
        assertThat(with(stranger).delete(job).statusCode()).isEqualTo(404);
    }

    @Test
    void aJobRunsForWhomTheTokenNames() {
        String job = as("editor")
                .body("{\"what\":\"succeed\"}")
                .post("/api/v1/notes/work")
                .header("Location");

        String ended = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> as("reader").get(job).asString(), answer -> answer.contains("endedAt"));
        assertThatJson(ended).node("message").isEqualTo("Done by claire of " + organisation);
    }

    @Test
    void healthAndDocumentationNeedNoToken() {
        for (String path : List.of("/q/health/live", "/q/health/ready", "/q/openapi", "/q/swagger-ui/")) {
            assertThat(given().get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(given().get("/api/v1/problems").statusCode()).isEqualTo(401);
    }

    private static void refused(Response answer, String detail) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"insufficient_scope\"");
        assertThatJson(answer.asString()).node("type").isEqualTo("urn:aller-retour:problem:forbidden");
        assertThatJson(answer.asString()).node("detail").isEqualTo(detail);
    }
}
