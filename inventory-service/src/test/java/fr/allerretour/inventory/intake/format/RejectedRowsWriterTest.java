package fr.allerretour.inventory.intake.format;

import static fr.allerretour.inventory.intake.format.TestWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedRowsWriterTest {

    @TempDir
    private Path folder;

    private Path rejectedOf(Told told, String extension) throws Exception {
        Path file = folder.resolve("rejected." + extension);
        try (OutputStream out = Files.newOutputStream(file)) {
            RejectedRowsWriter.write(
                    extension,
                    told.heads,
                    told.rejections.stream()
                            .sorted(Comparator.comparing(
                                    (RowRejection r) -> r.position().sheet()))
                            .map(r -> new RejectedRow(r.position().sheet(), r.cells(), r.detailEn()))
                            .iterator(),
                    out);
        }
        return file;
    }

    @Test
    void aCsvFileComesBackWithItsSeparatorAReasonAndNoLivingFormula() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RejectedRowsWriter.write(
                "csv",
                List.of(new SheetHead("", List.of("name", "cpus"), ';')),
                List.of(
                                new RejectedRow("", List.of("=1+1", "-1"), "cpus is \"-1\""),
                                new RejectedRow("", List.of("a;b", "x", "extra"), "too many"),
                                new RejectedRow("", List.of("@b"), "short"))
                        .iterator(),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeffname;cpus;Rejected because / Rejetée car\r\n"
                        + "'=1+1;-1;\"cpus is \"\"-1\"\"\"\r\n"
                        + "\"a;b\";x;too many;extra\r\n"
                        + "'@b;;short\r\n");
    }

    @Test
    void whatComesBackCanBeSentAgainAndIsRefusedForTheSameReasons() throws Exception {
        Path workbook = new TestWorkbook()
                .sheet(
                        "vInfo",
                        row("VM", "CPUs"),
                        row("good", 1),
                        row("bad", 2),
                        row("worse", new TestWorkbook.Formula("1+1")))
                .sheet("vDisk", row("VM", "Capacity MiB"), row("bad", 10), row("bad", -5), row("good", 7))
                .write(folder.resolve("w.xlsx"));
        Told first = Told.by("rvtools-xlsx", workbook);
        assertThat(first.<WorkloadItem>items()).extracting(WorkloadItem::name).containsExactly("good");

        Told again = Told.by("rvtools-xlsx", rejectedOf(first, "xlsx"));

        assertThat(again.heads)
                .containsExactly(
                        new SheetHead("vInfo", List.of("VM", "CPUs", RejectedRowsWriter.REASON), '\0'),
                        new SheetHead("vDisk", List.of("VM", "Capacity MiB", RejectedRowsWriter.REASON), '\0'));
        assertThat(again.items()).isEmpty();
        assertThat(again.rejected())
                .containsExactlyInAnyOrder(
                        "vInfo row 2 CPUs not-a-number",
                        "vInfo row 3 null machine-rejected",
                        "vDisk row 2 Capacity MiB negative",
                        "vDisk row 3 null machine-rejected");
    }

    @Test
    void aFileSentBackTwiceHasItsReasonOnce() throws Exception {
        Path sheet = Files.writeString(folder.resolve("s.csv"), "name,kind\na,nonsense\n");
        Told first = Told.by("workloads-csv", sheet);
        Told second = Told.by("workloads-csv", rejectedOf(first, "csv"));
        Told third = Told.by("workloads-csv", rejectedOf(second, "csv"));

        assertThat(third.heads)
                .containsExactly(new SheetHead("", List.of("name", "kind", RejectedRowsWriter.REASON), ','));
        assertThat(third.rejected()).containsExactly("row 2 kind unknown-value");
    }
}
