package fr.allerretour.export.connector.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.export.connector.Connector.Exported;
import fr.allerretour.export.connector.ConnectorException;
import fr.allerretour.export.connector.FolderSink;
import fr.allerretour.export.connector.Loss;
import fr.allerretour.export.connector.Sink;
import fr.allerretour.local.EmbeddedMariaDb;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlConnectorTest {

    private static final String PASSWORD = "hunter2-never-to-be-seen";

    @TempDir
    private static Path data;

    private static EmbeddedMariaDb server;
    private static Path passwordFile;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void startServer() throws IOException, SQLException {
        server = EmbeddedMariaDb.start(data.resolve("db"));
        passwordFile = Files.writeString(data.resolve("password.txt"), PASSWORD + "\n");
        try (Connection connection = server.connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE USER exporter@127.0.0.1 IDENTIFIED BY '" + PASSWORD + "'");
            // All that the connector needs, and nothing that writes.
            statement.execute(
                    "GRANT SELECT, SHOW VIEW, TRIGGER, EVENT, SHOW CREATE ROUTINE ON *.* TO exporter@127.0.0.1");
        }
        run("zoo", "/sql/zoo.sql");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void everyTypeAndObjectComesBackWithTheMariadbClientAlone() throws Exception {
        FolderSink sink = sink("out");

        Exported exported = connector("zoo").export(sink);
        Path folder = sink.unfold("0001-zoo/", temporary.resolve("unfolded"));
        server.createSchema("zoo_restored");
        String told = client(folder, "zoo_restored", "restore.sql");

        assertThat(told).contains("restored");
        assertThat(exported.objects()).isEqualTo(17);
        for (String table : List.of("types", "twins", "no_key", "weird`name", "ordered", "child")) {
            assertThat(rows("zoo_restored", table)).describedAs(table).isEqualTo(rows("zoo", table));
        }
        assertThat(rows("zoo", "types")).hasSize(4);
        assertThat(value("SELECT GROUP_CONCAT(b ORDER BY a) FROM zoo_restored.z_view"))
                .isEqualTo("one,two");
        assertThat(value("SELECT zoo_restored.twice(21)")).isEqualTo("42");
        assertThat(value("SELECT nextval(zoo_restored.counter)")).isEqualTo(value("SELECT nextval(zoo.counter)"));
        assertThat(value("SELECT COUNT(*) FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = 'zoo_restored'"))
                .isEqualTo("1");
        assertThat(value("SELECT COUNT(*) FROM information_schema.EVENTS WHERE EVENT_SCHEMA = 'zoo_restored'"))
                .isEqualTo("1");
        assertThat(value("SELECT COUNT(*) FROM information_schema.REFERENTIAL_CONSTRAINTS"
                        + " WHERE CONSTRAINT_SCHEMA = 'zoo_restored'"))
                .isEqualTo("1");
    }

    @Test
    void lossesAreNamedAndNoSecretIsAnywhere() throws Exception {
        FolderSink sink = sink("out");

        connector("zoo").export(sink);

        assertThat(sink.losses())
                .containsExactly(
                        "DEFINER zoo.a_view",
                        "NOT_IN_SNAPSHOT zoo.old_engine",
                        "HISTORY_ROWS zoo.versioned",
                        "DEFINER zoo.z_view",
                        "DEFINER zoo.add_row",
                        "DEFINER zoo.twice",
                        "DEFINER zoo.ordered_trigger",
                        "DEFINER zoo.nightly",
                        "ZERO_DATE zoo.types",
                        "GRANTS zoo");
        for (String name : sink.names()) {
            assertThat(sink.text(name))
                    .describedAs(name)
                    .doesNotContain(PASSWORD)
                    .doesNotContain(server.password())
                    .doesNotContain("DEFINER=`");
        }
    }

    @Test
    void csvTellsNullFromEmptyAndFromTheWordNull() throws Exception {
        FolderSink sink = sink("out");

        connector("zoo").export(sink);

        assertThat(sink.text("0001-zoo/tables/0006-twins.csv")).isEqualTo("""
                "id","text","bytes"
                1,"",
                2,NULL,NULL
                3,"NULL",TlVMTA==
                4,"a ""quoted"", and
                broken \\ line é 😀",AP8=
                """);
        assertThat(sink.text("0001-zoo/csvw.json")).contains("\"aller-retour:textsSpelledNull\" : 1");
    }

    @Test
    void twoRunsOverAnUnchangedServerGiveTheSameBytes() throws Exception {
        FolderSink first = sink("first");
        FolderSink second = sink("second");

        connector("zoo").export(first);
        connector("zoo").export(second);

        assertThat(second.names()).isEqualTo(first.names());
        for (String name : first.names()) {
            // The other test takes values from the sequence meanwhile.
            if (!name.endsWith("schema.sql")) {
                assertThat(second.text(name)).describedAs(name).isEqualTo(first.text(name));
            }
        }
    }

    @Test
    void twoSchemasUnderAWriterAreReadAsOfOneMoment() throws Exception {
        for (String schema : List.of("bank_a", "bank_b")) {
            server.createSchema(schema);
            execute("CREATE TABLE " + schema + ".account (id INT PRIMARY KEY AUTO_INCREMENT, amount BIGINT NOT NULL)");
            execute("INSERT INTO " + schema + ".account (amount) VALUES (1000)");
        }
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger committed = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(() -> transfer(stop, committed));
        FolderSink sink = sink("out");
        await(committed, 5);

        new SqlConnector(
                        new SqlTarget("127.0.0.1", server.port(), List.of("bank_a", "bank_b"), "disable"),
                        "exporter",
                        passwordFile)
                .export(new Slow(sink, committed));
        stop.set(true);
        writer.join();

        List<String> a =
                sink.text("0001-bank_a/tables/0001-account.csv").lines().toList();
        List<String> b =
                sink.text("0002-bank_b/tables/0001-account.csv").lines().toList();
        assertThat(a).hasSameSizeAs(b);
        assertThat(sum(a) + sum(b)).isEqualTo(2000);
        assertThat(value("SELECT COUNT(*) FROM bank_b.account")).isNotEqualTo(String.valueOf(b.size() - 1));
    }

    @Test
    void aWrongPasswordASchemaThatIsNotThereAndAMissingFileAreToldWithoutTheSecret() throws IOException {
        Path wrong = Files.writeString(temporary.resolve("wrong"), "wrong-secret");
        SqlTarget target = new SqlTarget("127.0.0.1", server.port(), List.of("nowhere"), "disable");

        assertThatThrownBy(() -> new SqlConnector(target, "exporter", wrong).export(sink("a")))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("refused the connection")
                .hasMessageContaining("Access denied for user 'exporter'")
                .hasMessageNotContaining("wrong-secret");
        assertThatThrownBy(() -> new SqlConnector(target, "exporter", passwordFile).export(sink("b")))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Schema nowhere is not there, or user exporter may not see it.");
        assertThatThrownBy(() -> new SqlConnector(target, "exporter", temporary.resolve("none")).export(sink("c")))
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith(
                        "The password file of MariaDB on 127.0.0.1:" + server.port() + " cannot be read");
    }

    /** Lets the writer go on between one file and the next, so that a read without a snapshot would see it. */
    private record Slow(FolderSink sink, AtomicInteger committed) implements Sink {
        @Override
        public Written write(List<String> path, Content content) throws IOException {
            await(committed, committed.get() + 5);
            return sink.write(path, content);
        }

        @Override
        public void lose(Loss loss) {
            sink.lose(loss);
        }

        @Override
        public void checkCancelled() {
            sink.checkCancelled();
        }
    }

    private static void transfer(AtomicBoolean stop, AtomicInteger committed) {
        try (Connection connection = server.connect("");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (!stop.get()) {
                statement.execute("INSERT INTO bank_a.account (amount) VALUES (-7)");
                statement.execute("INSERT INTO bank_b.account (amount) VALUES (7)");
                connection.commit();
                committed.incrementAndGet();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(AtomicInteger counter, int value) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (counter.get() < value && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static long sum(List<String> csv) {
        return csv.stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",")[1]))
                .sum();
    }

    private FolderSink sink(String name) throws IOException {
        return new FolderSink(Files.createDirectories(temporary.resolve(name)));
    }

    private static SqlConnector connector(String schema) {
        return new SqlConnector(
                new SqlTarget("127.0.0.1", server.port(), List.of(schema), "disable"), "exporter", passwordFile);
    }

    /** Every value of every row as bytes, so that no comparison of the server's can call two different things equal. */
    private static List<List<String>> rows(String schema, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = server.connect(schema);
                PreparedStatement names = connection.prepareStatement(
                        "SELECT COLUMN_NAME, DATA_TYPE FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?"
                                + " ORDER BY ORDINAL_POSITION")) {
            names.setString(1, schema);
            names.setString(2, table);
            try (ResultSet result = names.executeQuery()) {
                while (result.next()) {
                    String name = "`" + result.getString(1).replace("`", "``") + "`";
                    columns.add(
                            result.getString(2).equals("float")
                                    ? "CAST(CAST(" + name + " AS DOUBLE) AS CHAR)"
                                    : "CAST(" + name + " AS BINARY)");
                }
            }
            List<List<String>> rows = new ArrayList<>();
            String select =
                    "SELECT " + String.join(", ", columns) + " FROM `" + table.replace("`", "``") + "` ORDER BY 1";
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(select)) {
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        byte @Nullable [] bytes = result.getBytes(i);
                        row.add(bytes == null ? "null" : HexFormat.of().formatHex(bytes));
                    }
                    rows.add(row);
                }
            }
            assertThat(rows).isNotEmpty();
            return rows;
        }
    }

    private static String value(String sql) throws SQLException {
        try (Connection connection = server.connect("");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.connect("");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void run(String schema, String resource) throws IOException {
        server.createSchema(schema);
        try (InputStream in = SqlConnectorTest.class.getResourceAsStream(resource)) {
            Path script = Files.write(data.resolve("script.sql"), in.readAllBytes());
            client(data, schema, script.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String client(Path folder, String schema, String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                server.programs().resolve("mariadb").toString(),
                "--no-defaults",
                "--host=127.0.0.1",
                "--port=" + server.port(),
                "--user=" + EmbeddedMariaDb.ADMINISTRATOR,
                "--local-infile=1",
                "--default-character-set=utf8mb4",
                schema);
        builder.environment().put("MYSQL_PWD", server.password());
        Process process = builder.directory(folder.toFile())
                .redirectInput(folder.resolve(script).toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).describedAs(output).isZero();
        return output;
    }
}
