package fr.allerretour.inventory.intake.format.kubev2v;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Samples;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.vocabulary.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeV2vFormatTest {

    @TempDir
    private Path folder;

    private Path file(String json) throws Exception {
        return Files.writeString(folder.resolve("inventory.json"), json);
    }

    private static String vms(int machines, int cores, int ramGiB, int diskGiB) {
        return "{\"total\": " + machines + ", \"cpuCores\": {\"total\": " + cores + "}, \"ramGB\": {\"total\": "
                + ramGiB
                + "}, \"diskGB\": {\"total\": " + diskGiB + "}, \"diskCount\": {\"total\": 20},"
                + " \"powerStates\": {\"POWERED_ON\": 8, \"POWERED_OFF\": 2}}";
    }

    @Test
    void clustersAreOneWorkloadEachWithTheirTotals() throws Exception {
        Path file = file("{\"vcenter_id\": \"VC-1\", \"clusters\": {\"domain-c8\": {\"vms\": " + vms(10, 12, 20, 200)
                + ", \"infra\": {\"totalHosts\": 3}}, \"domain-c9\": {\"vms\": " + vms(1, -2, 3, 4) + "}},"
                + " \"vcenter\": {\"vms\": " + vms(11, 13, 23, 204) + "}}");
        assertThat(new FormatDetector(ReadLimits.standard()).detect(file).id()).isEqualTo("kubev2v-json");

        Told told = Told.by("kubev2v-json", file);

        assertThat(told.<WorkloadItem>items())
                .extracting(
                        WorkloadItem::key,
                        WorkloadItem::name,
                        WorkloadItem::kind,
                        WorkloadItem::cpus,
                        WorkloadItem::memoryMiB,
                        WorkloadItem::storageMiB,
                        WorkloadItem::attributes)
                .containsExactly(tuple(
                        "totals:vc-1/domain-c8",
                        "All machines of cluster domain-c8",
                        Kind.OTHER,
                        12,
                        20480L,
                        204800L,
                        Map.of(
                                "machines", "10",
                                "machinesOn", "8",
                                "diskCount", "20",
                                "hosts", "3",
                                "identity.vCenter", "vc-1")));
        assertThat(told.rejected()).containsExactly("row 1 total negative");
        assertThat(told.rejections.getFirst().cells()).containsExactly("/clusters/domain-c9");
        assertThat(told.warnings).extracting(FileWarning::code).containsExactly("totals-only");
    }

    @Test
    void aFileWithoutTotalsIsRefused() throws Exception {
        Path file = file("{\"inventory\": {\"vms\": []}}");
        assertThat(catchThrowableOfType(FormatException.class, () -> Told.by("kubev2v-json", file))
                        .problem())
                .isEqualTo(FormatProblem.EMPTY_FILE);
    }

    @Test
    void thePublishedInventoryOfAnOlderAgentIsOneWorkload() throws Exception {
        Path file = Samples.file("kubev2v/inventory.json");
        assertThat(new FormatDetector(ReadLimits.standard()).detect(file).id()).isEqualTo("kubev2v-json");

        Told told = Told.by("kubev2v-json", file);

        assertThat(told.rejections).isEmpty();
        assertThat(told.<WorkloadItem>items())
                .extracting(WorkloadItem::key, WorkloadItem::cpus, WorkloadItem::memoryMiB, WorkloadItem::storageMiB)
                .containsExactly(tuple("totals:?", 10, 20480L, 204800L));
        assertThat(told.<WorkloadItem>items().getFirst().attributes())
                .containsEntry("machines", "10")
                .containsEntry("hosts", "5");
    }
}
