package fr.allerretour.export.bundle;

import fr.allerretour.export.bundle.verify.BundleVerifier;
import fr.allerretour.export.bundle.verify.Reason;
import fr.allerretour.export.bundle.verify.UnusableBagException;
import fr.allerretour.export.bundle.verify.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/**
 * {@code verify PATH [AUTHORITY.pem]}: checks any BagIt bag with the JDK alone. Ends with 0 if it is valid, 1 if not,
 * with every reason, 2 if there is nothing to check.
 */
public final class VerifyCommand {
    private VerifyCommand() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int exit = run(arguments, out);
        out.flush();
        System.exit(exit);
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("usage: verify PATH [AUTHORITY.pem]\n"
                    + "PATH: a bag as a folder, .zip or .tar · un sac BagIt : dossier, .zip ou .tar");
            return 2;
        }
        try {
            X509Certificate authority = arguments.length == 2 ? certificate(Path.of(arguments[1])) : null;
            return report(BundleVerifier.verify(Path.of(arguments[0]), authority), out);
        } catch (UnusableBagException e) {
            out.println("unusable · inutilisable: " + e.getMessage());
        } catch (IOException | InvalidPathException e) {
            out.println("unusable · inutilisable: " + e);
        } catch (CertificateException e) {
            out.println("unusable · inutilisable: " + arguments[1] + " is no certificate: " + e.getMessage());
        }
        return 2;
    }

    private static X509Certificate certificate(Path path) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(path)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static int report(Verification verification, PrintStream out) {
        for (Reason reason : verification.reasons()) {
            out.println(oneLine(reason.toString()));
        }
        out.printf(
                "%s: BagIt %s, %d files · fichiers, %d bytes · octets, %d errors · erreurs, %d warnings · avertissements%n",
                verification.valid() ? "valid · valide" : "INVALID · NON VALIDE",
                verification.version().isEmpty() ? "?" : verification.version(),
                verification.files(),
                verification.octets(),
                count(verification, Reason.Severity.ERROR),
                count(verification, Reason.Severity.WARNING));
        return verification.valid() ? 0 : 1;
    }

    private static long count(Verification verification, Reason.Severity severity) {
        return verification.reasons().stream()
                .filter(reason -> reason.severity() == severity)
                .count();
    }

    /** A hostile name must not write lines, or colours, of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
