package fr.allerretour.export.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aValidBundleEndsWithZero() throws Exception {
        Bundles.write(folder.resolve("bundle"), null);

        assertThat(run(folder.resolve("bundle").toString())).isZero();
        assertThat(printed())
                .matches("NOTE not-signed: .*\\R"
                        + "valid · valide: BagIt 1\\.0, 25 files · fichiers, \\d+ bytes · octets, "
                        + "0 errors · erreurs, 0 warnings · avertissements\\R");
    }

    @Test
    void anInvalidOneEndsWithOneAndNoNameWritesLinesOfItsOwn() throws Exception {
        Bundles.write(folder.resolve("bundle"), null);
        Files.writeString(folder.resolve("bundle/data/x\nvalid · valide: \u001b[32m"), "");

        assertThat(run(folder.resolve("bundle").toString())).isEqualTo(1);
        assertThat(printed().lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("ERROR file-unlisted data/x\uFFFDvalid · valide: \uFFFD[32m"))
                .last()
                .asString()
                .startsWith("INVALID · NON VALIDE: ");
    }

    @Test
    void whatCannotBeCheckedEndsWithTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run(folder.toString(), folder.resolve("none.pem").toString()))
                .isEqualTo(2);
        assertThat(printed()).contains("unusable · inutilisable: There is no file or folder ");
    }

    @Test
    void accentsInNamesAreReadUnderALocaleThatHasNone() throws Exception {
        Bundles.write(folder.resolve("bundle"), null);
        Path bag = folder.resolve("bundle");
        Files.writeString(bag.resolve("data/été"), "x");
        String digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
        Files.delete(bag.resolve("manifest-sha512.txt"));
        Files.delete(bag.resolve("tagmanifest-sha512.txt"));
        Files.delete(bag.resolve("bag-info.txt"));
        Files.writeString(bag.resolve("manifest-sha256.txt"), digest + "  data/été\n", StandardOpenOption.APPEND);
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of(VerifyCommand.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        VerifyCommand.class.getName(),
                        "bundle")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        command.environment().put("LC_ALL", "C");
        Process process = command.start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("valid · valide: BagIt 1.0, 26 files");
        assertThat(process.waitFor()).isZero();
    }

    private int run(String... arguments) {
        return VerifyCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
