package fr.allerretour.export.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private int run(String... arguments) {
        return VerifyCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
