package fr.allerretour.inventory.intake.format.csv;

import static fr.allerretour.inventory.intake.format.TestWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.TestWorkbook;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our sheets as people fill them in. */
class CatalogueWorkbookTest {

    @TempDir
    private Path folder;

    private Told read(TestWorkbook workbook) throws Exception {
        Path file = workbook.write(folder.resolve("book.xlsx"));
        assertThat(new FormatDetector(ReadLimits.standard()).detect(file).id()).isEqualTo("aller-retour-xlsx");
        return Told.by("aller-retour-xlsx", file);
    }

    @Test
    void sheetsAreReadSoThatWhatIsReferredToComesFirst() throws Exception {
        Told told = read(new TestWorkbook()
                .sheet("Jeux de données", row("clé", "catégorie", "charge"), row("d", "PRODUCED", "w"))
                .sheet("Dépendances", row("de", "vers"), row("a", "w"))
                .sheet("Charges", row("clé", "nom", "type"), row("w", "w", "DATABASE"))
                .sheet("Applications", row("clé", "responsable"), row("a", "DSI")));

        assertThat(told.<ParsedItem>items())
                .extracting(item -> item.getClass().getSimpleName())
                .containsExactly("ApplicationItem", "WorkloadItem", "DependencyItem", "DataSetItem");
    }

    @Test
    void aDayThatAProgramKeepsAsANumberIsThatDay() throws Exception {
        Told told = read(new TestWorkbook()
                .sheet(
                        "workloads",
                        row("key", "kind", "cpus", "end of support", "must leave by"),
                        row("w", "DATABASE", 4, 46_752, "31/12/2027")));

        WorkloadItem workload = told.<WorkloadItem>items().getFirst();
        assertThat(workload.cpus()).isEqualTo(4);
        assertThat(workload.endOfSupport()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(workload.mustLeaveBy()).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @Test
    void aFormulaIsRefusedWhereItIsReadAndPassedOverInAColumnOfPeoplesOwn() throws Exception {
        Told told = read(new TestWorkbook()
                .sheet(
                        "workloads",
                        row("key", "kind", "cpus", "my sum"),
                        row("a", "DATABASE", 4, new TestWorkbook.Formula("C2*2")),
                        row("b", "DATABASE", new TestWorkbook.Formula("C2*2"), "")));

        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::key).containsExactly("a");
        assertThat(told.rejected()).containsExactly("workloads row 3 cpus formula");
    }

    @Test
    void otherSheetsArePassedOverAndNamed() throws Exception {
        Told told = read(new TestWorkbook()
                .sheet("workloads", row("key", "kind"), row("a", "DATABASE"))
                .sheet("Notes", row("key", "kind"), row("b", "DATABASE"))
                .sheet("dependencies", row("who", "whom"), row("a", "b")));

        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::key).containsExactly("a");
        assertThat(told.warnings)
                .extracting(warning -> warning.code() + " " + warning.textEn().split(" has ")[0])
                .containsExactly("sheet-passed-over \"Notes\"", "sheet-passed-over \"dependencies\"");
    }

    @Test
    void aWorkbookOfOtherNamesIsNotOurs() throws Exception {
        Path file = new TestWorkbook()
                .sheet("Feuil1", row("key", "kind"), row("b", "DATABASE"))
                .write(folder.resolve("other.xlsx"));

        assertThatThrownBy(() -> new FormatDetector(ReadLimits.standard()).detect(file))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void disksCardsAndAttributesAreReadAsTheApiWritesThem() throws Exception {
        Told told = csv("""
                key;kind;disques;cartes réseau;attributs;attributs 2
                w;DATABASE;"[{""label"": ""d"", ""capacityMiB"": 5}]";"[{""label"": ""n"", ""addresses"": [""10.0.0.4""]}]";"{""a"": ""b"",";" ""c"": ""x""}"
                """);

        WorkloadItem workload = told.<WorkloadItem>items().getFirst();
        assertThat(workload.disks()).containsExactly(new WorkloadItem.Disk("d", 5, null));
        assertThat(workload.storageMiB()).isEqualTo(5);
        assertThat(workload.nics()).containsExactly(new WorkloadItem.Nic("n", null, null, List.of("10.0.0.4")));
        assertThat(workload.attributes()).isEqualTo(Map.of("a", "b", "c", "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "[",
                "{}",
                "null",
                "[null]",
                "[{}] []",
                "[{\"label\":\"d\",\"capacityMiB\":1.5}]",
                "[{\"label\":\"d\",\"capacityMiB\":null}]",
                "[{\"label\":\"d\",\"size\":1}]",
                "[{\"label\":\"d\",\"label\":\"e\",\"capacityMiB\":1}]",
                "[[[[[["
            })
    void whatIsNoListOfDisksIsRefused(String disks) throws Exception {
        Told told = csv("key;kind;disks\nw;DATABASE;\"" + disks.replace("\"", "\"\"") + "\"\n");

        assertThat(told.rejected()).containsExactly("row 2 disks malformed");
    }

    @Test
    void noDiskIsSmallerThanNothing() throws Exception {
        Told told = csv("key;kind;disks\nw;DATABASE;\"[{\"\"label\"\":\"\"d\"\",\"\"capacityMiB\"\":-1}]\"\n");

        assertThat(told.rejected()).containsExactly("row 2 disks negative");
    }

    private Told csv(String text) throws Exception {
        return Told.by("workloads-csv", Files.write(folder.resolve("w.csv"), text.getBytes(StandardCharsets.UTF_8)));
    }
}
