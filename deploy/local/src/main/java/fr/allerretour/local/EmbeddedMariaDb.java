package fr.allerretour.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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

    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private final Path directory;
    private final Path home;
    private final Path scratch;
    private final FileChannel lockChannel;
    private final String password;
    private final MariaDbServer server;

    private EmbeddedMariaDb(Path directory, Path home, FileChannel lockChannel, List<String> extraArguments)
            throws IOException {
        this.directory = directory;
        this.home = home;
        this.lockChannel = lockChannel;
        this.password = passwordOf(directory.resolve("password"));
        // Short, because a Unix socket's path ends at 107 bytes; one each, because two starts that share it clash.
        this.scratch = Files.createTempDirectory("ar-db-");
        endLeftover();
        createDataOnce();
        this.server = new MariaDbServer(home, directory, scratch, password, extraArguments);
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
        return server.port();
    }

    /** The password of {@link #ADMINISTRATOR} and of every user made by {@link #createSchema}. */
    public String password() {
        return password;
    }

    /** The server's process, so that a test can kill it. */
    public ProcessHandle process() {
        return server.process();
    }

    /** The folder of the server's programs: {@code mariadb}, {@code mariadb-dump}, {@code mariadb-check}. */
    public Path programs() {
        return home.resolve("bin");
    }

    /** The JDBC URL of a schema, without credentials. */
    public String jdbcUrl(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + schema;
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
        return server.connect(schema);
    }

    /** Stops the server in order, by force after 30 s, and frees the directory. */
    @Override
    public void close() {
        server.stop();
        MariaDbArchive.deleteTree(scratch);
        closeQuietly(lockChannel);
    }

    /**
     * Starts the server again on the same port after it has died, keeping the data. For tests of what survives a crash.
     */
    public void restart() {
        server.restart();
    }

    /** The process, for tests of what may happen to it. */
    MariaDbServer server() {
        return server;
    }

    private static String passwordOf(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path fresh = Files.createTempFile(file.getParent(), "password", ".new", MariaDbServer.ownerOnly());
            Files.writeString(fresh, HexFormat.of().formatHex(random));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    /** A launcher that was killed leaves its server behind, and that one holds the tables' lock. */
    private void endLeftover() throws IOException {
        Path pidFile = directory.resolve("mariadb.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        String pid = Files.readString(pidFile).strip();
        if (pid.matches("\\d+")) {
            ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs).ifPresent(MariaDbServer::end);
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
        MariaDbServer.asRoot(scratch).ifPresent(command::add);
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
