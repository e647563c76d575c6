package fr.allerretour.inventory.intake.format.rvtools;

import static fr.allerretour.inventory.intake.format.TestWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.allerretour.inventory.intake.format.Fixture;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RejectedRow;
import fr.allerretour.inventory.intake.format.RejectedRowsWriter;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.TestWorkbook;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RvToolsArchiveTest {

    private static final String ID = "rvtools-csv-zip";

    @TempDir
    private Path folder;

    @Test
    void theArchiveSaysWhatTheWorkbookOfTheSameTabsSays() throws Exception {
        Told workbook = Fixture.told(
                "rvtools-xlsx",
                new TestWorkbook()
                        .sheet(
                                "vInfo",
                                row("VM", "Powerstate", "CPUs", "Memory", "VM UUID"),
                                row("web", "poweredOn", 2, 4096, "422B5A3C-0D1E-2F30-4152-63748596A7B8"),
                                row("bad", "poweredOn", 2, 4096, ""))
                        .sheet(
                                "vDisk",
                                row("VM", "Disk", "Capacity MiB", "Thin"),
                                row("web", "Hard disk 1", 1024, "True"),
                                row("bad", "Hard disk 1", -1, "True"))
                        .write(folder.resolve("w.xlsx")));

        Told archive = Fixture.told(
                ID,
                Fixture.zip(
                        folder.resolve("f.zip"),
                        "export/RVTools_tabvDisk.csv",
                        "VM;Disk;Capacity MiB;Thin\nweb;Hard disk 1;1024;True\nbad;Hard disk 1;-1;True\n",
                        "export/RVTools_tabvInfo.csv",
                        "VM;Powerstate;CPUs;Memory;VM UUID\n"
                                + "web;poweredOn;2;4096;422B5A3C-0D1E-2F30-4152-63748596A7B8\nbad;poweredOn;2;4096;\n",
                        "export/RVTools_tabvSnapshot.csv",
                        "VM\nweb\n"));

        assertThat(archive.items()).isEqualTo(workbook.items()).hasSize(1);
        assertThat(archive.rejected())
                .containsExactly(
                        "RVTools_tabvDisk row 3 Capacity MiB negative", "RVTools_tabvInfo row 3 null machine-rejected");

        Path back = folder.resolve("back.zip");
        try (OutputStream out = Files.newOutputStream(back)) {
            RejectedRowsWriter.write(
                    "zip",
                    archive.heads,
                    archive.rejections.stream()
                            .map(RvToolsArchiveTest::rejected)
                            .iterator(),
                    out);
        }
        Told again = Fixture.told(ID, back);
        assertThat(again.items()).isEmpty();
        assertThat(again.rejected())
                .containsExactly(
                        "RVTools_tabvDisk row 2 Capacity MiB negative", "RVTools_tabvInfo row 2 null machine-rejected");
    }

    private static RejectedRow rejected(RowRejection rejection) {
        return new RejectedRow(rejection.position().sheet(), rejection.cells(), rejection.detailEn());
    }

    @Test
    void anArchiveWithoutVInfoOrWithATabTwiceIsRefused() throws Exception {
        Path without = Fixture.zip(folder.resolve("a.zip"), "RVTools_tabvCPU.csv", "VM,CPUs\na,1\n");
        assertThat(catchThrowableOfType(FormatException.class, () -> Fixture.told(ID, without))
                        .problem())
                .isEqualTo(FormatProblem.VINFO_MISSING);

        Path twice = Fixture.zip(folder.resolve("b.zip"), "a/vInfo.csv", "VM\na\n", "b/vInfo.csv", "VM\nb\n");
        assertThat(catchThrowableOfType(FormatException.class, () -> Fixture.told(ID, twice))
                        .problem())
                .isEqualTo(FormatProblem.HEADING_TWICE);
    }

    @Test
    void aTabThatInflatesWithoutEndIsGivenUp() throws Exception {
        Path bomb = Fixture.zip(folder.resolve("bomb.zip"), "vInfo.csv", "VM\n" + "a\n" + "\n".repeat(40 << 20));
        assertThat(catchThrowableOfType(FormatException.class, () -> Fixture.told(ID, bomb))
                        .problem())
                .isEqualTo(FormatProblem.BOMB);
    }

    @Test
    void vInfoAloneIsReadAsItIsAndAnyOtherTabAloneIsRefused() throws Exception {
        Told told =
                Fixture.told(ID, folder, "VM;Powerstate;Template;CPUs;Memory\nweb;poweredOn;False;2;4096\nbad;;;x;1\n");
        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::name).containsExactly("web");
        assertThat(told.rejected()).containsExactly("vInfo row 3 CPUs not-a-number");
        Told old =
                Fixture.told(ID, folder, "vInfoVMName,vInfoPowerstate,vInfoCPUs,vInfoMemory\nweb,poweredOn,2,4096\n");
        assertThat(old.<WorkloadItem>items()).extracting(WorkloadItem::cpus).containsExactly(2);

        for (String headings : List.of(
                "VM,Powerstate,Template,Disk,Capacity MiB",
                "VM,Powerstate,Template,CPUs,Sockets",
                "vDiskVMName,vDiskPowerstate,vDiskCapacity MB",
                "VM,Powerstate,Size MiB")) {
            Path alone = Files.writeString(folder.resolve("alone"), headings + "\n");
            assertThat(catchThrowableOfType(
                                    FormatException.class,
                                    () -> new FormatDetector(ReadLimits.standard()).detect(alone))
                            .problem())
                    .isEqualTo(FormatProblem.VINFO_MISSING);
        }
    }
}
