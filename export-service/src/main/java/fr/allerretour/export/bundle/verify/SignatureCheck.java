package fr.allerretour.export.bundle.verify;

import fr.allerretour.export.bundle.verify.BagContents.BagFile;
import fr.allerretour.export.bundle.verify.Reason.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The detached signatures below {@code signatures/}, each over the tag file that its name names. */
final class SignatureCheck {
    private static final String FOLDER = "signatures/";
    private static final String SUFFIX = ".p7s";
    private static final int MAX_LENGTH = 1 << 20;

    private final BagContents contents;
    private final Consumer<Reason> reasons;

    SignatureCheck(BagContents contents, Consumer<Reason> reasons) {
        this.contents = contents;
        this.reasons = reasons;
    }

    void run(@Nullable X509Certificate authority) throws IOException {
        boolean signed = false;
        for (BagFile signature : contents.files().values()) {
            String path = signature.path();
            if (path.startsWith(FOLDER) && path.endsWith(SUFFIX)) {
                String name = path.substring(FOLDER.length(), path.length() - SUFFIX.length());
                BagFile content = contents.files().get(name);
                if (content == null) {
                    say(Severity.ERROR, "signature-of-nothing", path, "there is no " + name + " that it could be over");
                } else {
                    signed |= name.startsWith("tagmanifest-");
                    check(path, signature, content, authority);
                }
            }
        }
        if (!signed && authority != null) {
            say(Severity.ERROR, "signature-missing", "", "no tag manifest is signed, and a signer was asked for");
        } else if (!signed) {
            say(Severity.NOTE, "not-signed", "", "digests find accidents; only a signature tells whose bag it is");
        }
    }

    private void check(String path, BagFile file, BagFile content, @Nullable X509Certificate authority)
            throws IOException {
        try {
            byte[] cms;
            try (InputStream in = contents.open(file)) {
                cms = in.readNBytes(MAX_LENGTH);
            }
            CmsSignature.Signer signer = CmsSignature.check(cms, () -> contents.open(content));
            say(Severity.NOTE, "signature-holds", path, describe(signer));
            if (authority == null) {
                say(Severity.NOTE, "signer-not-checked", path, "give the authority's certificate to know who signed");
            } else {
                trust(path, signer, authority);
            }
        } catch (CmsSignature.BrokenException e) {
            say(Severity.ERROR, "signature-broken", path, "the signature " + e.getMessage());
        } catch (Der.MalformedException | GeneralSecurityException | RuntimeException e) {
            // The JDK's readers of certificates and keys also throw unchecked exceptions at hostile input.
            say(Severity.ERROR, "signature-unknown", path, "cannot be checked here (openssl may): " + e.getMessage());
        }
    }

    private static String describe(CmsSignature.Signer signer) throws GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(signer.certificate().getEncoded());
        return "signed by %s, certificate SHA-256 %s%s"
                .formatted(
                        signer.certificate().getSubjectX500Principal(),
                        HexFormat.of().formatHex(digest),
                        signer.time().isEmpty() ? "" : ", at " + signer.time() + " by the signer's clock");
    }

    private void trust(String path, CmsSignature.Signer signer, X509Certificate authority) {
        try {
            if (!signer.certificate().equals(authority)) {
                PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
                parameters.setRevocationEnabled(false);
                List<X509Certificate> chain = new ArrayList<>();
                chain.add(signer.certificate());
                X509Certificate last = signer.certificate();
                for (X509Certificate other : signer.others()) {
                    if (other.getSubjectX500Principal().equals(last.getIssuerX500Principal())
                            && !other.equals(authority)) {
                        chain.add(other);
                        last = other;
                    }
                }
                CertPath certPath = CertificateFactory.getInstance("X.509").generateCertPath(chain);
                CertPathValidator.getInstance("PKIX").validate(certPath, parameters);
            }
            say(
                    Severity.NOTE,
                    "signer-trusted",
                    path,
                    "the certificate comes from " + authority.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            say(
                    Severity.ERROR,
                    "signer-not-trusted",
                    path,
                    "the certificate does not come from %s: %s"
                            .formatted(authority.getSubjectX500Principal(), e.getMessage()));
        }
    }

    private void say(Severity severity, String code, String path, String detail) {
        reasons.accept(new Reason(severity, code, path, detail));
    }
}
