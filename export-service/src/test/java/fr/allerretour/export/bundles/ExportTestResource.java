package fr.allerretour.export.bundles;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.allerretour.local.EmbeddedMariaDb;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;

/**
 * All that a running export-service needs: a MariaDB, its peers' recorded answers, folders, a signing key. What the
 * tests must know is in system properties, since the service may be another process.
 */
public final class ExportTestResource implements QuarkusTestResourceLifecycleManager {

    /** Where the service logs: the packaged one's launcher reads its address there, so the place is not ours to choose. */
    static final Path LOG = Path.of("target", "quarkus.log").toAbsolutePath();

    static final String ROOT = "aller-retour.test.root";
    static final String DATABASE = "aller-retour.test.database";
    private static final String DATABASE_PASSWORD = "aller-retour.test.database-password";
    static final String PASSWORD = "hunter2-never-to-be-seen";
    static final String PLAN = "0192f0c1-0000-7000-8000-00000000000a";
    static final String ALTERED_PLAN = "0192f0c1-0000-7000-8000-00000000000b";
    private static final String SNAPSHOT = "0192f0c1-0000-7000-8000-0000000000aa";
    private static final String ALTERED_SNAPSHOT = "0192f0c1-0000-7000-8000-0000000000bb";

    private static final String PLANS = "/api/v1/plans/";
    private static final String SNAPSHOTS = "/api/v1/snapshots/";
    private static final String CONTENT = "/content";

    private @Nullable EmbeddedMariaDb database;
    private @Nullable HttpServer peers;

    @Override
    public Map<String, String> start() {
        try {
            Path root = Files.createTempDirectory("ar-export-").toRealPath();
            Path allowed = Files.createDirectory(root.resolve("allowed"));
            EmbeddedMariaDb server =
                    EmbeddedMariaDb.start(root.resolve("db"), List.of("--innodb-flush-log-at-trx-commit=0"));
            database = server;
            server.createSchema("test");
            server.createSchema("payroll");
            fill(server, root.resolve("db"));
            Files.writeString(allowed.resolve("password"), PASSWORD + "\n");
            makeKey(root);
            HttpServer recorded = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            peers = recorded;
            recorded.createContext("/", ExportTestResource::answer);
            recorded.start();
            String peer = "http://127.0.0.1:" + recorded.getAddress().getPort();
            System.setProperty(ROOT, root.toString());
            System.setProperty(DATABASE, server.jdbcUrl("payroll"));
            System.setProperty(DATABASE_PASSWORD, server.password());
            Map<String, String> configuration = new HashMap<>();
            configuration.put("quarkus.datasource.jdbc.url", server.jdbcUrl("test"));
            configuration.put("quarkus.datasource.username", "test");
            configuration.put("quarkus.datasource.password", server.password());
            configuration.put("allerretour.planner.url", peer);
            configuration.put("allerretour.inventory.url", peer);
            configuration.put(
                    "allerretour.export.directory", root.resolve("bundles").toString());
            configuration.put("allerretour.export.sources.allowed-roots", allowed.toString());
            configuration.put("allerretour.export.sources.allowed-hosts", "127.0.0.1:" + server.port());
            configuration.put(
                    "allerretour.export.signing.keystore",
                    root.resolve("signing.p12").toString());
            configuration.put(
                    "allerretour.export.signing.keystore-password-file",
                    root.resolve("signing.password").toString());
            configuration.put("quarkus.log.file.enabled", "true");
            configuration.put("quarkus.log.file.path", LOG.toString());
            return configuration;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(EmbeddedMariaDb server, Path directory) throws IOException {
        Path script = directory.resolve("fill.sql");
        Files.writeString(script, """
                CREATE USER exporter@127.0.0.1 IDENTIFIED BY '%s';
                GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON payroll.* TO exporter@127.0.0.1;
                CREATE TABLE employee (id INT PRIMARY KEY, name VARCHAR(100) NOT NULL, salary DECIMAL(10,2));
                INSERT INTO employee SELECT seq, CONCAT('Élise ', seq), seq * 1.5 FROM seq_1_to_20000;
                """.formatted(PASSWORD));
        ProcessBuilder client = new ProcessBuilder(
                server.programs().resolve("mariadb").toString(),
                "--no-defaults",
                "--host=127.0.0.1",
                "--port=" + server.port(),
                "--user=" + EmbeddedMariaDb.ADMINISTRATOR,
                "--default-character-set=utf8mb4",
                "payroll");
        client.environment().put("MYSQL_PWD", server.password());
        run(client.redirectInput(script.toFile()));
    }

    /** Keeps everybody from reading the payroll until it is closed: whoever makes a bundle of it stands still there. */
    static Connection lockPayroll() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "payroll");
        login.setProperty("password", System.getProperty(DATABASE_PASSWORD));
        Connection connection = new Driver().connect(System.getProperty(DATABASE), login);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLES employee WRITE");
        }
        return connection;
    }

    private static void makeKey(Path root) throws IOException {
        Files.writeString(root.resolve("signing.password"), "keystore-secret\n");
        run(new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-alias",
                "bundles",
                "-dname",
                "CN=Tests",
                "-storetype",
                "PKCS12",
                "-storepass",
                "keystore-secret",
                "-keystore",
                root.resolve("signing.p12").toString()));
    }

    private static void run(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(builder.command().getFirst() + " failed: " + told);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = switch (exchange.getRequestURI().getPath()) {
                case PLANS + PLAN + CONTENT -> recorded("plan.json");
                case PLANS + ALTERED_PLAN + CONTENT ->
                    text("plan.json")
                            .replace(PLAN, ALTERED_PLAN)
                            .replace(SNAPSHOT, ALTERED_SNAPSHOT)
                            .getBytes(StandardCharsets.UTF_8);
                case SNAPSHOTS + SNAPSHOT + CONTENT -> recorded("snapshot.ndjson");
                case SNAPSHOTS + ALTERED_SNAPSHOT + CONTENT ->
                    text("snapshot.ndjson").replace("Bulletins", "Bulletin!").getBytes(StandardCharsets.UTF_8);
                default -> new byte[0];
            };
            boolean local = "local".equals(exchange.getRequestHeaders().getFirst("X-Organisation"));
            exchange.sendResponseHeaders(
                    body.length == 0 || !local ? 404 : 200, body.length == 0 || !local ? -1 : body.length);
            if (body.length > 0 && local) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static String text(String name) throws IOException {
        return new String(recorded(name), StandardCharsets.UTF_8);
    }

    private static byte[] recorded(String name) throws IOException {
        try (InputStream in = ExportTestResource.class.getResourceAsStream("/peers/" + name)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void stop() {
        if (peers != null) {
            peers.stop(0);
        }
        if (database != null) {
            database.close();
        }
    }
}
