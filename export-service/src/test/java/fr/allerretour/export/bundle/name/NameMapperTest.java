package fr.allerretour.export.bundle.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameMapperTest {
    private static final String SAFE = "d(/[A-Za-z0-9_][A-Za-z0-9._-]{0,99})+";

    private final NameMapper names = new NameMapper();

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "Rapport_2026-11.PDF", "sub/folder/b", "console.log", "a.b.c", "_x"})
    void aNameThatIsSafeIsKept(String name) {
        assertThat(file(name)).isEqualTo("d/" + name);
    }

    @ParameterizedTest
    @CsvSource({
        "Été à la mer.pdf, Ete_a_la_mer-[0-9a-f]{10}\\.pdf",
        "cœur.txt, coeur-[0-9a-f]{10}\\.txt",
        "con, _con-[0-9a-f]{10}",
        "LPT1.txt, _LPT1-[0-9a-f]{10}\\.txt",
        ".htaccess, _-[0-9a-f]{10}\\.htaccess",
        "-rf, _-rf-[0-9a-f]{10}",
        "~root, _root-[0-9a-f]{10}",
        "50%.txt, 50_-[0-9a-f]{10}\\.txt",
        "../../etc/passwd, _\\.\\._?-[0-9a-f]{10}/_\\.\\._?-[0-9a-f]{10}/etc/passwd",
        "日本語, ___-[0-9a-f]{10}",
        "a//b, a/_-[0-9a-f]{10}/b"
    })
    void aNameThatIsNotIsMadeSoAndMarkedWithItsDigest(String name, String expected) {
        assertThat(file(name)).matches("d/" + expected);
    }

    @Test
    void namesThatOnlyCaseOrNormalisationTellApartStayApart() {
        List<String> paths = List.of(
                file("Twin.txt"),
                file("twin.txt"),
                file("TWIN.TXT"),
                file("\u00e9"),
                file("e\u0301"),
                file("Dir/a"),
                file("dir/a"),
                file("dir/A"));

        assertThat(paths.stream().map(path -> path.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
        assertThat(paths.getFirst()).isEqualTo("d/Twin.txt");
        assertThat(paths.get(5)).isEqualTo("d/Dir/a");
        assertThat(paths.get(6)).matches("d/dir-[0-9a-f]{10}/a");
        assertThat(paths.get(7)).matches("d/dir-[0-9a-f]{10}/A-[0-9a-f]{10}");
    }

    @Test
    void whatLooksLikeAMarkedNameCannotTakeAnothersPlace() {
        String marked = file("é.txt");
        String impostor = file(marked.substring(2));

        assertThat(impostor).isNotEqualToIgnoringCase(marked).matches(SAFE);
    }

    @Test
    void aFileAndAFolderOfOneNameStayApart() {
        assertThat(file("x")).isEqualTo("d/x");
        assertThat(file("x/y")).matches("d/x-[0-9a-f]{10}/y");
    }

    @Test
    void longNamesKeepTheirExtensionAndDeepPathsAreFlattened() {
        assertThat(file("n".repeat(250) + ".docx"))
                .matches(SAFE)
                .endsWith(".docx")
                .hasSizeLessThanOrEqualTo(102);
        String deep = file("folder/".repeat(60) + "leaf.txt");
        assertThat(deep).matches("d/_deep/[0-9a-f]{40}\\.txt");
    }

    @Test
    void anyBytesGiveASafePathOfItsOwn() {
        Random random = new Random(11);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(i % 7 == 0 ? 300 : 6)];
            random.nextBytes(bytes);
            String path = names.file("d", OriginalName.ofHex(HexFormat.of().formatHex(bytes)));
            assertThat(path).matches(SAFE).hasSizeLessThanOrEqualTo(220);
            assertThat(seen.add(path.toLowerCase(Locale.ROOT))).as(path).isTrue();
        }
    }

    @Test
    void theSameNamesInTheSameOrderGiveTheSamePaths() {
        NameMapper other = new NameMapper();
        for (String name : List.of("a", "A", "é", "E\u0301", "a/b")) {
            OriginalName original = OriginalName.of(name);
            assertThat(names.file("d", original)).isEqualTo(other.file("d", original));
        }
    }

    @Test
    void aNameWhoseBytesAreNotUtf8KeepsThem(@TempDir Path root) throws Exception {
        // Only a shell can make such a file: Java's own paths are made of text.
        Process shell = new ProcessBuilder("sh", "-c", "printf x > \"$(printf 'caf\\351')\"")
                .directory(root.toFile())
                .start();
        assertThat(shell.waitFor()).isZero();
        try (var children = Files.newDirectoryStream(root)) {
            OriginalName name = OriginalName.of(root, children.iterator().next());
            assertThat(name.hex()).isEqualTo("636166e9");
            assertThat(name.text()).isEmpty();
            assertThat(names.file("d", name)).matches("d/caf_-[0-9a-f]{10}");
        }
    }

    @Test
    void aNameOfTheFileSystemHasItsOwnBytes(@TempDir Path root) throws Exception {
        String text = "a b%20#?é+.txt";
        Files.writeString(root.resolve(text), "");
        try (var children = Files.newDirectoryStream(root)) {
            assertThat(OriginalName.of(root, children.iterator().next()).hex())
                    .isEqualTo(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String file(String name) {
        return names.file("d", OriginalName.of(name));
    }
}
