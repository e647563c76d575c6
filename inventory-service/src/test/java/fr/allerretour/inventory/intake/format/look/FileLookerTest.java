package fr.allerretour.inventory.intake.format.look;

import static fr.allerretour.inventory.intake.format.TestWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.TestWorkbook;
import fr.allerretour.inventory.intake.format.cell.Headings;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLookerTest {

    @TempDir
    private Path folder;

    private FileLook look(String text) throws Exception {
        return look(text, StandardCharsets.UTF_8);
    }

    private FileLook look(String text, Charset charset) throws Exception {
        return look(Files.write(folder.resolve("file"), text.getBytes(charset)));
    }

    private static FileLook look(Path file) throws Exception {
        return new FileLooker(ReadLimits.standard()).look(file);
    }

    private static FormatException refusal(Path file) {
        FormatException refused = catchThrowableOfType(FormatException.class, () -> look(file));
        assertThat(refused).isNotNull();
        return refused;
    }

    private Path zip(Object... namesAndTexts) throws Exception {
        Path file = folder.resolve("file.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndTexts[i]));
                zip.write(
                        namesAndTexts[i + 1] instanceof byte[] bytes
                                ? bytes
                                : ((String) namesAndTexts[i + 1]).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void jsonIsKnownByItsFirstCharacterAndOutlinedByItsMembers() throws Exception {
        String text =
                "\n {\"vms\": [{\"id\": 1, \"disks\": [{\"size\": 2}], \"tags\": [[1], \"x\"]}, {\"name\": \"b\"}], \"v\": 1}";
        Set<String> members =
                Set.of("vms", "vms[].id", "vms[].disks", "vms[].disks[].size", "vms[].tags", "vms[].name", "v");

        for (FileLook json :
                List.of(look(text, StandardCharsets.UTF_8), look("\ufeff" + text, StandardCharsets.UTF_16LE))) {
            assertThat(json).isInstanceOfSatisfying(JsonLook.class, look -> {
                assertThat(look.paths()).isEqualTo(members);
                assertThat(look.has("vms", "vms[].id")).isTrue();
                assertThat(look.has("vms", "id")).isFalse();
            });
        }
        assertThat(look("\ufeff[{\"a\": {\"b\": 1}}, [{\"c\": 2}]]"))
                .isEqualTo(new JsonLook(Set.of("[].a", "[].a.b", "[][].c")));
    }

    @Test
    void jsonThatIsCutIsStillJsonAndWhatOnlyBeginsLikeItIsText() throws Exception {
        assertThat(look("{\"vms\": [{\"id\": 1, \"na")).isEqualTo(new JsonLook(Set.of("vms", "vms[].id")));
        assertThat(look("[name];[kind]\na;b\n")).isInstanceOf(CsvLook.class);
    }

    @Test
    void hostileJsonIsLookedAtInBounds() throws Exception {
        assertThat(look("[".repeat(1_000_000))).isEqualTo(new JsonLook(Set.of()));
        assertThat(look("{\"a\":".repeat(150) + "1"))
                .isInstanceOfSatisfying(
                        JsonLook.class, look -> assertThat(look.paths()).hasSize(6));
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i < 100_000; i++) {
            many.append("\"name").append(i).append("\":0,");
        }
        assertThat(look(many + "\"z\":0}"))
                .isInstanceOfSatisfying(
                        JsonLook.class, look -> assertThat(look.paths()).hasSize(2_000));
        Path endless = Files.writeString(folder.resolve("endless"), "{\"" + "x".repeat(2 << 20) + "\":0}");
        assertThat(refusal(endless).problem()).isEqualTo(FormatProblem.TOO_LARGE);
    }

    @Test
    void yamlIsKnownByItsOutermostLines() throws Exception {
        assertThat(
                        look(
                                "---\n# comment\nname: x\nlist:\n- a: 1\n- b\nnested:\n  deep: 1\n\"quoted\": |\n  text; text\n"))
                .isEqualTo(new YamlLook(Set.of("name", "list", "nested", "quoted")));
        assertThat(look("name;note\nx;kind: other\n")).isInstanceOf(CsvLook.class);
        assertThat(look("- only\n- a list\n")).isInstanceOf(CsvLook.class);
    }

    @Test
    void textIsASheetWithItsFirstRowThatSaysSomething() throws Exception {
        assertThat(look("\n ;\nname;kind\na;b\n"))
                .isInstanceOfSatisfying(
                        CsvLook.class,
                        look -> assertThat(look.headings().asWritten()).containsExactly("name", "kind"));
    }

    @Test
    void aWorkbookShowsItsSheetsAndTheirFirstRowsWhenAsked() throws Exception {
        Path file = new TestWorkbook()
                .sheet("Servers", row("Title"), row(), row("Name", "Cores"), row("a", 1), row("b", 2))
                .sheet("Other", row("x"))
                .write(folder.resolve("w.xlsx"));

        assertThat(look(file)).isInstanceOfSatisfying(WorkbookLook.class, look -> {
            assertThat(look.sheets()).containsExactly("Servers", "Other");
            assertThat(look.has("other", "SERVERS")).isTrue();
            assertThat(look.has("Servers", "Disks")).isFalse();
            assertThat(look.seen().en()).isEqualTo("a workbook with the sheets \"Servers\", \"Other\"");
        });
        WorkbookLook look = (WorkbookLook) look(file);
        assertThat(look.firstRows("servers", 2)).containsExactly(List.of("Title"), List.of("Name", "Cores"));
        assertThat(look.firstRows("other", 5)).containsExactly(List.of("x"));
        assertThat(look.firstRows("none", 5)).isEmpty();
    }

    @Test
    void anArchiveShowsItsFilesAndTheHeadingsOfThoseThatAreText() throws Exception {
        Path file = zip(
                "set/",
                "",
                "set/a.csv",
                "x;y\n1;2\n",
                "photo.jpg",
                new byte[] {1, 0, 2},
                "__MACOSX/set/a.csv",
                "x",
                "long.csv",
                "p,q\n" + "1,2\n".repeat(100_000));

        assertThat(look(file)).isInstanceOfSatisfying(ArchiveLook.class, look -> {
            assertThat(look.entries()).containsExactly("set/a.csv", "photo.jpg", "long.csv");
            assertThat(look.headings()).containsOnlyKeys("set/a.csv", "long.csv");
            assertThat(look.headings().values())
                    .extracting(Headings::asWritten)
                    .containsExactlyInAnyOrder(List.of("x", "y"), List.of("p", "q"));
        });
    }

    @Test
    void anArchiveThatIsEmptyDamagedOrABombIsRefused() throws Exception {
        assertThat(refusal(zip()).problem()).isEqualTo(FormatProblem.EMPTY_FILE);

        byte[] bytes = Files.readAllBytes(zip("a.csv", "x;y\n1;2\n"));
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length - 30));
        assertThat(refusal(cut).problem()).isEqualTo(FormatProblem.DAMAGED_FILE);

        Path many = folder.resolve("many.zip");
        try (OutputStream out = Files.newOutputStream(many);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 2_001; i++) {
                zip.putNextEntry(new ZipEntry("f" + i));
            }
        }
        assertThat(refusal(many).problem()).isEqualTo(FormatProblem.BOMB);
    }

    @Test
    void whatNoFormatKnowsIsNamedWithWhatWasSeenAndWhatIsKnown() throws Exception {
        Path photos = zip("photo.jpg", new byte[] {1, 0, 2});
        FormatException refused = catchThrowableOfType(
                FormatException.class, () -> new FormatDetector(ReadLimits.standard()).detect(photos));

        assertThat(refused.problem()).isEqualTo(FormatProblem.UNKNOWN_FORMAT);
        assertThat(refused.detailEn())
                .startsWith("It is an archive with the files \"photo.jpg\"; that is none of rvtools-xlsx, ")
                .endsWith("workloads-csv.");
        assertThat(refused.detailFr())
                .startsWith("C'est une archive avec les fichiers \"photo.jpg\" ; ce n'est aucun de rvtools-xlsx, ");
    }
}
