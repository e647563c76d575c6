package fr.allerretour.export.bundles;

import fr.allerretour.export.ExportProblem;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** planner-service and inventory-service, asked in the caller's name. */
@ApplicationScoped
class Peers {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final URI planner;
    private final URI inventory;
    private final Caller caller;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Peers(
            @ConfigProperty(name = "allerretour.planner.url") URI planner,
            @ConfigProperty(name = "allerretour.inventory.url") URI inventory,
            Caller caller) {
        this.planner = planner;
        this.inventory = inventory;
        this.caller = caller;
    }

    /** Reads what a peer answers. */
    interface Reader<T> {
        T read(InputStream body) throws IOException;
    }

    /** The plan document. */
    <T> T plan(String id, Reader<T> reader) {
        return get("planner-service", planner, "/api/v1/plans/" + id + "/content", "application/json", reader);
    }

    /** The snapshot's lines. */
    <T> T snapshot(String id, Reader<T> reader) {
        return get(
                "inventory-service", inventory, "/api/v1/snapshots/" + id + "/content", "application/x-ndjson", reader);
    }

    private <T> T get(String peer, URI base, String path, String media, Reader<T> reader) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER).header("Accept", media);
        String token = caller.token();
        if (token == null) {
            request.header("X-Organisation", caller.organisation());
        } else {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == 200) {
                    return reader.read(body);
                }
                throw refused(peer, path, response.statusCode());
            }
        } catch (IOException e) {
            throw new ProblemException(
                    ExportProblem.PEER_UNAVAILABLE, peer + " at " + base + " did not answer to GET " + path + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ExportProblem.PEER_UNAVAILABLE, "Interrupted while waiting for " + peer + ".");
        }
    }

    private static ProblemException refused(String peer, String path, int status) {
        boolean missing = status == 404 || status == 409;
        return new ProblemException(
                missing ? ExportProblem.PLAN_NOT_FOUND : ExportProblem.PEER_UNAVAILABLE,
                peer + " answered " + status + " to GET " + path + ".");
    }
}
