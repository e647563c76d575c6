package fr.allerretour.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The guard of a service's OpenAPI file: subclass it with {@code @QuarkusTest} and nothing in the body.
 *
 * <p>{@code openapi/openapi.yaml} is the contract of the day, {@code openapi/released.yaml} that of the last release,
 * which clients build on. {@code ./run openapi} runs this class with {@code -Dallerretour.openapi=write} to refresh the
 * first; it refuses to when that would break the second (until the first release: the first itself). With
 * {@code -Dallerretour.openapi=accept-breaking} it does so all the same.
 */
public abstract class OpenApiContract {

    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");
    private static final Path RELEASED = Path.of("openapi", "released.yaml");
    private static final String MODE = System.getProperty("allerretour.openapi", "check");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // set by the test framework
    URI service;

    private OpenApiDocument served = OpenApiDocument.parse("{}");

    /** Made for JUnit. */
    protected OpenApiContract() {}

    @BeforeEach
    void askTheServiceForItsDocument() throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(service.resolve("/q/openapi?format=json"))
                    .build();
            served = OpenApiDocument.parse(
                    client.send(request, BodyHandlers.ofString()).body());
        }
        boolean mayWrite = MODE.equals("accept-breaking") || breakingChanges().isEmpty();
        if (!MODE.equals("check") && mayWrite) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served.toYaml());
            if (MODE.equals("accept-breaking") && Files.exists(RELEASED)) {
                Files.writeString(RELEASED, served.toYaml());
            }
        }
    }

    @Test
    void theCommittedFileIsWhatTheServiceServes() throws IOException {
        assertThat(COMMITTED)
                .as("the service's OpenAPI file is missing: run ./run openapi, then commit it")
                .exists();

        assertThat(served.toYaml())
                .as("the API has changed: run ./run openapi to refresh %s, then commit it", COMMITTED)
                .isEqualTo(read(COMMITTED).toYaml());
    }

    @Test
    void nothingIsBrokenThatClientsBuildOn() throws IOException {
        assertThat(breakingChanges())
                .as("changes that break clients: keep the old beside the new, or give the new its own path")
                .isEmpty();
    }

    @Test
    void everyOperationIsNamedExplainedAndExemplified() {
        assertThat(OpenApiLint.findings(served)).isEmpty();
    }

    @Test
    void everyExampleFitsItsSchema() {
        assertThat(OpenApiExamples.refused(served)).isEmpty();
    }

    @Test
    void everyReadWorksAsItsExampleSays() throws IOException, InterruptedException {
        assumeThat(served.operations()).isNotEmpty();

        assertThat(OpenApiExamples.failing(served, service)).isEmpty();
    }

    private List<String> breakingChanges() throws IOException {
        Path promised = Files.exists(RELEASED) ? RELEASED : COMMITTED;
        return Files.exists(promised) ? BreakingChanges.between(read(promised), served) : List.of();
    }

    private static OpenApiDocument read(Path file) throws IOException {
        return OpenApiDocument.parse(Files.readString(file));
    }
}
