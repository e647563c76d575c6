package fr.allerretour.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One service as a process of its own, on 127.0.0.1. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

    private final Service service;
    private final Workplace workplace;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    ServiceProcess(Service service, Workplace workplace, int port, Map<String, String> environment) {
        this.service = service;
        this.workplace = workplace;
        this.port = port;
        this.environment = environment;
        this.process = launch();
    }

    private Process launch() {
        Path application = workplace.project().resolve(service.module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(application)) {
            throw new LocalException(
                    service.module + " is not built: run ./mvnw package -DskipTests first, or use ./run, which does.",
                    null);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(service.jvmOptions);
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", application.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        // In the environment, not on the command line: every user may read the latter.
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new LocalException(service.module + " could not be started: " + e, e);
        }
    }

    Path log() {
        return workplace.logs().resolve(service.module + ".log");
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void relaunch() {
        process = launch();
    }

    /** Waits until the service answers that it is ready. */
    void awaitReady(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new LocalException(service.module + " ended while starting; see " + log(), null);
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            Thread.sleep(50);
        }
        throw new LocalException(
                service.module + " was not ready within " + READY_WITHIN.toSeconds() + " s; see " + log(), null);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.toHandle().onExit().get(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
