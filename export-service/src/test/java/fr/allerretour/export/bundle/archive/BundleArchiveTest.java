package fr.allerretour.export.bundle.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.export.bundle.Bundles;
import fr.allerretour.export.bundle.Shell;
import fr.allerretour.export.bundle.verify.BundleVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleArchiveTest {
    @TempDir
    private Path folder;

    private Path bundle = Path.of("");

    @BeforeEach
    void aBundle() throws IOException {
        bundle = folder.resolve("lot-1");
        Bundles.write(bundle, null);
        // Longer than the 100 bytes of a tar header, so that a pax header is needed.
        Path deep = bundle.resolve("data/meta/" + "d".repeat(60) + "/" + "e".repeat(90));
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("f"), "deep");
    }

    @Test
    void tarUnpacksTheStreamToTheSameFiles() throws Exception {
        Path tar = folder.resolve("bundle.tar");
        BundleTar archive = BundleTar.of(bundle);
        try (OutputStream out = Files.newOutputStream(tar)) {
            archive.writeTo(out);
        }
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));

        assertThat(Files.size(tar)).isEqualTo(archive.length());
        assertThat(Shell.run(unpacked, "tar", "--warning=all", "-xf", tar.toString()))
                .isEqualTo(new Shell.Outcome(0, ""));
        assertThat(Bundles.tree(unpacked.resolve("lot-1"))).isEqualTo(Bundles.tree(bundle));
        assertThat(Shell.run(
                                folder,
                                "tar",
                                "--numeric-owner",
                                "--utc",
                                "--full-time",
                                "-tvf",
                                tar.toString(),
                                "lot-1/data/verify.sh")
                        .output())
                .startsWith("-rwxr-xr-x 0/0")
                .contains("2026-11-24 00:00:00");
    }

    @Test
    void everyRangeOfTheTarIsThatPartOfTheWhole() throws Exception {
        BundleTar archive = BundleTar.of(bundle);
        byte[] whole = part(archive, 0, archive.length());
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            int first = random.nextInt(whole.length);
            int count = random.nextInt(Math.min(whole.length - first + 1, i % 2 == 0 ? 2000 : Integer.MAX_VALUE));
            assertThat(part(archive, first, count)).isEqualTo(Arrays.copyOfRange(whole, first, first + count));
        }
        assertThat(part(archive, whole.length, 0)).isEmpty();
        assertThatThrownBy(() -> part(archive, whole.length, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> part(archive, -1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileThatChangesWhileItIsSentCutsTheStreamInsteadOfLying() throws Exception {
        BundleTar archive = BundleTar.of(bundle);
        Files.writeString(bundle.resolve("data/README.txt"), "short");

        assertThatThrownBy(() -> part(archive, 0, archive.length()))
                .hasMessage("data/README.txt changed its length while it was sent");
    }

    @Test
    void unzipUnpacksTheStreamToTheSameFilesAndTwoStreamsAreEqual() throws Exception {
        Path zip = folder.resolve("bundle.zip");
        Path again = folder.resolve("again.zip");
        for (Path file : new Path[] {zip, again}) {
            try (OutputStream out = Files.newOutputStream(file)) {
                BundleZip.write(bundle, out);
            }
        }
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));

        assertThat(Files.mismatch(zip, again)).isEqualTo(-1);
        assertThat(Shell.run(unpacked, "unzip", "-q", zip.toString())).isEqualTo(new Shell.Outcome(0, ""));
        assertThat(Bundles.tree(unpacked.resolve("lot-1"))).isEqualTo(Bundles.tree(bundle));
    }

    @Test
    void theVerifierReadsBothArchivesWithoutUnpackingThem() throws Exception {
        Path whole = folder.resolve("whole");
        Bundles.write(whole, null);
        Path tar = folder.resolve("whole.tar");
        Path zip = folder.resolve("whole.zip");
        try (OutputStream toTar = Files.newOutputStream(tar);
                OutputStream toZip = Files.newOutputStream(zip)) {
            BundleTar.of(whole).writeTo(toTar);
            BundleZip.write(whole, toZip);
        }

        assertThat(BundleVerifier.verify(tar)).isEqualTo(BundleVerifier.verify(whole));
        assertThat(BundleVerifier.verify(zip)).isEqualTo(BundleVerifier.verify(whole));
        assertThat(BundleVerifier.verify(whole).valid()).isTrue();
    }

    private static byte[] part(BundleTar archive, long first, long count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.writeTo(out, first, count);
        return out.toByteArray();
    }
}
