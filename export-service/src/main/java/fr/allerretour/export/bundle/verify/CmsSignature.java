package fr.allerretour.export.bundle.verify;

import fr.allerretour.export.bundle.verify.Der.MalformedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of CMS (RFC 5652) that detached signatures of bags use: SignedData in DER, one signer or more, signed
 * attributes. The JDK signs and verifies; this only finds the pieces. What it does not know it says so, and never holds
 * it to be right.
 */
final class CmsSignature {
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String DATA = "1.2.840.113549.1.7.1";
    private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    private static final String SIGNING_TIME = "1.2.840.113549.1.9.5";
    private static final String SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
    private static final String RSA_PSS = "1.2.840.113549.1.1.10";
    private static final Map<String, String> DIGESTS = Map.of(
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512");
    private static final Map<String, String> SIGNATURES = Map.of(
            "1.2.840.113549.1.1.11", "SHA256withRSA",
            "1.2.840.113549.1.1.12", "SHA384withRSA",
            "1.2.840.113549.1.1.13", "SHA512withRSA",
            "1.2.840.10045.4.3.2", "SHA256withECDSA",
            "1.2.840.10045.4.3.3", "SHA384withECDSA",
            "1.2.840.10045.4.3.4", "SHA512withECDSA");

    /** Who signed and when, as the signature itself says. */
    record Signer(X509Certificate certificate, List<X509Certificate> others, String time) {}

    /** The signature is understood and is not right. */
    static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenException(String message) {
            super(message);
        }
    }

    private final List<X509Certificate> certificates = new ArrayList<>();
    private final List<Der> signers = new ArrayList<>();

    private CmsSignature(byte[] bytes) throws MalformedException, GeneralSecurityException {
        List<Der> info = Der.parse(bytes).expect(Der.SEQUENCE).children();
        if (info.size() != 2
                || !info.get(0).oid().equals(SIGNED_DATA)
                || !info.get(1).isContext(0)) {
            throw new MalformedException("no SignedData");
        }
        List<Der> data = Der.parse(info.get(1).content()).expect(Der.SEQUENCE).children();
        if (data.size() < 4) {
            throw new MalformedException("a SignedData of %d parts".formatted(data.size()));
        }
        List<Der> encapsulated = data.get(2).expect(Der.SEQUENCE).children();
        if (encapsulated.size() != 1 || !encapsulated.getFirst().oid().equals(DATA)) {
            throw new MalformedException("not a detached signature of data");
        }
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        for (Der part : data.subList(3, data.size() - 1)) {
            if (part.isContext(0)) {
                for (Der certificate : part.children()) {
                    certificates.add((X509Certificate)
                            factory.generateCertificate(new ByteArrayInputStream(certificate.encoded())));
                }
            }
        }
        signers.addAll(data.getLast().expect(Der.SET).children());
        if (signers.isEmpty()) {
            throw new MalformedException("nobody has signed");
        }
    }

    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** The first signer, once every signer's signature is found right. */
    static Signer check(byte[] cms, Content content)
            throws MalformedException, GeneralSecurityException, BrokenException, IOException {
        CmsSignature signature = new CmsSignature(cms);
        List<Signer> checked = new ArrayList<>();
        for (Der signer : signature.signers) {
            checked.add(signature.check(signer, content));
        }
        return checked.getFirst();
    }

    private Signer check(Der info, Content content)
            throws MalformedException, GeneralSecurityException, BrokenException, IOException {
        List<Der> parts = info.expect(Der.SEQUENCE).children();
        if (parts.size() < 6 || !parts.get(3).isContext(0)) {
            throw new MalformedException("a signer without signed attributes");
        }
        String digestOid = parts.get(2).children().getFirst().oid();
        String digest = Optional.ofNullable(DIGESTS.get(digestOid))
                .orElseThrow(
                        () -> new MalformedException("the digest algorithm " + digestOid + " is not known or weak"));
        Der attributes = parts.get(3);
        X509Certificate certificate = certificate(parts.get(1));
        byte[] expected = attribute(attributes, MESSAGE_DIGEST)
                .orElseThrow(() -> new MalformedException("no message digest"))
                .expect(Der.OCTET_STRING)
                .content();
        if (!attribute(attributes, CONTENT_TYPE)
                .orElseThrow(() -> new MalformedException("no content type"))
                .oid()
                .equals(DATA)) {
            throw new MalformedException("a content type that is not data");
        }
        if (!MessageDigest.isEqual(expected, digest(digest, content))) {
            throw new BrokenException("is over another content");
        }
        Signature verifier = verifier(parts.get(4), digest);
        verifier.initVerify(certificate.getPublicKey());
        verifier.update(attributes.encodedAs(Der.SET));
        if (!verifier.verify(parts.get(5).expect(Der.OCTET_STRING).content())) {
            throw new BrokenException("was not made with the key of " + certificate.getSubjectX500Principal());
        }
        namesTheCertificate(attributes, certificate);
        String time = attribute(attributes, SIGNING_TIME)
                .map(value -> new String(value.content(), StandardCharsets.US_ASCII))
                .orElse("");
        List<X509Certificate> others = certificates.stream()
                .filter(other -> !other.equals(certificate))
                .toList();
        return new Signer(certificate, others, time);
    }

    private static byte[] digest(String algorithm, Content content) throws GeneralSecurityException, IOException {
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = content.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return digest.digest();
    }

    private static Signature verifier(Der algorithm, String digest)
            throws MalformedException, GeneralSecurityException {
        List<Der> parts = algorithm.expect(Der.SEQUENCE).children();
        String oid = parts.getFirst().oid();
        if (oid.equals(RSA_PSS) && parts.size() == 2) {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
            try {
                parameters.init(parts.get(1).encoded());
            } catch (IOException e) {
                throw new MalformedException("PSS parameters: " + e.getMessage());
            }
            PSSParameterSpec spec = parameters.getParameterSpec(PSSParameterSpec.class);
            if (!DIGESTS.containsValue(spec.getDigestAlgorithm())) {
                throw new MalformedException("PSS with " + spec.getDigestAlgorithm() + " is weak");
            }
            Signature verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(spec);
            return verifier;
        }
        String name = oid.equals("1.2.840.113549.1.1.1") ? digest.replace("-", "") + "withRSA" : SIGNATURES.get(oid);
        if (name == null) {
            throw new MalformedException("the signature algorithm " + oid + " is not known");
        }
        return Signature.getInstance(name);
    }

    private X509Certificate certificate(Der signer) throws MalformedException {
        for (X509Certificate certificate : certificates) {
            if (signer.tag() == Der.SEQUENCE) {
                List<Der> parts = signer.children();
                if (parts.size() == 2
                        && Arrays.equals(
                                parts.get(0).encoded(),
                                certificate.getIssuerX500Principal().getEncoded())
                        && new BigInteger(parts.get(1).expect(Der.INTEGER).content())
                                .equals(certificate.getSerialNumber())) {
                    return certificate;
                }
            } else if (signer.isContext(0)) {
                byte[] extension = certificate.getExtensionValue("2.5.29.14");
                if (extension != null
                        && Arrays.equals(
                                Der.parse(Der.parse(extension).content()).content(), signer.content())) {
                    return certificate;
                }
            }
        }
        throw new MalformedException("the signer's certificate is not inside");
    }

    /** CAdES: the signature must name its certificate, so that it cannot be laid to another of the same key. */
    private static void namesTheCertificate(Der attributes, X509Certificate certificate)
            throws MalformedException, GeneralSecurityException, BrokenException {
        Optional<Der> named = attribute(attributes, SIGNING_CERTIFICATE_V2);
        if (named.isEmpty()) {
            return;
        }
        List<Der> id = named.get().children().getFirst().children().getFirst().children();
        boolean algorithmGiven = id.getFirst().tag() == Der.SEQUENCE;
        String oid = algorithmGiven ? id.getFirst().children().getFirst().oid() : "";
        String algorithm = algorithmGiven ? DIGESTS.get(oid) : "SHA-256";
        if (algorithm == null) {
            throw new MalformedException("the digest " + oid + " of the certificate is not known");
        }
        byte[] digest = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
        if (!MessageDigest.isEqual(
                digest, id.get(algorithmGiven ? 1 : 0).expect(Der.OCTET_STRING).content())) {
            throw new BrokenException("names another certificate than the one beside it");
        }
    }

    private static Optional<Der> attribute(Der attributes, String oid) throws MalformedException {
        Optional<Der> found = Optional.empty();
        for (Der attribute : attributes.children()) {
            List<Der> parts = attribute.expect(Der.SEQUENCE).children();
            if (parts.size() == 2 && parts.get(0).oid().equals(oid)) {
                List<Der> values = parts.get(1).expect(Der.SET).children();
                if (found.isPresent() || values.size() != 1) {
                    throw new MalformedException("the attribute " + oid + " is not there once");
                }
                found = Optional.of(values.getFirst());
            }
        }
        return found;
    }
}
