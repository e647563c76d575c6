package fr.allerretour.export.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service, killed in the middle of a bundle and started anew. */
class KilledServiceIT {

    private static final Path NATIVE = Path.of(System.getProperty("native.image.path", "none"));
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final ExportTestResource surroundings = new ExportTestResource();
    private final List<Process> processes = new ArrayList<>();
    private Map<String, String> configuration = Map.of();
    private int port;

    @BeforeEach
    void surroundings() {
        configuration = surroundings.start();
    }

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
        surroundings.stop();
    }

    @Test
    void aBundleWhoseServiceIsKilledInTheMiddleEndsWithTheSameBytesAndIsNeverSeenHalfDone() throws Exception {
        Path folder = Files.createDirectory(ExportSuite.root().resolve("allowed/files"));
        for (int i = 0; i < 50; i++) {
            Files.writeString(folder.resolve("file-" + i), ("content " + i + "\n").repeat(100 * i));
        }
        Process killed = start();
        String sources =
                source(ExportSuite.filesSource("files", folder)) + "\", \"" + source(ExportSuite.databaseSource("db"));
        String calm = bundle(sources);
        await("the undisturbed bundle", () -> state(calm).equals("PUBLISHED"));

        String id;
        Instant death;
        try (Connection lock = ExportTestResource.lockPayroll()) {
            assertThat(lock.isValid(1)).isTrue();
            id = bundle(sources);
            await("the first of two lots", () -> lots(id) == 1);
            nothingIsToBeSeenOf(id);
            killed.destroyForcibly().waitFor();
            death = Instant.now();
            assertThat(published(id)).doesNotExist();

            start();
            nothingIsToBeSeenOf(id);
        }
        await("the killed bundle", () -> state(id).equals("PUBLISHED"));

        assertThat(bytes(id)).isEqualTo(bytes(calm));
        assertThat(Files.getLastModifiedTime(published(id).resolve("data/files/files/tree/file-49"))
                        .toInstant())
                .describedAs("what was whole is kept and not read again")
                .isBefore(death);
        try (Stream<Path> left = Files.list(published(id).getParent())) {
            assertThat(left).containsExactlyInAnyOrder(published(id), published(calm));
        }
    }

    private void nothingIsToBeSeenOf(String id) {
        assertThat(published(id)).doesNotExist();
        assertThat(state(id)).isEqualTo("WRITING");
        assertThat(given().get("/api/v1/bundles/" + id).<String>path("path")).isNull();
        assertThat(given().get("/api/v1/bundles/" + id + "/content").statusCode())
                .isEqualTo(409);
    }

    private static Path published(String id) {
        return ExportSuite.root().resolve("bundles/local").resolve(id);
    }

    /** A digest of every file, but for the bundle's own id and what is computed over it. */
    private static Map<String, String> bytes(String id) throws Exception {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(published(id))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = published(id).relativize(file).toString();
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace(id, "ID");
                bytes.put(name, digest(withoutWhatFollowsFromTheId(name, content)));
            }
        }
        return bytes;
    }

    private static String withoutWhatFollowsFromTheId(String name, String content) {
        if (name.endsWith(".p7s")) {
            return "";
        }
        if (name.equals("data/ro-crate-metadata.json")) {
            return content.replaceAll("\"sha256\":\"[0-9a-f]{64}\"", "");
        }
        return name.contains("manifest-")
                ? content.replaceAll("(?m)^[0-9a-f]+ (?= *(data/meta/|data/ro-crate|bag-info|manifest-))", "")
                : content;
    }

    private static String digest(String content) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private Process start() throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Map<String, String> properties = new TreeMap<>(configuration);
        properties.put("quarkus.http.port", Integer.toString(port));
        properties.put("quarkus.log.file.enabled", "false");
        // So that the dead worker is missed soon.
        properties.put("allerretour.jobs.heartbeat", "500ms");
        properties.put("allerretour.jobs.poll", "100ms");
        List<String> command = new ArrayList<>();
        command.add(
                Files.exists(NATIVE)
                        ? NATIVE.toString()
                        : Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString());
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        if (!Files.exists(NATIVE)) {
            command.addAll(List.of("-jar", JAR.toString()));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/killed-service.log")))
                .start();
        processes.add(process);
        await("the service", this::ready);
        return process;
    }

    private boolean ready() {
        try {
            return given().get("/q/health/ready").statusCode() == 200;
        } catch (Exception notYetListening) {
            return false;
        }
    }

    private RequestSpecification given() {
        return RestAssured.given().baseUri("http://127.0.0.1").port(port);
    }

    private String source(String body) {
        return created("/api/v1/sources", body, 201);
    }

    private String bundle(String sources) {
        return created("/api/v1/bundles", """
                {"planId": "%s", "sourceIds": ["%s"], "exitRequestedOn": "2026-11-24", %s}""".formatted(ExportTestResource.PLAN, sources, ExportSuite.LEFT_OUT), 202);
    }

    private String created(String path, String body, int status) {
        Response response = given().contentType(ContentType.JSON).body(body).post(path);
        assertThat(response.statusCode()).describedAs(response.asString()).isEqualTo(status);
        return response.path("id");
    }

    private String state(String bundle) {
        return given().get("/api/v1/bundles/" + bundle).path("state");
    }

    private int lots(String bundle) {
        return given().get("/api/v1/bundles/" + bundle + "/lots")
                .<List<?>>path("$")
                .size();
    }

    private static void await(String what, BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).describedAs("120 s for " + what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
