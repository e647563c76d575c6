package fr.allerretour.export.bundle.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableFile;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Signs a file as detached CAdES-BES (ETSI EN 319 122: CMS with the signing certificate among the signed attributes).
 * The key decides how: RSA of 3072 bits or more with PSS and SHA-512; P-256, P-384 and P-521 with the SHA-2 of their
 * size.
 */
public final class BundleSigner {
    private static final int MIN_RSA_BITS = 3072;

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final Scheme scheme;
    private final Clock clock;

    private record Scheme(String name, String bouncyCastleName) {}

    private BundleSigner(PrivateKey key, List<X509Certificate> chain, Clock clock) throws GeneralSecurityException {
        this.key = key;
        this.chain = chain;
        this.scheme = scheme(chain.getFirst());
        this.clock = clock;
    }

    /**
     * Takes the one key of a PKCS #12 file with its chain.
     *
     * @param clock gives the signing time
     * @throws GeneralSecurityException if the password is wrong, there is not exactly one key, or it is of a kind that
     *     is not strong enough or not known
     */
    public static BundleSigner fromPkcs12(Path keyStore, char[] password, Clock clock)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            store.load(in, password);
        }
        List<String> keys = Collections.list(store.aliases()).stream()
                .filter(alias -> isKey(store, alias))
                .toList();
        if (keys.size() != 1) {
            throw new GeneralSecurityException("The key store %s has %d keys; it must have one, to sign bundles with."
                    .formatted(keyStore.getFileName(), keys.size()));
        }
        Certificate[] chain = store.getCertificateChain(keys.getFirst());
        return new BundleSigner(
                (PrivateKey) store.getKey(keys.getFirst(), password),
                Arrays.stream(chain).map(X509Certificate.class::cast).toList(),
                clock);
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key store is loaded", e);
        }
    }

    private static Scheme scheme(X509Certificate certificate) throws GeneralSecurityException {
        return switch (certificate.getPublicKey()) {
            case RSAPublicKey rsa
            when rsa.getModulus().bitLength() >= MIN_RSA_BITS -> new Scheme("RSASSA-PSS", "SHA512WITHRSAANDMGF1");
            case RSAPublicKey rsa ->
                throw new GeneralSecurityException("The RSA key has %d bits; a signature that is to last needs %d."
                        .formatted(rsa.getModulus().bitLength(), MIN_RSA_BITS));
            case ECPublicKey ec ->
                switch (ec.getParams().getOrder().bitLength()) {
                    case 256 -> new Scheme("SHA256withECDSA", "SHA256WITHECDSA");
                    case 384 -> new Scheme("SHA384withECDSA", "SHA384WITHECDSA");
                    case 521 -> new Scheme("SHA512withECDSA", "SHA512WITHECDSA");
                    default ->
                        throw new GeneralSecurityException(
                                "The curve %s is not one of P-256, P-384, P-521.".formatted(ec.getParams()));
                };
            default ->
                throw new GeneralSecurityException("A key of %s cannot sign a bundle; RSA and EC keys can."
                        .formatted(certificate.getPublicKey().getAlgorithm()));
        };
    }

    /** The signer's certificate. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** The DER of the CMS SignedData; the content is not inside. */
    public byte[] sign(Path content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(signedAttributes()))
                            .build(new KeySigner(), certificate()));
            generator.addCertificates(new JcaCertStore(chain));
            return generator.generate(new CMSProcessableFile(content.toFile())).getEncoded("DER");
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException("The bundle could not be signed: " + e.getMessage(), e);
        }
    }

    private AttributeTable signedAttributes() throws GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(clock.instant())))));
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
        return new AttributeTable(attributes);
    }

    /** Signs with the JDK's own providers, so that none of the library's has to be installed. */
    private final class KeySigner implements ContentSigner {
        private final Signature signature;
        private final ByteArrayOutputStream attributes = new ByteArrayOutputStream();

        KeySigner() throws GeneralSecurityException {
            signature = Signature.getInstance(scheme.name());
            if (scheme.name().equals("RSASSA-PSS")) {
                signature.setParameter(new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1));
            }
            signature.initSign(key);
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(scheme.bouncyCastleName());
        }

        @Override
        public OutputStream getOutputStream() {
            return attributes;
        }

        @Override
        public byte[] getSignature() {
            try {
                signature.update(attributes.toByteArray());
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The key refused to sign: " + e.getMessage(), e);
            }
        }
    }
}
