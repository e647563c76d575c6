package fr.allerretour.inventory.intake.format.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Samples;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.vocabulary.Strength;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VCenterFormatTest {

    private static final String MACHINES = """
            {
              "vms": [
                {
                  "vcenter_id": "vm-17",
                  "name": "paie-bd",
                  "instance_uuid": "500B4793-2A7B-F692-073B-A400AC8FCCCE",
                  "num_cpus": 4,
                  "memory_mb": 8192,
                  "power_state": "poweredOn",
                  "guest_os": "Debian GNU/Linux 12 (64-bit)",
                  "guest_hostname": "paie-bd.exemple.fr",
                  "disks": [
                    {"label": "Hard disk 1", "capacity_gb": 80.0, "thin_provisioned": true, "datastore_name": "d1"},
                    {"label": "Hard disk 2", "capacity_gb": 0.5, "thin_provisioned": false}
                  ],
                  "total_disk_gb": 80.5,
                  "nics": [{"name": "Network adapter 1", "mac_address": "00:50:56:85:b4:9a",
                            "ip_addresses": ["10.0.0.7", "fe80::1"], "network_name": "vlan7", "connected": true}],
                  "datacenter": "DC", "cluster": "", "host": "esx1", "folder": "Paie",
                  "tools_status": "guestToolsRunning", "tools_version": "12288",
                  "perf": {"cpu_usage_percent": 12.0},
                  "tags": {"Environment": "Prod", "Owner": "DSI"},
                  "annotation": "root / hunter2"
                },
                {"name": "sans-uuid", "power_state": "poweredOff", "total_disk_gb": 10, "disks": [], "nics": []},
                {"vcenter_id": "vm-18", "name": ""},
                {"name": "négatif", "memory_mb": -1},
                {"name": "pas-un-tableau", "disks": {"label": "x"}}
              ],
              "vcenter_host": "vc.exemple.fr"
            }
            """;

    private static final String SCAN = """
            {"result": {
              "dependencies": [
                {"source_vm": "web", "target_vm": "bd", "target_port": 5432, "protocol": "tcp"},
                {"source_vm": "web", "target_vm": "bd", "target_port": 22, "protocol": "tcp"},
                {"source_vm": "web", "target_vm": "web", "target_port": 80, "protocol": "tcp"},
                {"source_vm": "web", "target_port": 80}
              ],
              "vm_workloads": [
                {"vm_name": "web", "ip_addresses": ["10.0.0.1"], "os_family": "linux", "scan_status": "complete",
                 "databases": [], "web_apps": [
                   {"runtime": "nodejs", "runtime_version": "20", "framework": "Node.js", "app_name": "", "port": 3000,
                    "binding": "", "status": "running"},
                   {"runtime": "nodejs", "framework": "Node.js", "app_name": "", "port": 3000, "binding": ""}],
                 "container_runtimes": [{"runtime": "podman", "version": "5.6.0"}],
                 "orchestrators": [{"type": "kubernetes", "version": "1.34.2", "role": "worker"}],
                 "listening_ports": [{"port": 22}], "established_connections": []},
                {"vm_name": "bd", "scan_status": "complete", "databases": [
                   {"engine": "postgresql", "version": "16.11", "instance_name": "default", "port": 5432,
                    "size_mb": 0.0, "status": "running"}]},
                {"vm_name": "muette", "scan_status": "error", "scan_error": "Authentication failed for admin"}
              ]}}
            """;

    @TempDir
    private Path folder;

    private Path file(String json) throws Exception {
        return Files.writeString(folder.resolve("f.json"), json);
    }

    private static String detected(Path file) throws Exception {
        return new FormatDetector(ReadLimits.standard()).detect(file).id();
    }

    @Test
    void aMachineComesWithAllThatTheFileSaysOfIt() throws Exception {
        Path file = file(MACHINES);
        assertThat(detected(file)).isEqualTo("vcenter-json");

        Told told = Told.by("vcenter-json", file);

        assertThat(told.<WorkloadItem>items().get(0))
                .isEqualTo(new WorkloadItem(
                        "500b4793-2a7b-f692-073b-a400ac8fccce",
                        "paie-bd",
                        Kind.VIRTUAL_MACHINE,
                        Environment.PRODUCTION,
                        null,
                        "Debian GNU/Linux 12 (64-bit)",
                        4,
                        8192L,
                        82432L,
                        null,
                        Powered.ON,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new Disk("Hard disk 1", 81920, true), new Disk("Hard disk 2", 512, false)),
                        List.of(new Nic(
                                "Network adapter 1", "00:50:56:85:b4:9a", "vlan7", List.of("10.0.0.7", "fe80::1"))),
                        Map.ofEntries(
                                Map.entry("identity.vmUuid", "500b4793-2a7b-f692-073b-a400ac8fccce"),
                                Map.entry("identity.moRef", "vm-17"),
                                Map.entry("identity.vCenter", "vc.exemple.fr"),
                                Map.entry("dnsName", "paie-bd.exemple.fr"),
                                Map.entry("datacenter", "DC"),
                                Map.entry("host", "esx1"),
                                Map.entry("folder", "Paie"),
                                Map.entry("tools", "guestToolsRunning"),
                                Map.entry("toolsVersion", "12288"),
                                Map.entry("tag.Environment", "Prod"),
                                Map.entry("tag.Owner", "DSI")),
                        told.<WorkloadItem>items().get(0).provenance()));
        assertThat(told.<WorkloadItem>items().get(0).provenance()).containsEntry("memoryMiB", "line 3");
        assertThat(told.wentToItsEnd()).isTrue();
    }

    @Test
    void whatCannotBeTakenComesBackWithItsPathAndLine() throws Exception {
        Told told = Told.by("vcenter-json", file(MACHINES));

        assertThat(told.<WorkloadItem>items())
                .extracting(WorkloadItem::key, WorkloadItem::storageMiB)
                .element(1)
                .isEqualTo(tuple("name:sans-uuid", 10240L));
        assertThat(told.rejected())
                .containsExactly("row 26 name required", "row 27 memory_mb negative", "row 28 disks unknown-value");
        assertThat(told.rejections)
                .extracting(r -> r.cells())
                .containsExactly(List.of("/vms/2"), List.of("/vms/3"), List.of("/vms/4"));
        assertThat(told.rejections.get(1).detailEn()).isEqualTo("memory_mb is \"-1\"; expected 0 or more.");
    }

    @Test
    void aFileWithoutMachinesIsRefused() throws Exception {
        FormatException refused =
                catchThrowableOfType(FormatException.class, () -> Told.by("vcenter-json", file("{\"vms\": []}")));
        assertThat(refused.problem()).isEqualTo(FormatProblem.EMPTY_FILE);
        assertThat(refused.detailEn()).isEqualTo("\"vms\" holds nothing.");
    }

    @Test
    void aScanGivesMachinesByNameWhatRunsOnThemAndOneDependencyAPair() throws Exception {
        Path file = file(SCAN);
        assertThat(detected(file)).isEqualTo("vcenter-workloads-json");

        Told told = Told.by("vcenter-workloads-json", file);

        assertThat(told.rows.stream().map(ParsedRow::item).filter(WorkloadItem.class::isInstance))
                .map(item -> (WorkloadItem) item)
                .extracting(WorkloadItem::key, WorkloadItem::name, WorkloadItem::kind, WorkloadItem::runsOn)
                .containsExactly(
                        tuple(null, "web", Kind.VIRTUAL_MACHINE, null),
                        tuple("in:web/web/nodejs//3000/", "Node.js 3000 (web)", Kind.WEB_APPLICATION, "web"),
                        tuple(null, "bd", Kind.VIRTUAL_MACHINE, null),
                        tuple("in:bd/database/postgresql/default/5432", "postgresql default (bd)", Kind.DATABASE, "bd"),
                        tuple(null, "muette", Kind.VIRTUAL_MACHINE, null));
        assertThat(((WorkloadItem) told.rows.get(0).item()).attributes())
                .isEqualTo(Map.of(
                        "osFamily", "linux",
                        "addresses", "10.0.0.1",
                        "scanStatus", "complete",
                        "containerRuntime", "podman 5.6.0",
                        "orchestrator", "kubernetes 1.34.2 worker"));
        assertThat(told.rows.getLast().item())
                .isEqualTo(new DependencyItem("web", "bd", Strength.SOFT, "observed: tcp 22, tcp 5432"));
        assertThat(told.rejected()).containsExactly("row 6 target_vm required");
        assertThat(told.warnings)
                .extracting(w -> w.textEn())
                .containsExactly("1 of 3 machines could not be scanned; what runs in them is not known.");
        assertThat(told.rows.toString()).doesNotContain("Authentication failed");
    }

    @Test
    void thePublishedScanIsReadWhole() throws Exception {
        Path file = Samples.file("vcenter-json/workload_discovery.json");
        assertThat(detected(file)).isEqualTo("vcenter-workloads-json");

        Told told = Told.by("vcenter-workloads-json", file);

        List<WorkloadItem> workloads = told.rows.stream()
                .map(ParsedRow::item)
                .filter(WorkloadItem.class::isInstance)
                .map(WorkloadItem.class::cast)
                .toList();
        assertThat(told.rejections).isEmpty();
        assertThat(workloads.stream().filter(w -> w.kind() == Kind.VIRTUAL_MACHINE))
                .hasSize(78);
        assertThat(workloads.stream().filter(w -> w.kind() == Kind.DATABASE)).hasSize(4);
        assertThat(workloads.stream().filter(w -> w.kind() == Kind.WEB_APPLICATION))
                .hasSize(26);
        assertThat(told.rows.stream().map(ParsedRow::item).filter(DependencyItem.class::isInstance))
                .hasSize(8);
    }
}
