package fr.allerretour.planner.planning;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.allerretour.planner.snapshot.SnapshotText;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Answers as inventory-service does, from recorded snapshots; one of each kind that may go wrong. */
public final class InventoryStub implements QuarkusTestResourceLifecycleManager {
    static final String SMALL = "0b7c1f6e-6a54-4f4e-9d0a-0f6f7a1f0001";
    static final String EMPTY = "0b7c1f6e-6a54-4f4e-9d0a-0f6f7a1f0002";
    static final String CUT = "0b7c1f6e-6a54-4f4e-9d0a-0f6f7a1f0003";
    static final String CHANGED = "0b7c1f6e-6a54-4f4e-9d0a-0f6f7a1f0004";
    static final String SOMEONE_ELSES = "0b7c1f6e-6a54-4f4e-9d0a-0f6f7a1f0005";
    static final String BROKEN = "0b7c1f6e-6a54-4f4e-9d0a-0f6f7a1f0006";
    static final String UNKNOWN = "0b7c1f6e-6a54-4f4e-9d0a-0f6f7a1f0007";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        HttpServer started;
        try {
            started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = started;
        started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        started.createContext("/api/v1/snapshots/", InventoryStub::answer);
        started.start();
        return Map.of(
                "allerretour.inventory.url",
                "http://127.0.0.1:" + started.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().split("/", -1)[4];
        String organisation = exchange.getRequestHeaders().getFirst("X-Organisation");
        try (exchange) {
            switch (id) {
                case SMALL -> send(exchange, small(id, organisation));
                case EMPTY -> send(exchange, of(SnapshotText.withId(id, List.of()), organisation));
                case CUT -> {
                    String whole = small(id, organisation);
                    send(exchange, whole.substring(0, whole.length() - 40));
                }
                case CHANGED -> send(exchange, small(id, organisation).replace("\"cpus\":8", "\"cpus\":9"));
                case SOMEONE_ELSES -> send(exchange, small(SMALL, "someone-else"));
                case BROKEN -> exchange.sendResponseHeaders(500, -1);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String small(String id, String organisation) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(InventoryStub.class.getResourceAsStream("/snapshots/small.lines"))) {
            List<String> lines = new String(in.readAllBytes(), UTF_8).lines().toList();
            return of(SnapshotText.withId(id, lines), organisation);
        }
    }

    private static String of(String snapshot, String organisation) {
        return snapshot.replaceFirst("\"organisation\":\"local\"", "\"organisation\":\"" + organisation + "\"");
    }
}
