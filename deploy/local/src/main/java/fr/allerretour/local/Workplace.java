package fr.allerretour.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where everything of one local installation lies.
 *
 * @param project the checkout, with the built services
 * @param data what outlives a stop: database, bundles, keys, logs
 */
public record Workplace(Path project, Path data) {

    /** Makes the folders that are not there yet. */
    public static Workplace of(Path project, Path data) {
        Workplace workplace = new Workplace(project.toAbsolutePath(), data.toAbsolutePath());
        try {
            Files.createDirectories(workplace.logs());
            Files.createDirectories(workplace.bundles());
            Files.createDirectories(workplace.sources());
            Files.createDirectories(workplace.keys());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folders under " + data, e);
        }
        return workplace;
    }

    Path database() {
        return data.resolve("mariadb");
    }

    /** One log a service. */
    public Path logs() {
        return data.resolve("logs");
    }

    /** Where export-service publishes. */
    public Path bundles() {
        return data.resolve("bundles");
    }

    /** The only folder that export-service may read files from. */
    public Path sources() {
        return data.resolve("sources");
    }

    Path keys() {
        return data.resolve("keys");
    }
}
