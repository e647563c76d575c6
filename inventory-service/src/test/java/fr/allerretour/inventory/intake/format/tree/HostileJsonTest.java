package fr.allerretour.inventory.intake.format.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import java.io.BufferedWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent by mistake or in bad faith as JSON gets its name, and costs bounded memory. */
class HostileJsonTest {

    private static final ReadLimits LIMITS = ReadLimits.standard();

    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("file.json"), bytes);
    }

    private Path file(String text) throws Exception {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<TreeRecord> read(Path file, String place, Keep keep) throws Exception {
        List<TreeRecord> found = new ArrayList<>();
        JsonRecords.read(file, LIMITS, (done, total) -> {}, List.of(Wanted.at(place, keep, found::add)));
        return found;
    }

    private static FormatException refusal(Path file, String place, Keep keep) {
        FormatException refused = catchThrowableOfType(FormatException.class, () -> read(file, place, keep));
        assertThat(refused).as("refusal").isNotNull();
        return refused;
    }

    private static FormatException refusal(Path file) {
        return refusal(file, "vms[]", Keep.all());
    }

    @Test
    void whatIsWantedComesWithItsPathAndLineAndWithoutWhatIsNotKept() throws Exception {
        List<TreeRecord> found = read(
                file("{\"x\": [{\"a\": 9}],\n \"vms\": [\n  {\"name\": \"a\", \"secret\": \"s\", \"disks\":"
                        + " [{\"size\": 1.50, \"key\": \"k\"}]},\n  null]}"),
                "vms[]",
                Keep.only("name", "disks.size"));

        assertThat(found).extracting(TreeRecord::path).containsExactly("/vms/0", "/vms/1");
        assertThat(found).extracting(TreeRecord::line).containsExactly(3, 4);
        assertThat(found.get(0).value()).hasToString("{\"name\":\"a\",\"disks\":[{\"size\":\"1.50\"}]}");
        assertThat(found.get(1).value().isNull()).isTrue();
    }

    @Test
    void documentsAfterEachOtherAreAllRead() throws Exception {
        List<TreeRecord> found = read(file("{\"vms\":[1]}\n{\"vms\":[2]}"), "vms[]", Keep.all());

        assertThat(found).extracting(TreeRecord::document).containsExactly(0, 1);
        assertThat(found).extracting(r -> r.value().asText()).containsExactly("1", "2");
    }

    @Test
    void aFileWithoutAByteAndOneOfBlanksAreEmpty() throws Exception {
        assertThat(refusal(file("")).problem()).isEqualTo(FormatProblem.EMPTY_FILE);
        assertThat(refusal(file(" \n\t ")).problem()).isEqualTo(FormatProblem.EMPTY_FILE);
    }

    @Test
    void aFileCutAnywhereIsDamagedAndNamesTheLine() throws Exception {
        byte[] whole = "{\"other\": {\"a\": [1, 2]},\n\"vms\": [{\"name\": \"é\", \"n\": 12.5, \"t\": true}]}"
                .getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < whole.length; length++) {
            FormatException refused = refusal(file(Arrays.copyOf(whole, length)));
            assertThat(refused.problem())
                    .as("cut after %s of %s bytes", length, whole.length)
                    .isIn(FormatProblem.DAMAGED_FILE, FormatProblem.UNREADABLE_TEXT);
        }
        assertThat(refusal(file("{\"vms\": [\n{\"name\": \"a\"},")).detailEn())
                .isEqualTo("The file ends in the middle at line 2, column 15.");
    }

    @Test
    void whatIsNoJsonIsDamagedAndNeverQuoted() throws Exception {
        FormatException refused = refusal(file("{\"vms\": [hunter2]}"));

        assertThat(refused.problem()).isEqualTo(FormatProblem.DAMAGED_FILE);
        assertThat(refused.position()).contains(new Position("", 1));
        assertThat(refused.detailEn() + refused.detailFr())
                .contains("is no JSON at line 1, column")
                .doesNotContain("hunter2");
        assertThat(refused.getCause()).isNull();
    }

    @Test
    void nestingBeyondAnyInventoryIsRefusedAlsoWhereNothingIsWanted() throws Exception {
        assertThat(refusal(file("[".repeat(1_000_000))).problem()).isEqualTo(FormatProblem.TOO_LARGE);
        assertThat(refusal(file("{\"x\":".repeat(1_000_000))).problem()).isEqualTo(FormatProblem.TOO_LARGE);
        assertThat(refusal(file("{\"vms\":[" + "{\"a\":".repeat(500))).problem())
                .isEqualTo(FormatProblem.TOO_LARGE);
    }

    @Test
    void aHugeTextIsRefusedWhereItIsKeptAndPassedOverWhereItIsNot() throws Exception {
        String huge = "x".repeat(30 << 20);
        Path file = file("{\"vms\":[{\"name\":\"a\",\"note\":\"" + huge + "\"}]}");

        assertThat(refusal(file).problem()).isEqualTo(FormatProblem.TOO_LARGE);
        assertThat(read(file, "vms[]", Keep.only("name"))).hasSize(1);
    }

    @Test
    void aHugeNameOrNumberIsRefused() throws Exception {
        assertThat(refusal(file("{\"vms\":[{\"" + "n".repeat(10_000) + "\":1}]}"))
                        .problem())
                .isEqualTo(FormatProblem.TOO_LARGE);
        assertThat(refusal(file("{\"vms\":[" + "9".repeat(10_000) + "]}")).problem())
                .isEqualTo(FormatProblem.TOO_LARGE);
    }

    @Test
    void oneEntryOfManyValuesOrManyTextsIsRefused() throws Exception {
        assertThat(refusal(file("{\"vms\":[[" + "1,".repeat(300_000) + "1]]}")).problem())
                .isEqualTo(FormatProblem.TOO_LARGE);
        String text = "\"" + "x".repeat(1 << 20) + "\"";
        assertThat(refusal(file("{\"vms\":[[" + (text + ",").repeat(9) + text + "]]}"))
                        .problem())
                .isEqualTo(FormatProblem.TOO_LARGE);
    }

    @Test
    void anObjectOfMillionsOfNamesIsRefusedBeforeItFillsTheMemory() throws Exception {
        Path file = folder.resolve("names.json");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{");
            for (int i = 0; i < 1_000_000; i++) {
                out.write("\"n" + i + "\":0,");
            }
            out.write("\"vms\":[]}");
        }
        assertThat(refusal(file).problem()).isEqualTo(FormatProblem.TOO_LARGE);
    }

    @Test
    void aMemberThatStandsTwiceIsRefusedWithItsLine() throws Exception {
        FormatException refused = refusal(file("{\"vms\": [{\"name\": \"a\",\n \"name\": \"b\"}]}"));
        assertThat(refused.problem()).isEqualTo(FormatProblem.MEMBER_TWICE);
        assertThat(refused.position()).contains(new Position("", 2));

        assertThat(refusal(file("{\"vms\": [], \"vms\": []}")).problem()).isEqualTo(FormatProblem.MEMBER_TWICE);
    }

    @Test
    void textInUtf16WithItsMarkIsReadAndOtherBytesAreRefused() throws Exception {
        String json = "{\"vms\": [{\"name\": \"é\"}]}";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            List<TreeRecord> found = read(file(("\ufeff" + json).getBytes(charset)), "vms[]", Keep.all());
            assertThat(found).extracting(r -> r.value().path("name").asText()).containsExactly("é");
        }
        assertThat(refusal(file(json.getBytes(StandardCharsets.ISO_8859_1))).problem())
                .isEqualTo(FormatProblem.UNREADABLE_TEXT);
    }

    @Test
    void moreEntriesThanTheLimitAreRefused() throws Exception {
        ReadLimits few = new ReadLimits(2_000, 1 << 20, 200, 10_000, 3, 100, 100, 2);
        Path file = file("{\"vms\":[1,2,3,4]}");
        FormatException refused = catchThrowableOfType(
                FormatException.class,
                () -> JsonRecords.read(
                        file, few, (done, total) -> {}, List.of(Wanted.at("vms[]", Keep.all(), found -> {}))));
        assertThat(refused.problem()).isEqualTo(FormatProblem.TOO_LARGE);
        assertThat(refused.detailEn()).isEqualTo("The file has more than 3 entries.");
    }
}
