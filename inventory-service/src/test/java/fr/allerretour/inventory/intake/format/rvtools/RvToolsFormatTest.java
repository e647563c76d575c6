package fr.allerretour.inventory.intake.format.rvtools;

import static fr.allerretour.inventory.intake.format.TestWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.TestWorkbook;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Powered;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RvToolsFormatTest {

    @TempDir
    private Path folder;

    private Told read(TestWorkbook workbook) throws Exception {
        return Told.by("rvtools-xlsx", workbook.write(folder.resolve("any.name")));
    }

    @Test
    void allSheetsOfAMachineBecomeOneWorkloadWithAllDisksAndAllCards() throws Exception {
        Told told = read(new TestWorkbook()
                .sheet(
                        "vInfo",
                        row(
                                "VM",
                                "Powerstate",
                                "Template",
                                "CPUs",
                                "Memory",
                                "In Use MiB",
                                "Primary IP Address",
                                "Datacenter",
                                "Cluster",
                                "Host",
                                "OS according to the configuration file",
                                "OS according to the VMware Tools",
                                "VM ID",
                                "VM UUID",
                                "SMBIOS UUID",
                                "VI SDK UUID"),
                        row(
                                "erp-db",
                                "poweredOn",
                                false,
                                8,
                                32768,
                                150000,
                                "10.0.0.1",
                                "Paris",
                                "prod",
                                "esx1",
                                "Other Linux",
                                "Debian 12",
                                "vm-7",
                                "500B-AA",
                                "422B5A3C-0D1E-2F30-4152-63748596A7B8",
                                "51FF2B1C-0000-4000-8000-000000000001"))
                .sheet(
                        "vDisk",
                        row("VM", "Disk", "Capacity MiB", "Thin", "VM ID"),
                        row("renamed since", "Hard disk 1", 102400, "True", "vm-7"),
                        row("renamed since", "Hard disk 2", 204800, "False", "vm-7"))
                .sheet(
                        "vNetwork",
                        row("VM", "NIC label", "Network", "Mac Address", "IPv4 Address", "IPv6 Address", "VM UUID"),
                        row(
                                "x",
                                "Network adapter 1",
                                "app",
                                "00:50:56:00:00:01",
                                "10.0.0.1, 10.0.0.2",
                                "fe80::1",
                                "500b-aa"),
                        row("x", "Network adapter 2", "backup", "00:50:56:00:00:02", "", "", "500b-aa"))
                .sheet("vTools", row("VM", "Tools", "Tools Version"), row("erp-db", "toolsOk", 12345))
                .sheet("vHost", row("Host", "Model", "ESX Version"), row("esx1", "DL380", "VMware ESXi 8.0.3"))
                .sheet("vCluster", row("Name", "HA enabled"), row("prod", true)));

        assertThat(told.rejections).isEmpty();
        assertThat(told.warnings).isEmpty();
        assertThat(told.wentToItsEnd()).isTrue();
        assertThat(told.rows)
                .containsExactly(new ParsedRow(
                        new Position("vInfo", 2),
                        new WorkloadItem(
                                "500b-aa",
                                "erp-db",
                                Kind.VIRTUAL_MACHINE,
                                null,
                                null,
                                "Debian 12",
                                8,
                                32768L,
                                307200L,
                                150000L,
                                Powered.ON,
                                false,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(new Disk("Hard disk 1", 102400, true), new Disk("Hard disk 2", 204800, false)),
                                List.of(
                                        new Nic(
                                                "Network adapter 1",
                                                "00:50:56:00:00:01",
                                                "app",
                                                List.of("10.0.0.1", "10.0.0.2", "fe80::1")),
                                        new Nic("Network adapter 2", "00:50:56:00:00:02", "backup", List.of())),
                                Map.ofEntries(
                                        Map.entry("vmId", "vm-7"),
                                        Map.entry("identity.biosUuid", "422b5a3c-0d1e-2f30-4152-63748596a7b8"),
                                        Map.entry("identity.moRef", "vm-7"),
                                        Map.entry("identity.vCenter", "51ff2b1c-0000-4000-8000-000000000001"),
                                        Map.entry("primaryIpAddress", "10.0.0.1"),
                                        Map.entry("datacenter", "Paris"),
                                        Map.entry("cluster", "prod"),
                                        Map.entry("host", "esx1"),
                                        Map.entry("tools", "toolsOk"),
                                        Map.entry("toolsVersion", "12345"),
                                        Map.entry("hostModel", "DL380"),
                                        Map.entry("hostVersion", "VMware ESXi 8.0.3"),
                                        Map.entry("clusterHa", "True")),
                                Map.of(
                                        "name", "vInfo row 2",
                                        "operatingSystem", "vInfo row 2",
                                        "powered", "vInfo row 2",
                                        "template", "vInfo row 2",
                                        "cpus", "vInfo row 2",
                                        "memoryMiB", "vInfo row 2",
                                        "usedMiB", "vInfo row 2",
                                        "storageMiB", "vDisk row 2",
                                        "disks", "vDisk row 2",
                                        "nics", "vNetwork row 2"))));
    }

    @Test
    void vInfoAloneIsEnoughAndOldHeadingsInMbAreReadAsMiBWithAWarning() throws Exception {
        Told told = read(new TestWorkbook()
                .sheet(
                        "vInfo",
                        row(
                                "vInfoVMName",
                                "vInfoPowerstate",
                                "vInfoProvisioned MB",
                                "In use MB",
                                "Network #1",
                                "Network #2"),
                        row("old", "poweredOff", 4096, 5000, "lan", "dmz")));

        WorkloadItem old = told.<WorkloadItem>items().get(0);
        assertThat(old.key()).isEqualTo("name:old");
        assertThat(old.powered()).isEqualTo(Powered.OFF);
        assertThat(old.storageMiB()).isEqualTo(4096L);
        assertThat(old.usedMiB()).isEqualTo(4096L);
        assertThat(old.attributes()).containsExactly(Map.entry("inUseWithSnapshotsMiB", "5000"));
        assertThat(old.disks()).isNull();
        assertThat(old.nics())
                .containsExactly(
                        new Nic("Network #1", null, "lan", List.of()), new Nic("Network #2", null, "dmz", List.of()));
        assertThat(told.warnings)
                .containsExactly(new FileWarning(
                        "mb-read-as-mib",
                        "RVTools counts in MiB also where its older headings say MB; read as MiB: vInfo \"In use MB\","
                                + " vInfo \"vInfoProvisioned MB\".",
                        "RVTools compte en MiB même là où ses anciens en-têtes disent MB ; lus en MiB : vInfo \"In use"
                                + " MB\", vInfo \"vInfoProvisioned MB\"."));
    }

    @Test
    void emptyRowsTemplatesSuspendedMachinesAndRepeatedHeadingsAreToldApart() throws Exception {
        Told told = read(new TestWorkbook()
                .sheet(
                        "vInfo",
                        row("VM", "Powerstate", "Template", "VM UUID"),
                        row("a", "poweredOff", "True", "VM"),
                        row("", "  ", "", ""),
                        row("VM", "Powerstate", "Template", "VM UUID"),
                        row("b", "suspended", "False", "u2")));

        assertThat(told.rejections).isEmpty();
        assertThat(told.<WorkloadItem>items())
                .extracting(WorkloadItem::key, WorkloadItem::powered, WorkloadItem::template)
                .containsExactly(tuple("name:a", Powered.OFF, true), tuple("u2", Powered.SUSPENDED, false));
    }

    @Test
    void aDiskOfNegativeSizeRefusesTheWholeMachineAndGivesAllItsRowsBack() throws Exception {
        Told told = read(new TestWorkbook()
                .sheet("vInfo", row("VM", "CPUs"), row("good", 1), row("bad", 2))
                .sheet(
                        "vDisk",
                        row("VM", "Disk", "Capacity MiB"),
                        row("bad", "Hard disk 1", 10),
                        row("good", "Hard disk 1", 20),
                        row("bad", "Hard disk 2", -5)));

        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::name).containsExactly("good");
        assertThat(told.rejections)
                .containsExactly(
                        new RowRejection(
                                new Position("vDisk", 4),
                                "Capacity MiB",
                                RowProblem.NEGATIVE,
                                "Capacity MiB is \"-5\"; expected 0 or more.",
                                "Capacity MiB vaut \"-5\" ; attendu 0 ou plus.",
                                List.of("bad", "Hard disk 2", "-5")),
                        new RowRejection(
                                new Position("vInfo", 3),
                                null,
                                RowProblem.MACHINE_REJECTED,
                                "Goes with vDisk row 4, which was not taken: Capacity MiB is \"-5\"; expected 0 or"
                                        + " more.",
                                "Va avec vDisk row 4, qui n'a pas été retenue : Capacity MiB vaut \"-5\" ; attendu 0"
                                        + " ou plus.",
                                List.of("bad", "2")),
                        new RowRejection(
                                new Position("vDisk", 2),
                                null,
                                RowProblem.MACHINE_REJECTED,
                                "Goes with vDisk row 4, which was not taken: Capacity MiB is \"-5\"; expected 0 or"
                                        + " more.",
                                "Va avec vDisk row 4, qui n'a pas été retenue : Capacity MiB vaut \"-5\" ; attendu 0"
                                        + " ou plus.",
                                List.of("bad", "Hard disk 1", "10")));
    }

    @Test
    void machinesOfOneNameAreBothRefusedAndSoIsASecondUseOfAUuid() throws Exception {
        Told told = read(new TestWorkbook()
                .sheet(
                        "vInfo",
                        row("VM", "VM UUID"),
                        row("twin", "u1"),
                        row("twin", "u2"),
                        row("one", "u3"),
                        row("other", "U3")));

        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::name).containsExactly("one");
        assertThat(told.rejected())
                .containsExactly(
                        "vInfo row 5 VM UUID duplicate-key",
                        "vInfo row 2 VM duplicate-name",
                        "vInfo row 3 VM duplicate-name");
    }

    @Test
    void everyBadCellIsRefusedByRowColumnAndCode() throws Exception {
        Told told = read(new TestWorkbook()
                .sheet(
                        "vInfo",
                        row("VM", "Powerstate", "CPUs", "Memory", "Note"),
                        row("a", "poweredOn", new TestWorkbook.Formula("1+1"), 1, ""),
                        row("b", "poweredOn", 1, new TestWorkbook.Formula("[1]Sheet1!A1"), ""),
                        row("c", "poweredOn", 1, 1, new TestWorkbook.Formula("WEBSERVICE(\"http://x\")")),
                        row("d", "sleeping", 1, 1, ""),
                        row("e", "poweredOn", "four", 1, ""),
                        row("f", "poweredOn", 1.5, 1, ""),
                        row("g", "poweredOn", 1, "1,024", ""),
                        row("h", "poweredOn", 1, "1e30", ""),
                        row("", "poweredOn", 1, 1, ""),
                        row("x".repeat(256), "poweredOn", 1, 1, ""),
                        row("two\nlines", "poweredOn", 1, 1, ""),
                        row("fine", "poweredOn", 1, 1, "=not a formula but text")));

        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::name).containsExactly("fine");
        assertThat(told.rejected())
                .containsExactly(
                        "vInfo row 2 CPUs formula",
                        "vInfo row 3 Memory external-link",
                        "vInfo row 4 Note external-link",
                        "vInfo row 5 Powerstate unknown-value",
                        "vInfo row 6 CPUs not-a-number",
                        "vInfo row 7 CPUs not-a-number",
                        "vInfo row 8 Memory not-a-number",
                        "vInfo row 9 Memory out-of-range",
                        "vInfo row 10 VM required",
                        "vInfo row 11 VM too-long",
                        "vInfo row 12 VM control-character");
        assertThat(told.rejections.get(0).cells()).containsExactly("a", "poweredOn", "=1+1", "1", "");
        assertThat(told.rejections.get(0).detailEn())
                .isEqualTo("CPUs holds the formula \"=1+1\"; expected its value (paste as values).");
    }

    @Test
    void aRowOfAMachineThatVInfoDoesNotKnowIsRefused() throws Exception {
        Told told = read(new TestWorkbook()
                .sheet("vInfo", row("VM"), row("a"))
                .sheet("vMemory", row("VM", "Size MiB"), row("a", 512), row("ghost", 1)));

        assertThat(told.rejected()).containsExactly("vMemory row 3 VM unknown-machine");
        WorkloadItem a = told.<WorkloadItem>items().get(0);
        assertThat(a.memoryMiB()).isEqualTo(512L);
        assertThat(a.provenance()).containsEntry("memoryMiB", "vMemory row 2");
    }

    @Test
    void tenThousandErrorsAreToldOneByOne() throws Exception {
        Object[][] rows = new Object[10_002][];
        rows[0] = row("VM", "CPUs");
        for (int i = 1; i <= 10_000; i++) {
            rows[i] = row("vm" + i, -1);
        }
        rows[10_001] = row("good", 1);
        Told told = read(new TestWorkbook().sheet("vInfo", rows));

        assertThat(told.rejections)
                .hasSize(10_000)
                .allSatisfy(r -> assertThat(r.problem()).isEqualTo(RowProblem.NEGATIVE));
        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::name).containsExactly("good");
    }
}
