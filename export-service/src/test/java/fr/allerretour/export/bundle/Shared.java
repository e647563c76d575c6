package fr.allerretour.export.bundle;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** What lies in a folder {@code shared} beside the repository, on the machines that have it. */
public final class Shared {
    private Shared() {}

    /** Skips the test that asks if it is not there. */
    public static Path find(String path) {
        Path found = Path.of("").toAbsolutePath();
        while (found != null && !Files.exists(found.resolveSibling("shared").resolve(path))) {
            found = found.getParent();
        }
        Assumptions.assumeTrue(found != null, () -> "no shared/" + path + " beside the repository");
        return found == null ? Path.of("") : found.resolveSibling("shared").resolve(path);
    }
}
