package fr.allerretour.inventory.intake.format.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.tree.Keep;
import fr.allerretour.inventory.intake.format.tree.TreeRecord;
import fr.allerretour.inventory.intake.format.tree.Wanted;
import java.io.BufferedWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent by mistake or in bad faith as YAML gets its name, and costs bounded memory. */
class HostileYamlTest {

    private static final ReadLimits LIMITS = ReadLimits.standard();

    @TempDir
    private Path folder;

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("file.yaml"), text);
    }

    private static List<TreeRecord> read(Path file, ReadLimits limits, String place, Keep keep) throws Exception {
        List<TreeRecord> found = new ArrayList<>();
        YamlRecords.read(file, limits, (done, total) -> {}, List.of(Wanted.at(place, keep, found::add)));
        return found;
    }

    private static List<TreeRecord> read(Path file, String place, Keep keep) throws Exception {
        return read(file, LIMITS, place, keep);
    }

    private static FormatException refusal(Path file, ReadLimits limits, String place, Keep keep) {
        FormatException refused = catchThrowableOfType(FormatException.class, () -> read(file, limits, place, keep));
        assertThat(refused).as("refusal").isNotNull();
        return refused;
    }

    private static FormatException refusal(Path file) {
        return refusal(file, LIMITS, "vms[]", Keep.all());
    }

    @Test
    void whatIsWantedComesWithItsPathAndLineAndWithoutWhatIsNotKept() throws Exception {
        List<TreeRecord> found = read(file("""
                        # machines
                        x:
                        - a: 9
                        vms:
                        - name: "a"
                          secret: |
                            s
                            s
                          disks: [{size: 1.50, key: k}]
                          on: yes
                          off: true
                          none: ~
                        -
                        """), "vms[]", Keep.only("name", "disks.size", "on", "off", "none"));

        assertThat(found).extracting(TreeRecord::path).containsExactly("/vms/0", "/vms/1");
        assertThat(found).extracting(TreeRecord::line).containsExactly(5, 13);
        assertThat(found.get(0).value())
                .hasToString(
                        "{\"name\":\"a\",\"disks\":[{\"size\":\"1.50\"}],\"on\":\"yes\",\"off\":true,\"none\":null}");
        assertThat(found.get(1).value().isNull()).isTrue();
    }

    @Test
    void documentsAfterEachOtherAreAllReadAndEmptyOnesPassedOver() throws Exception {
        List<TreeRecord> found =
                read(file("---\n---\nvms: [1]\n---\n# nothing\n---\nvms:\n- 2\n...\n"), "vms[]", Keep.all());

        assertThat(found).extracting(TreeRecord::document).containsExactly(1, 3);
        assertThat(found).extracting(r -> r.value().asText()).containsExactly("1", "2");
    }

    @Test
    void aFileThatSaysNothingIsEmpty() throws Exception {
        assertThat(refusal(file("")).problem()).isEqualTo(FormatProblem.EMPTY_FILE);
        assertThat(refusal(file("# a\n---\n\n---\n")).problem()).isEqualTo(FormatProblem.EMPTY_FILE);
    }

    @Test
    void aliasesAreRefusedWhereTheyWouldCountSoThatABillionLaughsAreNone() throws Exception {
        StringBuilder laughs = new StringBuilder("a0: &a0 [ha, ha]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        FormatException refused = refusal(file(laughs + "vms: [*a29]\n"));
        assertThat(refused.problem()).isEqualTo(FormatProblem.YAML_ALIAS);
        assertThat(refused.position()).contains(new Position("", 31));
        assertThat(refusal(file("vms: &v\n- *v\n")).problem()).isEqualTo(FormatProblem.YAML_ALIAS);
        assertThat(refusal(file("d: &d {a: 1}\nvms:\n- <<: *d\n  b: 2\n")).problem())
                .isEqualTo(FormatProblem.YAML_ALIAS);
        assertThat(refusal(file("d: &d {vms: [1]}\n<<: *d\n")).problem()).isEqualTo(FormatProblem.YAML_ALIAS);

        assertThat(read(file(laughs + "vms: [1]\n"), "vms[]", Keep.all())).hasSize(1);
    }

    @Test
    void noTagMakesAnObject() throws Exception {
        List<TreeRecord> found = read(
                file(
                        "vms:\n- !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x\"]]\n- !vault |\n  s\n- !!str 1\n"),
                "vms[]",
                Keep.all());

        assertThat(found)
                .extracting(r -> r.value().toString())
                .containsExactly("[[\"http://x\"]]", "\"s\\n\"", "\"1\"");
    }

    @Test
    void nestingBeyondAnyInventoryIsRefusedAlsoWhereNothingIsWanted() throws Exception {
        assertThat(refusal(file("x: " + "[".repeat(200_000))).problem()).isEqualTo(FormatProblem.TOO_LARGE);
        assertThat(refusal(file("- ".repeat(200_000) + "a\n")).problem()).isEqualTo(FormatProblem.TOO_LARGE);
        assertThat(refusal(file("vms: [" + "{a: ".repeat(500))).problem()).isEqualTo(FormatProblem.TOO_LARGE);
    }

    @Test
    void aLineOfAMegabyteIsReadAtOnceAndOneBeyondMeasureIsRefused() throws Exception {
        String line = "x".repeat(YamlRecords.LONGEST_LINE - 100);
        assertThat(read(
                        file("s: " + line + "\nt: \"" + line + "\"\nu: |\n  " + line + "\nvms: [1]\n"),
                        "vms[]",
                        Keep.all()))
                .hasSize(1);

        assertThat(refusal(file("s: " + line + line)).problem()).isEqualTo(FormatProblem.TOO_LARGE);
        assertThat(refusal(file("s: |\n  " + line + line)).problem()).isEqualTo(FormatProblem.TOO_LARGE);
        Path lines = folder.resolve("lines.yaml");
        try (BufferedWriter out = Files.newBufferedWriter(lines)) {
            out.write("s: |\n");
            for (int i = 0; i < 100_000; i++) {
                out.write("  " + "y".repeat(100) + "\n");
            }
        }
        FormatException refused = refusal(lines);
        assertThat(refused.problem()).isEqualTo(FormatProblem.TOO_LARGE);
        assertThat(refused.detailEn()).contains("there is a value of more than 4194304 characters");
        Path quoted = file("s: \"" + "z ".repeat(3 << 20) + "\"");
        assertThat(refusal(quoted).problem()).isEqualTo(FormatProblem.TOO_LARGE);
    }

    @Test
    void moreDocumentsEntriesOrBytesThanTheLimitAreRefused() throws Exception {
        ReadLimits small = new ReadLimits(2_000, 1_000, 200, 1_000, 5, 100, 100, 3);
        assertThat(refusal(file("a: 1\n---\n".repeat(4) + "a: 1\n"), small, "vms[]", Keep.all())
                        .detailEn())
                .isEqualTo("The file has more than 3 documents.");
        assertThat(refusal(file("vms: [1, 2, 3, 4, 5, 6]"), small, "vms[]", Keep.all())
                        .detailEn())
                .isEqualTo("The file has more than 5 entries.");
        assertThat(refusal(file("a: " + "b".repeat(1_000)), small, "vms[]", Keep.all())
                        .detailEn())
                .isEqualTo("The file has more than 1000 bytes.");
        assertThat(refusal(file("vms:\n- [" + "1, ".repeat(200_001) + "1]")).problem())
                .isEqualTo(FormatProblem.TOO_LARGE);
    }

    @Test
    void whatIsNoYamlIsDamagedAndNeverQuoted() throws Exception {
        for (String text : List.of(
                "vms:\n- a: \"hunter2\n",
                "vms:\n- [hunter2\n",
                "vms:\n- a: hunter2: b\n",
                "vms:\n\t- hunter2\n",
                "vms: {? [hunter2] : b}\n",
                "a: b\nhunter2\n",
                "%YAML 9.9\n---\nhunter2: 1\n",
                "vms: @hunter2\n",
                "vms: \"hunter2 \\UFFFFFFFF\"\n",
                "vms: \"hunter2 \\xZZ\"\n",
                "vms: \"hunter2 \\u",
                "vms: \"hunter2 \\u00",
                "vms: !%ZZ hunter2\n")) {
            FormatException refused = refusal(file(text));
            assertThat(refused.problem()).as(text).isEqualTo(FormatProblem.DAMAGED_FILE);
            assertThat(refused.position()).as(text).isPresent();
            assertThat(refused.detailEn() + refused.detailFr()).doesNotContain("hunter2");
            assertThat(refused.getCause()).isNull();
        }
        assertThat(refusal(file("vms: [1]\nvms: [2]\n")).problem()).isEqualTo(FormatProblem.MEMBER_TWICE);
        assertThat(refusal(file("vms:\n- {a: 1, a: 2}\n")).problem()).isEqualTo(FormatProblem.MEMBER_TWICE);
    }

    @Test
    void halfACharacterIsRefusedByItsLineAlsoWhereNothingIsWanted() throws Exception {
        for (String half :
                List.of("vms:\n- \"a\\uD83D\"\n", "vms: [1]\nx: \"\\uDE00\"\n", "vms:\n- {\"\\uD83D \\uDE00\": 1}\n")) {
            FormatException refused = refusal(file(half));
            assertThat(refused.problem()).as(half).isEqualTo(FormatProblem.UNREADABLE_TEXT);
            assertThat(refused.detailEn()).isEqualTo("Line 2: A text holds half a character.");
            assertThat(refused.detailFr()).isEqualTo("Ligne 2 : Un texte contient un demi-caractère.");
            assertThat(refused.position()).contains(new Position("", 2));
        }
        assertThat(read(file("vms: [\"\\uD83D\\uDE00\", \"\\U0001F600\"]"), "vms[]", Keep.all()))
                .extracting(r -> r.value().asText())
                .containsExactly("😀", "😀");
    }

    @Test
    void aLongLineOfShortPiecesAndAHundredLevelsAreRead() throws Exception {
        assertThat(read(file("x: [" + "abc, ".repeat(500_000) + "d]\nvms: [1]\n"), "vms[]", Keep.all()))
                .hasSize(1);
        assertThat(read(file("vms: [" + "[".repeat(98) + "1" + "]".repeat(98) + "]\n"), "vms[]", Keep.all()))
                .hasSize(1);
        assertThat(refusal(file("vms: [" + "[".repeat(99) + "1" + "]".repeat(99) + "]\n"))
                        .detailEn())
                .isEqualTo("Line 1: Values are nested deeper than 101.");
    }

    @Test
    void anyEncodingThatYamlKnowsIsReadAndAnyOtherNamed() throws Exception {
        String text = "vms:\r\n- naïve 😀\r- b\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            Path file = Files.write(folder.resolve("file"), text.getBytes(charset));
            assertThat(read(file, "vms[]", Keep.all()))
                    .as(charset.name())
                    .extracting(r -> r.value().asText())
                    .containsExactly("naïve 😀", "b");
        }
        Path windows = Files.write(folder.resolve("file"), "vms: [é]".getBytes(Charset.forName("windows-1252")));
        assertThat(refusal(windows).problem()).isEqualTo(FormatProblem.UNREADABLE_TEXT);
        assertThat(refusal(file("vms: [a\u0000b]")).problem()).isEqualTo(FormatProblem.UNREADABLE_TEXT);
        assertThat(refusal(file("vms: [a\u0007b]")).problem()).isEqualTo(FormatProblem.UNREADABLE_TEXT);
    }

    @Test
    void whateverIsTurnedInAFileItIsReadOrRefusedByName() throws Exception {
        String whole =
                "%YAML 1.1\n---\nvms:\n- {a: &x [1, 'b''c'], \"d\\u00e9\": !!str 2}\n- e: |+2\n    f\n  g: >-\n    h\n"
                        + "  ? i\n  : *x\n# k\n...\n---\nvms: [~, <<, \"\\U0001F600\"]\n";
        String marks = "\u0000\n\r\t \"'#%&*!|>@`{}[],:?-\\<~é\ud83d";
        Random seeded = new Random(1);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            StringBuilder turned = new StringBuilder(whole);
            for (int j = 0; j <= i % 4; j++) {
                int at = seeded.nextInt(turned.length());
                char mark = marks.charAt(seeded.nextInt(marks.length()));
                switch (seeded.nextInt(3)) {
                    case 0 -> turned.setCharAt(at, mark);
                    case 1 -> turned.insert(at, mark);
                    default -> turned.deleteCharAt(at);
                }
            }
            Path file = Files.write(folder.resolve("file"), turned.toString().getBytes(StandardCharsets.UTF_8));
            try {
                read(file, "vms[]", Keep.all());
            } catch (FormatException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1, 2_999);
    }
}
