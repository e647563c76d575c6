package fr.allerretour.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The mariadbd process: on which port, with which options, and whether it is up. */
final class MariaDbServer {

    private static final int PORT_ATTEMPTS = 5;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

    private final Path home;
    private final Path directory;
    private final Path scratch;
    private final String password;
    private final List<String> extraArguments;
    private int port;
    private Process process;

    /**
     * Starts the server on a free port.
     *
     * @param home the unpacked archive
     * @param directory holds data, log and pid file
     * @param scratch for the socket and temporary tables; nobody else's
     */
    MariaDbServer(Path home, Path directory, Path scratch, String password, List<String> extraArguments) {
        this.home = home;
        this.directory = directory;
        this.scratch = scratch;
        this.password = password;
        this.extraArguments = List.copyOf(extraArguments);
        this.process = launchOnFreePort();
    }

    int port() {
        return port;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Starts it again on the same port, so that whoever knows its address finds it there. */
    void restart() {
        stop();
        process = launch(port).orElseThrow(() -> new LocalException("Port " + port + " was taken meanwhile.", null));
    }

    /** Starts it again on another port. */
    void restartOnFreePort() {
        stop();
        process = launchOnFreePort();
    }

    void stop() {
        end(process.toHandle());
    }

    Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/" + schema, EmbeddedMariaDb.ADMINISTRATOR, password);
    }

    /** Ends a server in order, by force after 30 s. */
    static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private Process launchOnFreePort() {
        for (int attempt = 1; attempt <= PORT_ATTEMPTS; attempt++) {
            // Found free is not kept free: somebody may take it before the server does, so try again.
            Optional<Process> started = launch(freePort());
            if (started.isPresent()) {
                return started.get();
            }
        }
        throw new LocalException("No free TCP port found in " + PORT_ATTEMPTS + " attempts; see " + log(), null);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return directory.resolve("mariadb.log");
    }

    /** The running server, or empty if the port was taken. */
    Optional<Process> launch(int wantedPort) {
        try {
            Files.writeString(log(), "", StandardCharsets.UTF_8);
            List<String> command = new ArrayList<>(List.of(
                    home.resolve("bin/mariadbd").toString(),
                    "--no-defaults",
                    "--basedir=" + home,
                    "--datadir=" + directory.resolve("data"),
                    "--tmpdir=" + scratch,
                    "--socket=" + scratch.resolve("s"),
                    "--pid-file=" + directory.resolve("mariadb.pid"),
                    "--log-error=" + log(),
                    "--port=" + wantedPort,
                    "--bind-address=127.0.0.1",
                    "--init-file=" + accounts(),
                    "--skip-name-resolve",
                    "--skip-log-bin",
                    "--character-set-server=utf8mb4",
                    "--collation-server=utf8mb4_uca1400_as_cs",
                    "--max-allowed-packet=64M",
                    "--innodb-buffer-pool-size=256M"));
            asRoot(scratch).ifPresent(command::add);
            command.addAll(extraArguments);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            port = wantedPort;
            return awaitReady(process);
        } catch (IOException e) {
            throw new LocalException("MariaDB could not be started: " + e, e);
        }
    }

    /** Accounts are set before the first connection is let in: no moment without a password. */
    private Path accounts() throws IOException {
        Path file = directory.resolve("accounts.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly());
        String administrator = "'" + EmbeddedMariaDb.ADMINISTRATOR + "'@'127.0.0.1'";
        return Files.writeString(file, """
                CREATE USER IF NOT EXISTS %1$s;
                ALTER USER %1$s IDENTIFIED BY '%2$s';
                GRANT ALL ON *.* TO %1$s WITH GRANT OPTION;
                DELETE FROM mysql.global_priv WHERE User IN ('', 'root');
                FLUSH PRIVILEGES;
                """.formatted(administrator, password));
    }

    private Optional<Process> awaitReady(Process process) throws IOException {
        long end = System.nanoTime() + START_TIMEOUT.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                if (Files.readString(log()).contains("Address already in use")) {
                    return Optional.empty();
                }
                throw new LocalException("MariaDB ended while starting; see " + log(), null);
            }
            // Bounded, because whoever else has the port may take the connection and never say a word.
            try (Connection connection = connect("?connectTimeout=1000&socketTimeout=1000")) {
                if (connection.isValid(1)) {
                    return Optional.of(process);
                }
            } catch (SQLException notYet) {
                pause();
            }
        }
        end(process.toHandle());
        throw new LocalException(
                "MariaDB did not answer within " + START_TIMEOUT.toSeconds() + " s; see " + log(), null);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while MariaDB was starting", e);
        }
    }

    /** mariadbd refuses to run as root unless it is told to. */
    static Optional<String> asRoot(Path ownFile) throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(ownFile, "unix:uid"))
                ? Optional.of("--user=root")
                : Optional.empty();
    }

    static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }
}
