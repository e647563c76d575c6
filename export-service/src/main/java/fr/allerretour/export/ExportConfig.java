package fr.allerretour.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What export-service may touch, and where it puts bundles. */
@ConfigMapping(prefix = "allerretour.export")
public interface ExportConfig {

    /** The folder that bundles are published to; made if it is not there. */
    @WithDefault(".data/bundles")
    Path directory();

    /** What sources may read: nothing, unless it is listed. */
    Sources sources();

    /** With what bundles are signed. */
    Signing signing();

    /** What sources may read. */
    interface Sources {
        /** Folders below which paths of sources, and their password files, must lie after all links are resolved. */
        Optional<List<Path>> allowedRoots();

        /** Hosts that a database source may name: "host" for any port, or "host:port". */
        Optional<List<String>> allowedHosts();
    }

    /** With what bundles are signed; without a key store they are not. */
    interface Signing {
        /** A PKCS #12 file with one key and its certificates. */
        Optional<Path> keystore();

        /** The file that holds its password. */
        Optional<Path> keystorePasswordFile();
    }
}
