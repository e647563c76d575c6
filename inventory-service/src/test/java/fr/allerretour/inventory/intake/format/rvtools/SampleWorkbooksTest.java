package fr.allerretour.inventory.intake.format.rvtools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Samples;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.vocabulary.Powered;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Real workbooks that others published; skipped where they are not at hand. */
class SampleWorkbooksTest {

    @Test
    void theSmallCompleteWorkbookGivesThreeMachinesWithAllTheirParts() throws Exception {
        Told told = Told.by("rvtools-xlsx", Samples.file("rvtools/mjvincent_rvtools-small-complete.xlsx"));

        assertThat(told.rejections).isEmpty();
        assertThat(told.<WorkloadItem>items())
                .extracting(
                        WorkloadItem::name,
                        WorkloadItem::powered,
                        WorkloadItem::cpus,
                        WorkloadItem::memoryMiB,
                        WorkloadItem::storageMiB,
                        WorkloadItem::usedMiB,
                        w -> w.disks() == null ? -1 : w.disks().size(),
                        w -> w.nics() == null ? -1 : w.nics().size(),
                        w -> w.attributes().get("tools"))
                .containsExactly(
                        tuple("sample-web-01", Powered.ON, 2, 8192L, 122880L, 61440L, 2, 1, "toolsOk"),
                        tuple("sample-db-01", Powered.ON, 4, 16384L, 327680L, 256000L, 2, 2, "toolsOld"),
                        tuple("sample-archive-01", Powered.OFF, 2, 4096L, 81920L, 10240L, 1, 1, "toolsOk"));
    }

    @Test
    void theFullHeadedWorkbookGivesNineMachinesAndPassesOverItsThousandPaddedRows() throws Exception {
        Path file = Samples.file("kubev2v/example1.xlsx");
        assertThat(new FormatDetector(ReadLimits.standard()).detect(file).id()).isEqualTo("rvtools-xlsx");

        Told told = Told.by("rvtools-xlsx", file);

        assertThat(told.rejections).isEmpty();
        assertThat(told.warnings).isEmpty();
        assertThat(told.<WorkloadItem>items()).hasSize(9);
        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::key).doesNotHaveDuplicates();
        WorkloadItem third = told.<WorkloadItem>items().get(2);
        assertThat(third.key()).isEqualTo("500b4793-2a7b-f692-073b-a400ac8fccce");
        assertThat(third.operatingSystem()).isEqualTo("Debian GNU/Linux 9 (64-bit)");
        assertThat(third.disks()).containsExactly(new Disk("Hard disk 1", 524288, true));
    }

    @Test
    void theProtectedWorkbookIsNamed() throws Exception {
        Path file = Samples.file("azure-migrate/protected-not-a-zip.xlsx");
        FormatException refused = catchThrowableOfType(
                FormatException.class, () -> new FormatDetector(ReadLimits.standard()).detect(file));
        assertThat(refused.problem()).isEqualTo(FormatProblem.PROTECTED_WORKBOOK);
    }

    @Test
    void aWorkbookOfAnotherToolHasNoVInfo() throws Exception {
        Path file = Samples.file("azure-migrate/export_AzureMigrate_Assessment_Core_Report.xlsx");
        FormatException refused = catchThrowableOfType(FormatException.class, () -> Told.by("rvtools-xlsx", file));
        assertThat(refused.problem()).isEqualTo(FormatProblem.VINFO_MISSING);
        assertThat(refused.detailEn()).startsWith("The workbook has the sheets: Properties, Business_Case, Cash_Flows");
    }
}
