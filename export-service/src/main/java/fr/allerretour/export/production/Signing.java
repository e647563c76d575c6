package fr.allerretour.export.production;

import fr.allerretour.export.ExportConfig;
import fr.allerretour.export.ExportProblem;
import fr.allerretour.export.bundle.signature.BundleSigner;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operator's signing key, read anew for each bundle so that it can be replaced without a restart. */
@ApplicationScoped
class Signing {

    private final ExportConfig.Signing config;
    private final Clock clock;

    Signing(ExportConfig config, Clock clock) {
        this.config = config.signing();
        this.clock = clock;
    }

    /**
     * The signer, null if no key store is configured.
     *
     * @throws ProblemException signing-key-unusable; it names the files, never the password
     */
    @Nullable
    BundleSigner signer() {
        Path keyStore = config.keystore().orElse(null);
        if (keyStore == null) {
            return null;
        }
        Path passwordFile = config.keystorePasswordFile()
                .orElseThrow(() -> unusable("allerretour.export.signing.keystore-password-file is not set."));
        try {
            String password = Files.readString(passwordFile).replaceFirst("\\R$", "");
            return BundleSigner.fromPkcs12(keyStore, password.toCharArray(), clock);
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(keyStore + " cannot be used: " + e.getMessage());
        }
    }

    private static ProblemException unusable(String why) {
        return new ProblemException(ExportProblem.SIGNING_KEY_UNUSABLE, why);
    }

    /** Files that must never be in a bundle. */
    Set<Path> secretFiles() {
        return Stream.of(config.keystore(), config.keystorePasswordFile())
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toSet());
    }
}
