package fr.allerretour.export.source;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source as a bundle's job works from it: a copy, so that a change of the registered one does not bend a running
 * bundle.
 *
 * @param path folder, of FILES only
 * @param jdbcUrl checked URL without credentials, of MARIADB only
 * @param passwordFile path of the file with the password, never the password, of MARIADB only
 * @param dataSets keys of the inventory's data sets that it holds
 */
@RegisterForReflection
public record Source(
        String id,
        String name,
        Kind kind,
        @Nullable String path,
        @Nullable String jdbcUrl,
        @Nullable String username,
        @Nullable String passwordFile,
        List<String> dataSets) {

    /** The kinds of source. */
    public enum Kind {
        FILES,
        MARIADB
    }
}
