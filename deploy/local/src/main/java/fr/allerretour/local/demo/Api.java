package fr.allerretour.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.local.LocalException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls one service as any client would: by its documented API alone. */
final class Api {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration JOB_WITHIN = Duration.ofMinutes(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI base;
    private final String organisation;
    private final Console console;
    private final Duration patience;

    /** @param patience how long a request is repeated while the service is down; its Idempotency-Key makes that safe */
    Api(URI base, String organisation, Console console, Duration patience) {
        this.base = base;
        this.organisation = organisation;
        this.console = console;
        this.patience = patience;
    }

    JsonNode get(String path) throws InterruptedException {
        return read(send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** All items of a list, page after page. */
    List<JsonNode> all(String path) throws InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String cursor = "";
        do {
            JsonNode page = get(path + separator + "limit=500" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.get("items").forEach(items::add);
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return items;
    }

    void download(String path, String accept, Path file) throws InterruptedException {
        HttpRequest request = request(path).header("Accept", accept).GET().build();
        HttpResponse<Path> response = send(request, HttpResponse.BodyHandlers.ofFile(file));
        if (response.statusCode() != 200) {
            throw new LocalException(path + " answered " + response.statusCode() + "; see " + file, null);
        }
    }

    JsonNode put(String path, Map<String, ?> body) throws InterruptedException {
        return read(send(withJson(request(path), "PUT", body), HttpResponse.BodyHandlers.ofString()));
    }

    JsonNode post(String path, Map<String, ?> body) throws InterruptedException {
        HttpRequest.Builder request =
                request(path).header("Idempotency-Key", UUID.randomUUID().toString());
        return read(send(withJson(request, "POST", body), HttpResponse.BodyHandlers.ofString()));
    }

    /** Starts long work and waits for its end where the answer's Location says. */
    JsonNode postAndAwait(String path, Map<String, ?> body) throws InterruptedException {
        HttpRequest.Builder request =
                request(path).header("Idempotency-Key", UUID.randomUUID().toString());
        return readAndAwait(send(withJson(request, "POST", body), HttpResponse.BodyHandlers.ofString()));
    }

    private JsonNode readAndAwait(HttpResponse<String> response) throws InterruptedException {
        JsonNode body = read(response);
        await(response.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new LocalException(response.uri() + " started a job but does not say which.", null)));
        return body;
    }

    /** Sends a file and waits for the end of the work that this starts. */
    JsonNode uploadAndAwait(String path, Path file) throws InterruptedException {
        try {
            HttpRequest request = request(path)
                    .header("Content-Type", "application/octet-stream")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            return readAndAwait(send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new LocalException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Waits for a job's end, telling how far it is.
     *
     * @throws LocalException with the job's problem if it fails
     */
    private void await(String location) throws InterruptedException {
        long end = System.nanoTime() + JOB_WITHIN.toNanos();
        while (System.nanoTime() < end) {
            JsonNode job = get(location);
            String state = job.get("state").asText();
            switch (state) {
                case "SUCCEEDED" -> {
                    console.progressEnd();
                    return;
                }
                case "FAILED", "CANCELLED" -> {
                    console.progressEnd();
                    throw new LocalException(
                            location + " " + state + ": " + job.path("problem").toPrettyString(), null);
                }
                default -> {
                    console.progress(job);
                    Thread.sleep(BETWEEN_LOOKS);
                }
            }
        }
        throw new LocalException(location + " did not end within " + JOB_WITHIN.toMinutes() + " minutes.", null);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("X-Organisation", organisation)
                .timeout(Duration.ofMinutes(10));
    }

    private HttpRequest withJson(HttpRequest.Builder request, String method, Map<String, ?> body) {
        try {
            return request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                    .build();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            boolean last = System.nanoTime() >= end;
            try {
                HttpResponse<T> response = client.send(request, handler);
                if (last || response.statusCode() < 500) {
                    return response;
                }
            } catch (IOException e) {
                if (last) {
                    throw new LocalException(request.method() + " " + request.uri() + " got no answer: " + e, e);
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private JsonNode read(HttpResponse<String> response) {
        try {
            if (response.statusCode() >= 400) {
                throw new LocalException(
                        response.request().method() + " " + response.uri() + " answered " + response.statusCode()
                                + ":\n" + json.readTree(response.body()).toPrettyString(),
                        null);
            }
            return response.body().isEmpty() ? json.createObjectNode() : json.readTree(response.body());
        } catch (IOException e) {
            throw new LocalException(response.uri() + " answered no JSON: " + response.body(), e);
        }
    }
}
