package fr.allerretour.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One MariaDB 11.4 server of our own, on 127.0.0.1 only and with a password, for one machine and for the tests.
 *
 * <p>Everything it keeps is under one data directory: the tables, the password (readable by the owner only), the log.
 * Starting again on the same directory finds the same data. A server left behind by a killed launcher is ended first; a
 * directory that another living launcher uses is refused by name.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    /** The administrator's name; it may come from 127.0.0.1 only. */
    public static final String ADMINISTRATOR = "allerretour";

    private static final int PORT_ATTEMPTS = 5;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private final Path directory;
    private final Path home;
    private final Path scratch;
    private final FileChannel lockChannel;
    private final String password;
    private final List<String> extraArguments;
    private Process server;
    private int port;

    private EmbeddedMariaDb(Path directory, Path home, FileChannel lockChannel, List<String> extraArguments)
            throws IOException {
        this.directory = directory;
        this.home = home;
        this.lockChannel = lockChannel;
        this.extraArguments = extraArguments;
        this.password = passwordOf(directory.resolve("password"));
        // Short, because a Unix socket's path ends at 107 bytes; one each, because two starts that share it clash.
        this.scratch = Files.createTempDirectory("ar-db-");
        endLeftover();
        createDataOnce();
        this.server = launchOnFreePort();
    }

    /** Starts the server on {@code directory}, which is made if it is not there. */
    public static EmbeddedMariaDb start(Path directory) {
        return start(directory, List.of());
    }

    /**
     * Starts the server on {@code directory}.
     *
     * @param extraArguments options of mariadbd, after ours, so that they win
     * @throws LocalException if another launcher uses the directory, or the server does not come up within 90 s
     */
    public static EmbeddedMariaDb start(Path directory, List<String> extraArguments) {
        Path absolute = directory.toAbsolutePath().normalize();
        @Nullable FileChannel lock = null;
        try {
            Files.createDirectories(absolute);
            lock = FileChannel.open(absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                throw new LocalException(
                        absolute + " is used by another running Aller-Retour; stop that one, or name another folder.",
                        null);
            }
            return new EmbeddedMariaDb(absolute, MariaDbArchive.unpacked(System.getenv()), lock, extraArguments);
        } catch (IOException e) {
            closeQuietly(lock);
            throw new LocalException("MariaDB could not be started in " + absolute + ": " + e, e);
        } catch (RuntimeException e) {
            closeQuietly(lock);
            throw e;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The password of {@link #ADMINISTRATOR} and of every user made by {@link #createSchema}. */
    public String password() {
        return password;
    }

    /** The server's process, so that a test can kill it. */
    public ProcessHandle process() {
        return server.toHandle();
    }

    /** The folder of the server's programs: {@code mariadb}, {@code mariadb-dump}, {@code mariadb-check}. */
    public Path programs() {
        return home.resolve("bin");
    }

    /** The JDBC URL of a schema, without credentials. */
    public String jdbcUrl(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
    }

    /**
     * Makes a schema and a user of the same name who may do everything in it and nothing elsewhere; both may already be
     * there.
     *
     * @throws IllegalArgumentException unless the name is 1 to 64 of a-z, 0-9 and _
     */
    public void createSchema(String name) {
        if (!SCHEMA.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a schema name (a-z, 0-9, _): " + name);
        }
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs");
            statement.execute("CREATE USER IF NOT EXISTS '" + name + "'@'127.0.0.1'");
            statement.execute("ALTER USER '" + name + "'@'127.0.0.1' IDENTIFIED BY '" + password + "'");
            statement.execute("GRANT ALL ON " + name + ".* TO '" + name + "'@'127.0.0.1'");
        } catch (SQLException e) {
            throw new LocalException("Schema " + name + " could not be made: " + e.getMessage(), e);
        }
    }

    /** A connection as administrator to a schema, or to none if {@code schema} is empty. */
    public Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(schema), ADMINISTRATOR, password);
    }

    /** Stops the server in order, by force after 30 s, and frees the directory. */
    @Override
    public void close() {
        end(server.toHandle());
        MariaDbArchive.deleteTree(scratch);
        closeQuietly(lockChannel);
    }

    /**
     * Starts the server again on the same port after it has died, keeping the data. For tests of what survives a crash.
     */
    public void restart() {
        end(server.toHandle());
        server = launch(port).orElseThrow(() -> new LocalException("Port " + port + " was taken meanwhile.", null));
    }

    /** As {@link #restart}, on another port. */
    void restartOnFreePort() {
        end(server.toHandle());
        server = launchOnFreePort();
    }

    private static String passwordOf(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path fresh = Files.createTempFile(file.getParent(), "password", ".new", ownerOnly());
            Files.writeString(fresh, HexFormat.of().formatHex(random));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }

    /** A launcher that was killed leaves its server behind, and that one holds the tables' lock. */
    private void endLeftover() throws IOException {
        Path pidFile = directory.resolve("mariadb.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        String pid = Files.readString(pidFile).strip();
        if (pid.matches("\\d+")) {
            ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs).ifPresent(EmbeddedMariaDb::end);
        }
        Files.deleteIfExists(pidFile);
    }

    /** A pid may have been given to another program since: only one that names our data directory is ended. */
    private boolean isOurs(ProcessHandle process) {
        try {
            String commandLine = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            return List.of(commandLine.split("\0", -1)).contains("--datadir=" + data());
        } catch (IOException e) {
            return false;
        }
    }

    private static void end(ProcessHandle process) {
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

    private Path data() {
        return directory.resolve("data");
    }

    private void createDataOnce() throws IOException {
        if (Files.isDirectory(data())) {
            return;
        }
        Path fresh = Files.createTempDirectory(directory, "data-");
        List<String> command = new ArrayList<>(List.of(
                home.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + fresh,
                "--tmpdir=" + scratch,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve"));
        addUser(command);
        Path log = directory.resolve("install.log");
        Process install = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (waitFor(install) != 0) {
            throw new LocalException("MariaDB's first set-up failed; see " + log, null);
        }
        // Last, so that a kill in the middle leaves no half-made tables under the name that counts.
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while MariaDB was set up", e);
        }
    }

    private void addUser(List<String> command) throws IOException {
        if (Integer.valueOf(0).equals(Files.getAttribute(scratch, "unix:uid"))) {
            // mariadbd refuses to run as root unless it is told to.
            command.add("--user=root");
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
                    "--datadir=" + data(),
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
            addUser(command);
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
        String administrator = "'" + ADMINISTRATOR + "'@'127.0.0.1'";
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
            try (Connection connection = connect("")) {
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

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
