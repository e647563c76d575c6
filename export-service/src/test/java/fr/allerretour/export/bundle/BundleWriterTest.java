package fr.allerretour.export.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.export.bundle.PayloadEntry.Details;
import fr.allerretour.export.bundle.name.OriginalName;
import fr.allerretour.export.bundle.signature.BundleSigner;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleWriterTest {
    @TempDir
    private Path folder;

    @Test
    void coreutilsAndOpensslAcceptABundle() throws Exception {
        Path bundle = folder.resolve("bundle");
        PublishedBundle published = Bundles.write(bundle, Bundles.signer(folder, "-keyalg", "RSA", "-keysize", "3072"));

        assertThat(Shell.run(bundle, "sha512sum", "--quiet", "--strict", "-c", "manifest-sha512.txt"))
                .isEqualTo(new Shell.Outcome(0, ""));
        assertThat(Shell.run(bundle, "sha256sum", "--quiet", "--strict", "-c", "manifest-sha256.txt"))
                .isEqualTo(new Shell.Outcome(0, ""));
        assertThat(Shell.run(bundle, "sha512sum", "--quiet", "--strict", "-c", "tagmanifest-sha512.txt"))
                .isEqualTo(new Shell.Outcome(0, ""));
        assertThat(Shell.run(bundle, "sh", "data/verify.sh").output()).isEqualTo("""
                        tagmanifest-sha512.txt: OK
                        manifest-sha512.txt: OK
                        manifest-sha256.txt: OK
                        fichiers / files: 25: OK
                        signature: OK, certificat non vérifié / certificate not checked (sh data/verify.sh AUTHORITY.pem)
                        """);
        assertThat(published).isEqualTo(PublishedBundle.at(bundle));
        assertThat(published.files()).isEqualTo(25);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("bundle", "key.p12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-keyalg RSA -keysize 3072", "-keyalg EC -groupname secp256r1", "-keyalg EC -groupname secp384r1"
            })
    void opensslVerifiesTheSignatureOfEveryKindOfKeyAsCades(String key) throws Exception {
        Path bundle = folder.resolve("bundle");
        BundleSigner signer = Bundles.signer(folder, key.split(" "));
        Bundles.write(bundle, signer);
        Path pem = folder.resolve("certificate.pem");
        Files.writeString(
                pem,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(signer.certificate().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");

        assertThat(openssl(bundle, "-noverify").exit()).isZero();
        assertThat(openssl(bundle, "-cades", "-CAfile", pem.toString(), "-purpose", "any")
                        .exit())
                .isZero();
        assertThat(Shell.run(bundle, "sh", "data/verify.sh", pem.toString()).exit())
                .isZero();

        Files.writeString(bundle.resolve(TagFiles.TAG_MANIFEST), "\n", StandardOpenOption.APPEND);
        assertThat(openssl(bundle, "-noverify").exit()).isNotZero();
        assertThat(Shell.run(bundle, "sh", "data/verify.sh").exit()).isEqualTo(1);
    }

    private static Shell.Outcome openssl(Path bundle, String... options) throws Exception {
        return Shell.run(
                bundle,
                Stream.concat(
                                Stream.of(
                                        "openssl",
                                        "cms",
                                        "-verify",
                                        "-binary",
                                        "-inform",
                                        "DER",
                                        "-in",
                                        TagFiles.SIGNATURE,
                                        "-content",
                                        TagFiles.TAG_MANIFEST,
                                        "-out",
                                        "/dev/null"),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    @Test
    void aCheckThatSharesNothingWithUsAcceptsABundle() throws Exception {
        Path bundle = folder.resolve("bundle");
        Path check = Shared.find("checks/check_bundle.sh");
        Bundles.write(bundle, Bundles.signer(folder, "-keyalg", "EC", "-groupname", "secp384r1"));

        assertThat(Shell.run(folder, "bash", check.toString(), "bundle"))
                .isEqualTo(new Shell.Outcome(0, "25 files, digests and signature hold\n"));
    }

    @Test
    void aProcessKilledAtAnyMomentLeavesNothingHalfVisibleAndTheNextOneEndsInTheSameBytes() throws Exception {
        Path bundle = folder.resolve("killed");
        Bundles.write(folder.resolve("whole"), null);
        Map<String, String> whole = Bundles.tree(folder.resolve("whole"));
        Random random = new Random(17);
        int killed = 0;
        while (!Files.exists(bundle)) {
            Process process = slowWriter(bundle);
            // Half a second of pauses is in the writing alone: the first kill is sure to come before the end.
            long patience = killed < 6 ? 150L + 120L * killed + random.nextInt(100) : 120_000;
            if (!process.waitFor(patience, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                killed++;
            }
            if (Files.exists(bundle)) {
                assertThat(Bundles.tree(bundle)).isEqualTo(whole);
            }
        }
        assertThat(killed).as("how often it was killed").isPositive();
    }

    private static Process slowWriter(Path bundle) throws Exception {
        String classes = Path.of(BundleWriter.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                + File.pathSeparator
                + Path.of(Bundles.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", classes, Bundles.class.getName(), bundle.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void aShortRsaKeyIsRefusedByItsLength() {
        assertThatThrownBy(() -> Bundles.signer(folder, "-keyalg", "RSA", "-keysize", "2048"))
                .hasMessage("The RSA key has 2048 bits; a signature that is to last needs 3072.");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        Bundles.write(folder.resolve("one"), null);
        Bundles.write(folder.resolve("two"), null);

        assertThat(Bundles.tree(folder.resolve("one"))).isEqualTo(Bundles.tree(folder.resolve("two")));
    }

    @Test
    void aRunCutShortAnywhereIsTakenUpAndEndsInTheSameBytes() throws Exception {
        Bundles.write(folder.resolve("whole"), null);
        Map<String, String> whole = Bundles.tree(folder.resolve("whole"));
        Random random = new Random(7);
        for (int round = 0; round < 12; round++) {
            Path bundle = folder.resolve("cut-" + round);
            int[] left = {0};
            int cuts = 0;
            PublishedBundle published = null;
            while (published == null) {
                left[0] = 1 + random.nextInt(30);
                BundleWriter writer = BundleWriter.open(bundle, Bundles.DESCRIPTION, null);
                try (writer) {
                    Bundles.fill(writer, out -> {
                        if (--left[0] == 0) {
                            throw new IOException("cut");
                        }
                    });
                    published = writer.publish();
                } catch (IOException cut) {
                    assertThat(cut).hasMessage("cut");
                    assertThat(bundle).doesNotExist();
                    cuts++;
                    tearTheJournal(bundle, random);
                }
            }
            assertThat(Bundles.tree(bundle)).as("after %d cuts", cuts).isEqualTo(whole);
        }
    }

    /** A power cut may leave half a line. */
    private static void tearTheJournal(Path bundle, Random random) throws IOException {
        Path journal =
                bundle.resolveSibling("." + bundle.getFileName() + ".work").resolve("journal");
        try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            channel.truncate(Math.max(0, channel.size() - random.nextInt(200)));
        }
    }

    @Test
    void whatIsFinishedIsNotAskedForAgain() throws Exception {
        Path bundle = folder.resolve("bundle");
        try (BundleWriter writer = BundleWriter.open(bundle, Bundles.DESCRIPTION, null)) {
            Bundles.fill(writer, out -> {});
        }
        try (BundleWriter writer = BundleWriter.open(bundle, Bundles.DESCRIPTION, null)) {
            Bundles.fill(writer, out -> {
                throw new IOException("asked again");
            });
            assertThat(writer.publish().files()).isEqualTo(25);
        }
    }

    @Test
    void aFileThatTheDiskLostIsWrittenAgain() throws Exception {
        Path bundle = folder.resolve("bundle");
        Bundles.write(folder.resolve("whole"), null);
        try (BundleWriter writer = BundleWriter.open(bundle, Bundles.DESCRIPTION, null)) {
            Bundles.fill(writer, out -> {});
        }
        Path lost = folder.resolve(".bundle.work/bag/data/files/paie/plain.txt");
        byte[] bytes = Files.readAllBytes(lost);
        bytes[bytes.length / 2] ^= 1;
        Files.write(lost, bytes);

        Bundles.write(bundle, null);

        assertThat(Bundles.tree(bundle)).isEqualTo(Bundles.tree(folder.resolve("whole")));
    }

    @Test
    void aSourceThatChangedBetweenTwoRunsLeavesNothingOfTheFirst() throws Exception {
        Path bundle = folder.resolve("bundle");
        try (BundleWriter writer = BundleWriter.open(bundle, Bundles.DESCRIPTION, null)) {
            lot(writer, "a", "b", "c");
        }
        try (BundleWriter writer = BundleWriter.open(bundle, Bundles.DESCRIPTION, null)) {
            lot(writer, "a", "c");
            writer.publish();
        }
        try (BundleWriter writer = BundleWriter.open(folder.resolve("fresh"), Bundles.DESCRIPTION, null)) {
            lot(writer, "a", "c");
            writer.publish();
        }

        assertThat(Bundles.tree(bundle)).isEqualTo(Bundles.tree(folder.resolve("fresh")));
    }

    private static void lot(BundleWriter writer, String... names) throws IOException {
        LotWriter lot = writer.lot("x", Category.FILES, LotWriter.Resume.BY_FILE);
        for (String name : names) {
            lot.add(OriginalName.of(name), Details.NONE, out -> out.write(name.getBytes(StandardCharsets.UTF_8)));
        }
        lot.finish();
    }

    @Test
    void aFileWhoseContentFailsIsNotInTheBundleAndTheLotGoesOn() throws Exception {
        Path bundle = folder.resolve("bundle");
        try (BundleWriter writer = BundleWriter.open(bundle, Bundles.DESCRIPTION, null)) {
            LotWriter lot = writer.lot("x", Category.FILES, LotWriter.Resume.BY_FILE);
            assertThatThrownBy(() -> lot.add(OriginalName.of("bad"), Details.NONE, out -> {
                        out.write(new byte[3_000_000]);
                        throw new IOException("unreadable");
                    }))
                    .hasMessage("unreadable");
            lot.add(OriginalName.of("good"), Details.NONE, out -> out.write(1));
            assertThat(lot.finish()).isEqualTo(new LotSummary("x", Category.FILES, "data/files/x", 1, 1));
            writer.publish();
        }

        assertThat(bundle.resolve("data/files/x").toFile().list()).containsExactly("good");
        assertThat(Shell.run(bundle, "sh", "data/verify.sh").exit()).isZero();
    }

    @Test
    void aPublishedBundleIsNotWrittenOver() throws Exception {
        Path bundle = folder.resolve("bundle");
        Bundles.write(bundle, null);

        assertThatThrownBy(() -> BundleWriter.open(bundle, Bundles.DESCRIPTION, null))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void twoWorkersCannotWriteOneBundle() throws Exception {
        Path bundle = folder.resolve("bundle");
        try (BundleWriter first = BundleWriter.open(bundle, Bundles.DESCRIPTION, null)) {
            assertThatThrownBy(() -> BundleWriter.open(bundle, Bundles.DESCRIPTION, null))
                    .hasMessage("Another worker is writing the bundle bundle now.");
            first.abandon();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatTheDiskCannotHoldIsRefusedBeforeItIsWritten() throws Exception {
        try (BundleWriter writer = BundleWriter.open(folder.resolve("bundle"), Bundles.DESCRIPTION, null)) {
            writer.requireSpace(1);
            assertThatThrownBy(() -> writer.requireSpace(1L << 60))
                    .isInstanceOfSatisfying(
                            InsufficientSpaceException.class,
                            e -> assertThat(e.needed()).isGreaterThan(e.available()));
        }
    }

    @Test
    void everyNameIsSafeAndItsOriginalIsKept() throws Exception {
        Path bundle = folder.resolve("bundle");
        Bundles.write(bundle, null);

        List<String> names = Files.readAllLines(bundle.resolve("data/meta/names.jsonl"));
        assertThat(names).hasSize(Bundles.HARD_NAMES.size() + 1 + 2);
        assertThat(names.get(7))
                .matches("\\{\"path\":\"data/files/paie/line_break-[0-9a-f]{10}\",\"lot\":\"paie\","
                        + "\"original\":\"line\\\\u000abreak\",\"modified\":\"2025-01-02T03:04:05Z\"}");
        assertThat(names.get(16)).isEqualTo("{\"emptyFolder\":true,\"lot\":\"paie\",\"original\":\"rien\"}");
        assertThat(Shell.run(bundle, "jq", "-es", "length", "data/meta/names.jsonl")
                        .output())
                .isEqualTo("19\n");
        assertThat(Shell.run(bundle, "jq", "-e", ".[\"@graph\"] | length", "data/ro-crate-metadata.json")
                        .exit())
                .isZero();
    }
}
