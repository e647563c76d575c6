package fr.allerretour.inventory.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.allerretour.inventory.yaml.YamlException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    private static final String WHOLE = """
            format: 'x'
            list:
              - {id: "a", words: {en: one, fr: "\\u00e9t\\u00E9"}}
              - id: b # why
                text: >-
                  folded
                  and more
            empty:
            """;

    @Test
    void everyPlainValueIsAText() {
        assertThat(read("a: yes\nb: [7, 'null', 2026-11-25]\nc:\nd: |\n  two\n  lines\n"))
                .isEqualTo(new YamlNode.Mapping(
                        Map.of(
                                "a", new YamlNode.Leaf("yes", 1),
                                "b",
                                        new YamlNode.Sequence(
                                                List.of(
                                                        new YamlNode.Leaf("7", 2),
                                                        new YamlNode.Leaf("null", 2),
                                                        new YamlNode.Leaf("2026-11-25", 2)),
                                                2),
                                "d", new YamlNode.Leaf("two\nlines\n", 4)),
                        1));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreTaken() {
        assertThat(read("\uFEFFa: 1\r\nb: 2\r\n"))
                .isEqualTo(new YamlNode.Mapping(
                        Map.of("a", new YamlNode.Leaf("1", 1), "b", new YamlNode.Leaf("2", 2)), 1));
    }

    @Test
    void aTagDoesNothingButGetTheFileRefused() {
        assertRefused("a: !!javax.script.ScriptEngineManager [1]", 1, "Tags (!) are not taken.");
        assertRefused("x: 1\na: !!python/object/apply:os.system ['id']", 2, "Tags (!) are not taken.");
        assertRefused("a: !local {b: 1}", 1, "Tags (!) are not taken.");
        assertRefused("a: !!str 1", 1, "Tags (!) are not taken.");
    }

    @Test
    void aBillionLaughsEndAtTheFirst() {
        StringBuilder laughs = new StringBuilder("a: &a [lol, lol]\n");
        for (char name = 'b'; name <= 'k'; name++) {
            String before = "*" + (char) (name - 1);
            laughs.append(name + ": &" + name + " [" + String.join(", ", List.of(before, before, before)) + "]\n");
        }

        assertRefused(laughs.toString(), 1, "Anchors (&) and aliases (*) are not taken: write the value out.");
        assertRefused("a: *b", 1, "Anchors (&) and aliases (*) are not taken: write the value out.");
        assertRefused("a: {<<: *b}", 1, "Anchors (&) and aliases (*) are not taken: write the value out.");
    }

    @Test
    void whatIsDeepIsRefusedInFlowAndInBlocks() {
        assertRefused("[".repeat(4_000), 1, "Values are nested deeper than 32.");
        assertRefused("[".repeat(33) + "]".repeat(33), 1, "Values are nested deeper than 32.");
        assertThat(read("[".repeat(32) + "]".repeat(32))).isInstanceOf(YamlNode.Sequence.class);
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            deep.append(" ".repeat(i)).append("a:\n");
        }
        assertRefused(deep + " ".repeat(400) + "b: 1", 32, "Values are nested deeper than 32.");
    }

    @Test
    void aLineFileOrListWithoutEndIsRefused() {
        assertRefused("a: 1\nb: " + "x".repeat(4_094), 2, "A line is longer than 4096 characters.");
        assertThat(read("b: " + "x".repeat(4_093) + "\r\nc: 1")).isInstanceOf(YamlNode.Mapping.class);
        assertRefused("#" + "x".repeat(4_096) + "\na: 1", 1, "A line is longer than 4096 characters.");
        assertRefused("[" + "a, ".repeat(1_400) + "a]", 1, "A line is longer than 4096 characters.");
        assertRefused("- 1\n".repeat(60_000), 50_000, "The file holds more than 50000 values.");
        YamlException large = refused(new byte[YamlReader.MOST_BYTES + 1]);
        assertThat(large.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(large).hasMessage("The file is larger than 1048576 bytes.");
    }

    @Test
    void whatHoldsNothingOrTooMuchIsRefused() {
        assertRefused("", 0, "The file holds nothing.");
        assertRefused("# only a comment\n", 0, "The file holds nothing.");
        assertRefused("~", 0, "The file holds nothing.");
        assertRefused("a: 1\n---\nb: 2\n", 0, "The file holds more than one document.");
        assertRefused("a: 1\nb: 2\na: 3\n", 3, "The member 'a' is there twice.");
        assertRefused("a:\na: 3\n", 2, "The member 'a' is there twice.");
        assertRefused("- 1\n-\n", 1, "A list has an item without a value.");
        assertRefused("? [a, b]\n: 1\n", 1, "A member's name is not a text.");
    }

    @Test
    void whatIsNotYamlSaysWhere() {
        assertThat(refused("a: 1\n b: [".getBytes(StandardCharsets.UTF_8)).line())
                .isEqualTo(2);
        assertThat(refused("a: \u0001".getBytes(StandardCharsets.UTF_8)).kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(refused("%YAML 3.0\n---\na: 1".getBytes(StandardCharsets.UTF_8))
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
        assertThat(refused("é: 1".getBytes(StandardCharsets.ISO_8859_1))).hasMessage("The file is not in UTF-8.");
        assertThat(refused("a: 1".getBytes(StandardCharsets.UTF_16)).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void halfACharacterIsRefused() {
        assertRefused("a: 1\nb: \"\\uD83D\"", 2, "A text holds half a character.");
        assertThat(read("b: \"\\U0001F600\""))
                .isEqualTo(new YamlNode.Mapping(Map.of("b", new YamlNode.Leaf("😀", 1)), 1));
    }

    @Test
    void anEscapeThatIsCutOrStandsForNothingIsRefused() {
        assertRefused("\"\\u", 1, "This is not YAML: an escape stands for no character.");
        assertRefused("a: 1\nb: \"\\UFFFFFFFF\"", 2, "This is not YAML: an escape stands for no character.");
    }

    @Test
    void aFileWithChangedBytesIsReadOrRefusedByName() {
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        byte[] marks = "[]{}:,-?&*!|>'\"%@`#\n\t \\~".getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20261125);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = whole.clone();
            for (int n = random.nextInt(1, 6); n > 0; n--) {
                changed[random.nextInt(changed.length)] =
                        random.nextInt(4) == 0 ? (byte) random.nextInt(256) : marks[random.nextInt(marks.length)];
            }
            try {
                YamlReader.read(changed);
            } catch (YamlException e) {
                assertThat(e.kind()).isEqualTo(Kind.UNREADABLE);
                refused++;
            }
        }
        assertThat(refused).isBetween(1_000, 19_999);
    }

    @Test
    void aFileThatIsCutAnywhereIsReadOrRefusedByName() {
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        for (int end = 0; end < whole.length; end++) {
            byte[] cut = Arrays.copyOf(whole, end);
            try {
                YamlReader.read(cut);
            } catch (YamlException e) {
                assertThat(e.kind()).isEqualTo(Kind.UNREADABLE);
            }
        }
    }

    private static YamlNode read(String yaml) {
        return YamlReader.read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String yaml, int line, String detail) {
        YamlException refused = refused(yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(refused.detail().en()).isEqualTo(detail);
        assertThat(refused.line()).isEqualTo(line);
    }

    private static YamlException refused(byte[] file) {
        return catchThrowableOfType(YamlException.class, () -> YamlReader.read(file));
    }
}
