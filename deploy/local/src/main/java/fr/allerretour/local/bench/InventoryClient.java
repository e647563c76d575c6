package fr.allerretour.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.local.LocalException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What the benches ask of the inventory, over HTTP as anybody would. */
final class InventoryClient {

    static final String ORGANISATION = "bench";

    /** As patient as people's scripts: looking every 25 ms costs the service a core's fifth. */
    private static final long BETWEEN_LOOKS_MS = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI base;

    InventoryClient(URI base) {
        this.base = base;
    }

    UUID portfolio(String name) throws IOException, InterruptedException {
        String body = json.createObjectNode().put("name", name).toString();
        return id(post("/portfolios", "application/json", BodyPublishers.ofString(body)));
    }

    /** Sends a file and waits until its preview is there. */
    UUID preview(UUID portfolio, Path file) throws IOException, InterruptedException {
        UUID id = id(post(
                "/portfolios/" + portfolio + "/imports?fileName=" + file.getFileName(),
                "application/octet-stream",
                BodyPublishers.ofFile(file)));
        await("/imports/" + id, Set.of("RECEIVED", "PARSING"), "PREVIEW");
        return id;
    }

    /** Applies a preview and waits until it is applied; answers how many things were new or changed. */
    long apply(UUID fileImport) throws IOException, InterruptedException {
        post("/imports/" + fileImport + "/apply", "application/json", BodyPublishers.noBody());
        JsonNode counts =
                await("/imports/" + fileImport, Set.of("APPLYING"), "APPLIED").get("counts");
        return counts.get("new").asLong() + counts.get("changed").asLong();
    }

    UUID snapshot(UUID portfolio) throws IOException, InterruptedException {
        UUID id = id(post("/portfolios/" + portfolio + "/snapshots", "application/json", BodyPublishers.noBody()));
        await("/snapshots/" + id, Set.of("TAKING"), "READY");
        return id;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return read(client.send(request(path).GET().build(), BodyHandlers.ofByteArray()));
    }

    /** The whole answer, as it came. */
    byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new LocalException(path + " answered " + answer.statusCode(), null);
        }
        return answer.body();
    }

    /** The answer's lines, counted and forgotten. */
    long lines(String path) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = client.send(request(path).GET().build(), BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new LocalException(path + " answered " + answer.statusCode(), null);
        }
        return answer.body().count();
    }

    private JsonNode await(String path, Set<String> underWay, String wanted) throws IOException, InterruptedException {
        while (true) {
            JsonNode answer = get(path);
            String state = answer.get("state").asText();
            if (state.equals(wanted)) {
                return answer;
            }
            if (!underWay.contains(state)) {
                throw new LocalException(path + " is " + state + ": " + answer.toPrettyString(), null);
            }
            Thread.sleep(BETWEEN_LOOKS_MS);
        }
    }

    private JsonNode post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return read(client.send(
                request(path).header("Content-Type", type).POST(body).build(), BodyHandlers.ofByteArray()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve("/api/v1" + path)).header("X-Organisation", ORGANISATION);
    }

    private JsonNode read(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() >= 400) {
            throw new LocalException(
                    answer.uri() + " answered " + answer.statusCode() + ": "
                            + json.readTree(answer.body()).toPrettyString(),
                    null);
        }
        return json.readTree(answer.body());
    }

    private static UUID id(JsonNode answer) {
        return UUID.fromString(answer.get("id").asText());
    }
}
