package fr.allerretour.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedMariaDbTest {

    @TempDir
    Path folder;

    @Test
    void dataOutliveAStopAndAStart() throws SQLException {
        try (EmbeddedMariaDb first = EmbeddedMariaDb.start(folder)) {
            first.createSchema("inventory");
            write(first, "inventory", "kept");
        }
        try (EmbeddedMariaDb second = EmbeddedMariaDb.start(folder)) {
            assertThat(read(second, "inventory")).isEqualTo("kept");
        }
    }

    @Test
    void committedDataOutliveAKilledServer() throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
            database.createSchema("inventory");
            write(database, "inventory", "committed");
            int port = database.port();
            database.process().destroyForcibly();
            database.process().onExit().join();
            database.restart();
            assertThat(database.port()).isEqualTo(port);
            assertThat(read(database, "inventory")).isEqualTo("committed");
        }
    }

    @Test
    void twoFirstStartsAtOnceBothComeUp() throws Exception {
        Callable<String> one = () -> roundTrip(folder.resolve("one"));
        Callable<String> two = () -> roundTrip(folder.resolve("two"));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<String> answer : both.invokeAll(List.of(one, two))) {
                assertThat(answer.get()).isEqualTo("mine");
            }
        }
    }

    @Test
    void aDirectoryInUseIsRefusedByName() {
        try (EmbeddedMariaDb first = EmbeddedMariaDb.start(folder)) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedMariaDb.start(folder))
                    .isInstanceOf(LocalException.class)
                    .hasMessage(folder.toAbsolutePath()
                            + " is used by another running Aller-Retour; stop that one, or name another folder.");
        }
    }

    @Test
    void aServerLeftByAKilledLauncherIsEndedAndItsDataFound() throws Exception {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Orphan.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long orphan = Long.parseLong(launcher.inputReader().readLine());
        launcher.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan))
                .hasValueSatisfying(p -> assertThat(p.isAlive()).isTrue());

        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
            assertThat(read(database, "orphaned")).isEqualTo("still here");
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void aTakenPortIsReportedSoThatAnotherIsTried() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            database.process().destroy();
            database.process().onExit().join();
            assertThat(database.server().launch(taken.getLocalPort())).isEmpty();
            database.server().restartOnFreePort();
            assertThat(database.port()).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void aUserSeesItsOwnSchemaOnlyAndNobodyEntersWithoutAPassword() throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
            database.createSchema("inventory");
            database.createSchema("planner");
            assertThatThrownBy(() ->
                            DriverManager.getConnection(database.jdbcUrl("planner"), "inventory", database.password()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied for user 'inventory'");
            for (String user : List.of("root", "", EmbeddedMariaDb.ADMINISTRATOR, "inventory")) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(""), user, ""))
                        .as("user '%s' without a password", user)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
        }
    }

    @Test
    void itListensOnTheLoopbackAddressOnly() throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder);
                Connection connection = database.connect("");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@bind_address, @@version")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("127.0.0.1");
            assertThat(row.getString(2)).startsWith("11.4.5-MariaDB");
        }
    }

    @Test
    void thePasswordIsReadableByItsOwnerOnly() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
            assertThat(database.password()).matches("[0-9a-f]{48}");
            for (String name : List.of("password", "accounts.sql")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void theServerIsUnpackedOnceAndTheCacheFolderMayBeNamed() {
        Path cache = folder.resolve("cache");
        Path home = MariaDbArchive.unpacked(Map.of("XDG_CACHE_HOME", cache.toString()));
        assertThat(home).isEqualTo(cache.resolve("aller-retour/mariadb-11.4.5"));
        assertThat(home.resolve("bin/mariadbd")).isExecutable();
        assertThat(MariaDbArchive.unpacked(Map.of("XDG_CACHE_HOME", cache.toString())))
                .isEqualTo(home);
    }

    @Test
    void aSchemaNameThatCouldCarrySqlIsRefused() {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
            assertThatThrownBy(() -> database.createSchema("a; DROP DATABASE mysql"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Not a schema name (a-z, 0-9, _): a; DROP DATABASE mysql");
        }
    }

    private static String roundTrip(Path directory) throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(directory)) {
            database.createSchema("mine");
            write(database, "mine", "mine");
            return read(database, "mine");
        }
    }

    private static void write(EmbeddedMariaDb database, String schema, String value) throws SQLException {
        try (Connection connection = database.connect(schema);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (text VARCHAR(99))");
            statement.execute("INSERT INTO note VALUES ('" + value + "')");
        }
    }

    private static String read(EmbeddedMariaDb database, String schema) throws SQLException {
        try (Connection connection = database.connect(schema);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT text FROM note")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    /** A launcher that is killed while its server runs. */
    static final class Orphan {
        public static void main(String[] arguments) throws Exception {
            EmbeddedMariaDb database = EmbeddedMariaDb.start(Path.of(arguments[0]));
            database.createSchema("orphaned");
            write(database, "orphaned", "still here");
            System.out.println(database.process().pid());
            Thread.sleep(60_000);
        }
    }
}
