package fr.allerretour.inventory.intake.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.vocabulary.Powered;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedWorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void everyGeneratedMachineComesOutWithAllItsDisksAndCards() throws Exception {
        Path file = folder.resolve("generated.xlsx");
        GeneratedWorkbook workbook = new GeneratedWorkbook(2_100, 7);
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }

        Told told = Told.by("rvtools-xlsx", file);

        assertThat(told.rejections).isEmpty();
        assertThat(told.warnings).isEmpty();
        List<WorkloadItem> machines = told.items();
        assertThat(machines).hasSize(2_100).extracting(WorkloadItem::key).doesNotHaveDuplicates();
        assertThat(workbook.disks()).isEqualTo(4_200);
        assertThat(machines.stream()
                        .mapToInt(machine ->
                                Objects.requireNonNull(machine.disks()).size())
                        .sum())
                .isEqualTo(4_200);
        assertThat(machines).filteredOn(m -> m.powered() == Powered.OFF).hasSize(105);
        assertThat(machines)
                .filteredOn(m -> Boolean.TRUE.equals(m.template()))
                .hasSize(21)
                .allSatisfy(m -> assertThat(m.attributes()).containsEntry("hostVersion", "VMware ESXi 8.0.3"));
        assertThat(machines)
                .filteredOn(m -> m.nics() != null && m.nics().size() == 2)
                .hasSize(420);
    }
}
