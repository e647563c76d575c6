package fr.allerretour.export.bundle.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.allerretour.export.bundle.Bundles;
import fr.allerretour.export.bundle.Shell;
import fr.allerretour.export.bundle.signature.BundleSigner;
import fr.allerretour.export.bundle.verify.Reason.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleVerifierTest {
    @TempDir
    private Path folder;

    private Path bag = Path.of("");

    @BeforeEach
    void aSmallBag() throws Exception {
        bag = folder.resolve("bag");
        Files.createDirectories(bag.resolve("data"));
        text("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        text("bag-info.txt", "Payload-Oxum: 5.1\n");
        text("data/a", "hello");
        text("manifest-sha256.txt", line("SHA-256", "data/a"));
        text("manifest-sha512.txt", line("SHA-512", "data/a"));
    }

    @Test
    void aSmallBagIsValid() throws Exception {
        assertThat(errors()).isEmpty();
        assertThat(BundleVerifier.verify(bag).octets()).isEqualTo(5);
    }

    @Test
    void oneFlippedBitIsFoundByUsAndByCoreutils() throws Exception {
        Path bundle = folder.resolve("bundle");
        Bundles.write(bundle, null);
        List<String> paths = Bundles.tree(bundle).keySet().stream()
                .filter(path -> !path.startsWith("tagmanifest"))
                .filter(path -> bundle.resolve(path).toFile().length() > 0)
                .toList();
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            Path file = bundle.resolve(paths.get(random.nextInt(paths.size())));
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);

            assertThat(BundleVerifier.verify(bundle).valid())
                    .as(file.toString())
                    .isFalse();
            assertThat(Shell.run(
                                    bundle,
                                    "sh",
                                    "-c",
                                    "sha512sum -c tagmanifest-sha512.txt && sha512sum -c manifest-sha512.txt")
                            .exit())
                    .isNotZero();
            Files.write(file, good);
        }
        assertThat(BundleVerifier.verify(bundle).valid()).isTrue();
    }

    @Test
    void everyFaultIsNamedAndNotOnlyTheFirst() throws Exception {
        text("data/a", "hallo");
        text("data/extra", "");
        text("manifest-sha256.txt", line("SHA-256", "data/a") + "00".repeat(32) + "  data/gone\nnonsense\n");

        assertThat(errors())
                .containsExactlyInAnyOrder(
                        "digest-differs data/a",
                        "file-missing data/gone",
                        "file-unlisted data/extra",
                        "manifest-malformed manifest-sha256.txt",
                        "manifests-disagree data/a",
                        "oxum-differs bag-info.txt");
    }

    @Test
    void aFileInOnlyOneManifestOfAOneZeroBagIsAnError() throws Exception {
        text("data/b", "");
        text("bag-info.txt", "Payload-Oxum: 5.2\n");
        text("manifest-sha256.txt", line("SHA-256", "data/a") + line("SHA-256", "data/b"));

        assertThat(errors()).containsExactly("manifests-incomplete data/b");
        text("bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
        assertThat(errors()).isEmpty();
    }

    @Test
    void aPayloadFileThatOnlyATagManifestListsIsUnlisted() throws Exception {
        text("data/b", "");
        text("bag-info.txt", "Payload-Oxum: 5.2\n");
        text("tagmanifest-sha256.txt", line("SHA-256", "data/b") + line("SHA-256", "manifest-sha256.txt"));

        assertThat(errors()).containsExactly("file-unlisted data/b");
    }

    @Test
    void namesThatSomeFileSystemsHoldToBeTheSameAreCheckedAndWarnedOf() throws Exception {
        text("data/É", "hello");
        text("bag-info.txt", "Payload-Oxum: 10.2\n");
        String digest = digest("SHA-256", "hello");
        Files.delete(bag.resolve("manifest-sha512.txt"));
        text("manifest-sha256.txt", digest + "  data/A\n" + digest + "  data/E\u0301\n");

        assertThat(codes(BundleVerifier.verify(bag))).containsExactly("name-differs", "name-differs", "not-signed");
        text("data/É", "hallo");
        assertThat(errors()).containsExactly("digest-differs data/É");
        text("data/é", "hallo");
        text("manifest-sha256.txt", digest + "  data/a\n" + digest + "  data/É\n" + digest + "  data/é\n");
        assertThat(codes(BundleVerifier.verify(bag)))
                .containsExactly("digest-differs", "digest-differs", "oxum-differs", "names-alike", "not-signed");
    }

    @Test
    void aVerificationTellsHowFarItIsAndEndsWhenItIsToldTo() throws Exception {
        List<Long> told = new ArrayList<>();

        BundleVerifier.verify(bag, null, (octets, total) -> {
            assertThat(total).isEqualTo(5);
            told.add(octets);
        });

        assertThat(told).isSorted().endsWith(5L);
        assertThatThrownBy(() -> BundleVerifier.verify(bag, null, (octets, total) -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/../../x",
                "/etc/passwd",
                "~/x",
                "C:\\x",
                "\\\\host\\x",
                "%TEMP%\\x",
                "data\\..\\..\\x",
                "elsewhere/x"
            })
    void aPathThatLeadsOutIsNeverFollowed(String path) throws Exception {
        text("manifest-sha256.txt", line("SHA-256", "data/a") + "00".repeat(32) + "  " + path + "\n");
        text("fetch.txt", "https://example.org/x - " + path + "\n");

        assertThat(errors()).containsExactly("path-escape " + path, "path-escape " + path);
    }

    @Test
    void percentEncodedLineBreaksAreDecodedInOneZeroAndOnlyThere() throws Exception {
        Files.delete(bag.resolve("data/a"));
        Files.delete(bag.resolve("manifest-sha512.txt"));
        text("data/x\ny%z", "hello");
        text("manifest-sha256.txt", digest("SHA-256", "hello") + "  data/x%0Ay%25z\n");

        assertThat(errors()).isEmpty();
        text("bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
        assertThat(errors()).containsExactly("file-missing data/x%0Ay%25z", "file-unlisted data/x\ny%z");
    }

    @Test
    void whatIsToBeFetchedIsAHole() throws Exception {
        text("manifest-sha256.txt", line("SHA-256", "data/a") + "00".repeat(32) + "  data/far\n");
        text("fetch.txt", "https://example.org/far 7 data/far\nhttps://example.org/far2 7 data/far2\n");

        assertThat(errors()).containsExactly("fetch-hole data/far", "fetch-hole data/far2", "fetch-unlisted data/far2");
    }

    @Test
    void looseWhitespaceIsAllowedBeforeOneZeroOnly() throws Exception {
        text("bagit.txt", "BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n");
        assertThat(errors()).containsExactly("declaration-malformed bagit.txt");
        text("bagit.txt", "BagIt-Version : 0.97\nTag-File-Character-Encoding: UTF-8\n");
        assertThat(errors()).isEmpty();
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        Files.createSymbolicLink(bag.resolve("data/link"), Path.of("/etc/passwd"));

        assertThat(errors()).containsExactly("not-a-file data/link");
    }

    @Test
    void aZipThatClimbsOutOfItselfIsNamed() throws Exception {
        Path zip = zip("../../evil", "bag/bagit.txt", "bag\\..\\..\\evil2");

        assertThat(BundleVerifier.verify(zip).reasons())
                .extracting(Reason::code, Reason::file)
                .contains(tuple("archive-escape", "../../evil"), tuple("archive-escape", "bag\\..\\..\\evil2"));
        assertThat(folder.resolve("../evil")).doesNotExist();
    }

    @Test
    void aZipBombIsRefusedUnread() throws Exception {
        Path zip = folder.resolve("bomb.zip");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bag/data/zeros"));
            for (int i = 0; i < 150; i++) {
                out.write(zeros);
            }
        }

        assertThatThrownBy(() -> BundleVerifier.verify(zip))
                .isInstanceOf(UnusableBagException.class)
                .hasMessageContaining("as a zip bomb does");
    }

    @Test
    void aTarThatClimbsOutOrLinksOutIsNamed() throws Exception {
        Files.createSymbolicLink(bag.resolve("data/link"), Path.of("/etc/passwd"));
        assertThat(Shell.run(folder, "tar", "-P", "--transform=s,^bag/data/a$,../evil,", "-cf", "bad.tar", "bag")
                        .exit())
                .isZero();

        assertThat(BundleVerifier.verify(folder.resolve("bad.tar")).reasons())
                .extracting(reason -> reason.code() + " " + reason.file())
                .contains("archive-escape ../evil", "not-a-file bag/data/link", "file-missing data/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gnu", "pax", "ustar", "v7"})
    void everyTarOfGnuTarIsRead(String format) throws Exception {
        assertThat(Shell.run(folder, "tar", "--format=" + format, "-cf", "bag.tar", "bag")
                        .exit())
                .isZero();

        assertThat(BundleVerifier.verify(folder.resolve("bag.tar")).valid()).isTrue();
    }

    @Test
    void anArchiveCutAnywhereIsUnusableAndNeverValid() throws Exception {
        Shell.run(folder, "tar", "-cf", "bag.tar", "bag");
        Path zip = zip("bag/bagit.txt", "bag/data/x");
        byte[] tar = Files.readAllBytes(folder.resolve("bag.tar"));
        // Behind the files GNU tar fills up with zeros, which may go.
        for (int length = 513; length < 512 * 12; length += 511) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(tar, length));
            assertThatThrownBy(() -> BundleVerifier.verify(cut)).isInstanceOf(UnusableBagException.class);
        }
        byte[] bytes = Files.readAllBytes(zip);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length - 30));
        assertThatThrownBy(() -> BundleVerifier.verify(cut)).isInstanceOf(UnusableBagException.class);
    }

    @Test
    void whatIsNoBagAtAllIsUnusable() throws Exception {
        text("note", "hello");
        assertThatThrownBy(() -> BundleVerifier.verify(bag.resolve("note"))).isInstanceOf(UnusableBagException.class);
        assertThatThrownBy(() -> BundleVerifier.verify(bag.resolve("none"))).isInstanceOf(UnusableBagException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-keyalg RSA -keysize 3072", "-keyalg EC -groupname secp256r1", "-keyalg EC -groupname secp384r1"
            })
    void ourSignatureHoldsAndIsTiedToItsSigner(String key) throws Exception {
        Path bundle = folder.resolve("signed");
        BundleSigner signer = Bundles.signer(folder, key.split(" "));
        Bundles.write(bundle, signer);
        BundleSigner stranger = Bundles.signer(folder, key.split(" "));

        assertThat(codes(BundleVerifier.verify(bundle, signer.certificate())))
                .containsExactly("signature-holds", "signer-trusted");
        assertThat(codes(BundleVerifier.verify(bundle))).containsExactly("signature-holds", "signer-not-checked");
        assertThat(BundleVerifier.verify(bundle, stranger.certificate()).valid())
                .isFalse();
        Files.delete(bundle.resolve("signatures/tagmanifest-sha512.txt.p7s"));
        assertThat(codes(BundleVerifier.verify(bundle, signer.certificate()))).containsExactly("signature-missing");
    }

    @Test
    void aSignatureWithAnyBitFlippedIsNeverHeldToBeRight() throws Exception {
        Path bundle = folder.resolve("signed");
        Bundles.write(bundle, Bundles.signer(folder, "-keyalg", "EC", "-groupname", "secp256r1"));
        Path signature = bundle.resolve("signatures/tagmanifest-sha512.txt.p7s");
        byte[] good = Files.readAllBytes(signature);
        CmsSignature.Content content = () -> Files.newInputStream(bundle.resolve("tagmanifest-sha512.txt"));
        String signer = CmsSignature.check(good, content).certificate().toString();
        int held = 0;
        for (int i = 0; i < good.length * 8; i += 3) {
            byte[] bad = good.clone();
            bad[i / 8] ^= (byte) (1 << i % 8);
            try {
                // What is outside of what is signed may change, such as a version number; who signed may not.
                assertThat(CmsSignature.check(bad, content).certificate().toString())
                        .isEqualTo(signer);
                held++;
            } catch (Der.MalformedException
                    | CmsSignature.BrokenException
                    | GeneralSecurityException
                    | RuntimeException e) {
                assertThat(e).isNotNull();
            }
        }
        assertThat(held).isLessThan(good.length * 8 / 3 / 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa:3072", "ec"})
    void aSignatureThatOpensslMadeIsReadToo(String kind) throws Exception {
        String[] key =
                kind.equals("ec") ? new String[] {"ec", "-pkeyopt", "ec_paramgen_curve:P-384"} : new String[] {kind};
        List<String> request = new ArrayList<>(List.of("openssl", "req", "-x509", "-nodes", "-newkey"));
        request.addAll(List.of(key));
        request.addAll(List.of("-keyout", "k.pem", "-out", "c.pem", "-subj", "/CN=x", "-days", "30"));
        assertThat(Shell.run(folder, request.toArray(String[]::new)).exit()).isZero();
        text("tagmanifest-sha512.txt", line("SHA-512", "bag-info.txt"));
        Files.createDirectory(bag.resolve("signatures"));
        assertThat(Shell.run(
                                folder,
                                "openssl",
                                "cms",
                                "-sign",
                                "-binary",
                                "-cades",
                                "-md",
                                "sha512",
                                "-signer",
                                "c.pem",
                                "-inkey",
                                "k.pem",
                                "-outform",
                                "DER",
                                "-in",
                                "bag/tagmanifest-sha512.txt",
                                "-out",
                                "bag/signatures/tagmanifest-sha512.txt.p7s")
                        .exit())
                .isZero();

        assertThat(codes(BundleVerifier.verify(bag))).contains("signature-holds");
        text("tagmanifest-sha512.txt", line("SHA-512", "bag-info.txt") + "\n");
        assertThat(errors()).containsExactly("signature-broken signatures/tagmanifest-sha512.txt.p7s");
    }

    private List<String> errors() throws IOException {
        return BundleVerifier.verify(bag).reasons().stream()
                .filter(reason -> reason.severity() == Severity.ERROR)
                .map(reason -> reason.code() + " " + reason.file())
                .toList();
    }

    private static List<String> codes(Verification verification) {
        return verification.reasons().stream().map(Reason::code).toList();
    }

    private Path zip(String... names) throws IOException {
        Path zip = folder.resolve("made.zip");
        try (OutputStream file = Files.newOutputStream(zip, StandardOpenOption.CREATE);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private void text(String path, String text) throws IOException {
        Files.writeString(bag.resolve(path), text);
    }

    private String line(String algorithm, String path) throws Exception {
        return digest(algorithm, Files.readString(bag.resolve(path))) + "  " + path + "\n";
    }

    private static String digest(String algorithm, String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
