package fr.allerretour.export.source;

import fr.allerretour.export.ExportProblem;
import fr.allerretour.export.connector.sql.SqlTarget;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a source may name: what the operator lists, and nothing else. Checked when a source is registered and again when
 * it is read, since a link may have changed meanwhile.
 */
public final class SourceRules {

    private final List<Path> roots;
    private final Set<String> hosts;

    /** Rules of these roots and hosts; empty lists allow nothing. */
    public SourceRules(List<Path> roots, List<String> hosts) {
        this.roots = List.copyOf(roots);
        this.hosts = new TreeSet<>(
                hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList());
    }

    /**
     * The real path behind a path.
     *
     * @param pointer where the path stands in the request
     * @param directory whether it must be a folder, else a readable file
     * @throws ProblemException source-path-not-allowed if it lies outside every root or is not there: the two are not told
     *     apart, so that nobody can ask which files exist elsewhere
     */
    public Path realPath(String pointer, String path, boolean directory) {
        try {
            Path real = Path.of(path).toRealPath();
            if (Path.of(path).isAbsolute() && underRoot(real)) {
                if (directory ? Files.isDirectory(real) : Files.isRegularFile(real) && Files.isReadable(real)) {
                    return real;
                }
                throw new ProblemException(
                                KitProblem.INVALID_REQUEST, path + " is not a readable " + kind(directory) + ".")
                        .at(pointer, "expected a " + kind(directory));
            }
        } catch (IOException | InvalidPathException e) {
            // Told below.
        }
        throw new ProblemException(
                        ExportProblem.SOURCE_PATH_NOT_ALLOWED,
                        path + " is not an existing path below an allowed root. "
                                + (roots.isEmpty() ? "No root is allowed." : "Allowed: " + roots + "."))
                .at(pointer, "expected an absolute path below one of " + roots);
    }

    private static String kind(boolean directory) {
        return directory ? "folder" : "file";
    }

    private boolean underRoot(Path real) throws IOException {
        List<Path> realRoots = new ArrayList<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                realRoots.add(root.toRealPath());
            }
        }
        return realRoots.stream().anyMatch(real::startsWith);
    }

    /**
     * The server behind a URL.
     *
     * @throws ProblemException invalid-request if it is no plain URL, source-host-not-allowed if its host is not listed
     */
    public SqlTarget target(String pointer, String jdbcUrl) {
        SqlTarget target;
        try {
            target = SqlTarget.parse(jdbcUrl);
        } catch (IllegalArgumentException e) {
            // The URL itself is not repeated: people put passwords into it.
            throw new ProblemException(KitProblem.INVALID_REQUEST, "The JDBC URL is not valid.")
                    .at(pointer, String.valueOf(e.getMessage()));
        }
        if (!hosts.contains(target.host()) && !hosts.contains(target.host() + ":" + target.port())) {
            throw new ProblemException(
                            ExportProblem.SOURCE_HOST_NOT_ALLOWED,
                            target.host() + ":" + target.port() + " is not allowed. "
                                    + (hosts.isEmpty() ? "No host is allowed." : "Allowed: " + hosts + "."))
                    .at(pointer, "expected one of " + hosts);
        }
        return target;
    }
}
