package fr.allerretour.inventory.intake.format.azuremigrate;

import static fr.allerretour.inventory.intake.format.TestWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Samples;
import fr.allerretour.inventory.intake.format.TestWorkbook;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Powered;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AzureMigrateFormatTest {

    private static final String SITE = "/subscriptions/S/resourceGroups/R/providers/microsoft.offazure/";
    private static final String V_CENTER = "3b59d957-c728-44e3-94b4-1ad9398dc688";
    private static final String PAIE = "500b7adb-e406-a2d6-6940-dda49a69ff05";
    private static final String PAIE_ID =
            SITE + "vmwaresites/V/machines/10-0-0-1-" + V_CENTER + "_" + PAIE.toUpperCase(Locale.ROOT);
    private static final String RACK_ID = SITE + "serversites/P/machines/2c5e0a3e-1111-4222-8333-944455556666";

    @TempDir
    private Path folder;

    private Path discovery() throws Exception {
        return new TestWorkbook()
                .sheet("Properties", row("Tenant ID"), row("t"))
                .sheet(
                        "Discovery_Report",
                        row(
                                "Machine Name",
                                "Environment",
                                "Operating System",
                                "Cores",
                                "Memory (in MB)",
                                "Total Disks",
                                "IP Addresses",
                                "MAC Addresses",
                                "Total Network Adapters",
                                "Boot Type",
                                "Power Stats",
                                "Machine ID"),
                        row(
                                "paie",
                                "Prod",
                                "Microsoft Windows Server 2019 (64-bit)",
                                2,
                                4096,
                                3,
                                "[fe80::1,10.0.0.7];[];",
                                "[00:50:56:8b:74:7a];[00:50:56:8b:74:7b];",
                                2,
                                "EFI",
                                "ON",
                                PAIE_ID),
                        row("baie", "", "Debian 12", 8, 65536, 1, "[];", "[];", 1, "BIOS", "OFF", RACK_ID),
                        row("", "", "", 1, 1, 1, "", "", 0, "", "ON", SITE + "vmwaresites/V/machines/x"),
                        row("sans-id", "", "", 1, 1, 1, "", "", 0, "", "ON", ""),
                        row("peuplée", "", "", 2.5, 1, 1, "", "", 0, "", "ON", SITE + "hypervsites/h/machines/y"),
                        row("rêve", "", "", 1, 1, 1, "", "", 0, "", "DREAMING", SITE + "hypervsites/h/machines/z"))
                .write(folder.resolve("d.xlsx"));
    }

    private Path assessment() throws Exception {
        Object[] machines = row(
                "Machine Name",
                "Environment",
                "Operating System",
                "Support Status",
                "Boot Type",
                "Cores",
                "Memory (in MB)",
                "Storage (in GB)",
                "Disk Names",
                "IP Addresses",
                "MAC Addresses",
                "Machine ID");
        return new TestWorkbook()
                .sheet("Business_Case", row("Category", "Total"), row("Storage", 12.5))
                .sheet(
                        "WebApp_PaaS",
                        row("Machine Name", "Web Application Name", "Environment", "Machine ID"),
                        row("paie", "Default Web Site", "Prod", PAIE_ID))
                .sheet(
                        "SQL_All_Instances",
                        row(
                                "Machine Name",
                                "SQL Instance",
                                "Environment",
                                "User Databases",
                                "SQL Edition",
                                "SQL Version",
                                "Support Status",
                                "Total DB Size (in MB)",
                                "Machine ID"),
                        row(
                                "paie",
                                "MSSQLSERVER",
                                "Prod",
                                4,
                                "Standard",
                                "SQL Server 2019",
                                "Mainstream",
                                51.06,
                                PAIE_ID),
                        row("paie", "", "Prod", 4, "Standard", "SQL Server 2019", "Mainstream", 1, PAIE_ID))
                .sheet(
                        "VM_IaaS_Server_Rehost_Perf",
                        machines,
                        row("paie", "Prod", "other words", "", "", 2, 4096, 100, "scsi0:0;", "[];", "[];", PAIE_ID),
                        row("baie", "Dev", "Debian 12", "", "", 8, 65536, 200, "a;b;", "[];", "[];", RACK_ID))
                .sheet(
                        "All_VM_IaaS_Server_Rehost_Perf",
                        machines,
                        row(
                                "paie",
                                "Prod",
                                "Windows 2019",
                                "Mainstream",
                                "BIOS",
                                2,
                                4096,
                                100,
                                "scsi0:0;",
                                "[10.0.0.7];",
                                "[00:50:56:8b:74:7a];",
                                PAIE_ID))
                .write(folder.resolve("a.xlsx"));
    }

    @Test
    void aDiscoveryReportGivesMachinesByTheUuidInTheirMachineId() throws Exception {
        Path file = discovery();
        assertThat(new FormatDetector(ReadLimits.standard()).detect(file).id()).isEqualTo("azure-migrate-xlsx");

        Told told = Told.by("azure-migrate-xlsx", file);

        WorkloadItem paie = told.<WorkloadItem>items().get(0);
        assertThat(paie)
                .isEqualTo(new WorkloadItem(
                        PAIE,
                        "paie",
                        Kind.VIRTUAL_MACHINE,
                        Environment.PRODUCTION,
                        null,
                        "Microsoft Windows Server 2019 (64-bit)",
                        2,
                        4096L,
                        null,
                        null,
                        Powered.ON,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                new Nic("Network adapter 1", "00:50:56:8b:74:7a", null, List.of("fe80::1", "10.0.0.7")),
                                new Nic("Network adapter 2", "00:50:56:8b:74:7b", null, List.of())),
                        Map.of(
                                "environmentTag",
                                "Prod",
                                "identity.vmUuid",
                                PAIE,
                                "identity.vCenter",
                                V_CENTER,
                                "identity.toolId",
                                PAIE_ID.toLowerCase(Locale.ROOT),
                                "firmware",
                                "EFI",
                                "diskCount",
                                "3"),
                        paie.provenance()));
        assertThat(paie.provenance()).containsEntry("cpus", "Discovery_Report row 2");
        assertThat(told.<WorkloadItem>items().get(1))
                .extracting(WorkloadItem::key, WorkloadItem::kind, WorkloadItem::powered)
                .containsExactly(RACK_ID.toLowerCase(Locale.ROOT), Kind.PHYSICAL_MACHINE, Powered.OFF);
        assertThat(told.rejected())
                .containsExactly(
                        "Discovery_Report row 4 Machine Name required",
                        "Discovery_Report row 5 Machine ID required",
                        "Discovery_Report row 6 Cores not-a-number",
                        "Discovery_Report row 7 Power Stats unknown-value");
        assertThat(told.heads).hasSize(1);
        assertThat(told.rejections.get(3).cells()).hasSize(12).startsWith("rêve");
        assertThat(told.wentToItsEnd()).isTrue();
    }

    @Test
    void anAssessmentGivesEachMachineOnceThenItsDatabasesAndSites() throws Exception {
        Told told = Told.by("azure-migrate-xlsx", assessment());

        assertThat(told.<WorkloadItem>items())
                .extracting(
                        WorkloadItem::key,
                        WorkloadItem::name,
                        WorkloadItem::kind,
                        WorkloadItem::runsOn,
                        WorkloadItem::operatingSystem,
                        WorkloadItem::storageMiB,
                        WorkloadItem::usedMiB)
                .containsExactly(
                        tuple(PAIE, "paie", Kind.VIRTUAL_MACHINE, null, "Windows 2019", 102400L, null),
                        tuple(
                                RACK_ID.toLowerCase(Locale.ROOT),
                                "baie",
                                Kind.PHYSICAL_MACHINE,
                                null,
                                "Debian 12",
                                204800L,
                                null),
                        tuple(
                                "in:" + PAIE + "/sql/mssqlserver",
                                "MSSQLSERVER (paie)",
                                Kind.DATABASE,
                                PAIE,
                                null,
                                null,
                                51L),
                        tuple(
                                "in:" + PAIE + "/web/default web site",
                                "Default Web Site (paie)",
                                Kind.WEB_APPLICATION,
                                PAIE,
                                null,
                                null,
                                null));
        assertThat(told.<WorkloadItem>items().get(0).disks()).containsExactly(new Disk("scsi0:0", 102400, null));
        assertThat(told.<WorkloadItem>items().get(1).disks()).isNull();
        assertThat(told.<WorkloadItem>items().get(1).attributes()).containsEntry("diskCount", "2");
        assertThat(told.<WorkloadItem>items().get(2).attributes())
                .containsEntry("engine", "Microsoft SQL Server")
                .containsEntry("version", "SQL Server 2019")
                .containsEntry("databases", "4");
        assertThat(told.rejected()).containsExactly("SQL_All_Instances row 3 SQL Instance required");
    }

    @Test
    void aFormulaRefusesItsRow() throws Exception {
        Told told = Told.by(
                "azure-migrate-xlsx",
                new TestWorkbook()
                        .sheet(
                                "Discovery_Report",
                                row("Machine Name", "Cores", "Machine ID"),
                                row("a", new TestWorkbook.Formula("1+1"), PAIE_ID))
                        .write(folder.resolve("f.xlsx")));

        assertThat(told.rows).isEmpty();
        assertThat(told.rejected()).containsExactly("Discovery_Report row 2 Cores formula");
    }

    @Test
    void aReportWithoutMachinesOrWithoutTheirIdsIsRefused() throws Exception {
        Path empty = new TestWorkbook()
                .sheet("Discovery_Report", row("Machine Name", "Machine ID"))
                .write(folder.resolve("e.xlsx"));
        assertThat(catchThrowableOfType(FormatException.class, () -> Told.by("azure-migrate-xlsx", empty))
                        .problem())
                .isEqualTo(FormatProblem.EMPTY_FILE);

        Path without = new TestWorkbook()
                .sheet("Discovery_Report", row("Machine Name"), row("a"))
                .write(folder.resolve("w.xlsx"));
        FormatException refused =
                catchThrowableOfType(FormatException.class, () -> Told.by("azure-migrate-xlsx", without));
        assertThat(refused.problem()).isEqualTo(FormatProblem.HEADING_MISSING);
        assertThat(refused.column()).contains("Machine ID");

        Path other = new TestWorkbook().sheet("vInfo", row("VM"), row("a")).write(folder.resolve("o.xlsx"));
        assertThat(catchThrowableOfType(FormatException.class, () -> Told.by("azure-migrate-xlsx", other))
                        .problem())
                .isEqualTo(FormatProblem.SHEET_MISSING);
    }

    @Test
    void thePublishedDiscoveryReportGives294MachinesWith296Cards() throws Exception {
        Path file = Samples.file("azure-migrate/export_AzureMigrate_Discovery_Report.xlsx");
        assertThat(new FormatDetector(ReadLimits.standard()).detect(file).id()).isEqualTo("azure-migrate-xlsx");

        Told told = Told.by("azure-migrate-xlsx", file);

        assertThat(told.rejections).isEmpty();
        assertThat(told.<WorkloadItem>items()).hasSize(294).allMatch(w -> w.kind() == Kind.VIRTUAL_MACHINE);
        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::key).doesNotHaveDuplicates();
        assertThat(told.<WorkloadItem>items().get(0).key()).isEqualTo(PAIE);
        assertThat(told.<WorkloadItem>items().stream().filter(w -> w.powered() == Powered.OFF))
                .hasSize(44);
        assertThat(cards(told)).isEqualTo(296);
        assertThat(told.<WorkloadItem>items().stream()
                        .mapToInt(w -> Integer.parseInt(w.attributes().get("diskCount")))
                        .sum())
                .isEqualTo(332);
    }

    @Test
    void thePublishedAssessmentGivesTheSame294MachinesWithTheirDatabasesAndSites() throws Exception {
        Told told = Told.by(
                "azure-migrate-xlsx", Samples.file("azure-migrate/export_AzureMigrate_Assessment_Core_Report.xlsx"));

        assertThat(told.rejections).isEmpty();
        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::key).doesNotHaveDuplicates();
        assertThat(told.<WorkloadItem>items().stream().filter(w -> w.kind() == Kind.VIRTUAL_MACHINE))
                .hasSize(294);
        assertThat(told.<WorkloadItem>items().stream().filter(w -> w.kind() == Kind.DATABASE))
                .hasSize(118);
        assertThat(told.<WorkloadItem>items().stream().filter(w -> w.kind() == Kind.WEB_APPLICATION))
                .hasSize(101);
        assertThat(cards(told)).isEqualTo(296);
        assertThat(told.<WorkloadItem>items().stream().filter(w -> w.disks() != null))
                .hasSize(272);
    }

    private static int cards(Told told) {
        return told.<WorkloadItem>items().stream()
                .mapToInt(w -> w.nics() == null ? 0 : w.nics().size())
                .sum();
    }
}
