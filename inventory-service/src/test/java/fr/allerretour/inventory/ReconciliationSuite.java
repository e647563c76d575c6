package fr.allerretour.inventory;

import static fr.allerretour.inventory.intake.format.TestWorkbook.row;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.intake.format.TestWorkbook;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One machine, several files. Run against the service in this JVM, and against the packaged one. */
abstract class ReconciliationSuite {

    private static final String VM = "5028b6a1-0001-4f2e-9d1c-0123456789ab";
    private static final String BIOS = "4228b6a1-1122-4f2e-9d1c-0123456789ab";
    private static final String MAC = "00:50:56:aa:00:01";
    private static final String HUB =
            "ExternalId,SMBiosId,MACAddress,HostName,CPU.NumberOfLogicalCores,OS.Name,RAM.TotalSizeInMB\n";
    private static final String TIDAL = "HOST_NAME,CPU_COUNT,RAM_allocated_gb,STORAGE_allocated_gb,assigned_id\n";

    @TempDir
    private Path folder;

    private final Http http = Http.asNewOrganisation();
    private String portfolio = "";

    @BeforeEach
    void makeAPortfolio() {
        portfolio = http.portfolio("Lyon");
    }

    @Test
    void aMachineOfThreeToolsIsOneWorkload() throws IOException {
        imported("export.xlsx", rvTools("srv-web", 4, 8192));
        Response tidal = http.preview(portfolio, "tidal.csv", TIDAL + "srv-web,4,8,100,T-1\nsrv-db,2,4,50,T-2\n");
        assertThatJson(tidal.asString()).inPath("counts.changed").isEqualTo(1);
        assertThatJson(tidal.asString()).inPath("counts.new").isEqualTo(1);
        http.applied(tidal.path("id"));

        Response preview = http.preview(
                portfolio, "hub.csv", HUB + "ext-1," + BIOS + "," + MAC + ",web.example.fr,4,Debian,8192\n");

        assertThatJson(rows(preview))
                .inPath("items[0].match")
                .isEqualTo("{\"by\": \"mac\", \"rowKey\": \"" + BIOS + "\"}");
        assertThatJson(rows(preview)).inPath("items[0].key").isEqualTo(VM);
        assertThatJson(rows(preview))
                .inPath("items[0].changes[4]")
                .isEqualTo("{\"field\": \"aliases\", \"before\": [], \"after\": [\"" + BIOS + "\"]}");
        http.applied(preview.path("id"));

        assertThat(keys()).containsExactly(VM, "name:srv-db");
        Response workload = workload(VM);
        assertThat(workload.<List<String>>path("aliases")).containsExactly(BIOS);
        assertThat(workload.<String>path("provenance.powered")).startsWith("export.xlsx, vInfo row 2, ");
        assertThat(workload.<String>path("provenance.storageMiB")).startsWith("tidal.csv, row 2, ");
    }

    @Test
    void everyKeyOfAMachineLeadsToItInLaterFiles() throws IOException {
        imported("export.xlsx", rvTools("srv-web", 4, 8192));
        http.imported(portfolio, "hub.csv", HUB + "ext-1," + BIOS + "," + MAC + ",web.example.fr,4,Debian,8192\n");

        http.imported(
                portfolio,
                "more.csv",
                "key;name;kind;runs on\ndb;db;database;" + BIOS + "\n" + BIOS + ";srv-web;virtual machine;\n");
        http.imported(portfolio, "needs.csv", "from;to;strength;reason\ndb;" + BIOS + ";hard;\n");

        assertThat(keys()).containsExactly(VM, "db");
        assertThat(workload("db").<String>path("runsOn")).isEqualTo(VM);
        assertThatJson(http.get("/portfolios/" + portfolio + "/dependencies").asString())
                .inPath("items[0].to")
                .isEqualTo(VM);
    }

    @Test
    void identitiesOfTwoWorkloadsInOneRowAreRefusedByName() throws IOException {
        http.imported(
                portfolio,
                "hub.csv",
                HUB + "ext-1," + BIOS + "," + MAC + ",a,4,Debian,8192\next-2,,,b,4,Debian,8192\n");
        // Made one by its key, the other by the UUID of its BIOS.
        http.add(
                portfolio,
                "workloads",
                "{\"key\": \"c\", \"name\": \"c\", \"kind\": \"VIRTUAL_MACHINE\", \"attributes\":"
                        + " {\"identity.moRef\": \"vm-1\", \"identity.vCenter\": \"vc.example.fr\"}}");

        Response preview = http.preview(
                portfolio,
                "again.csv",
                HUB.replace("\n", ",VMware.MoRefId,VMware.VCenterId\n")
                        + "ext-3,a1b62842-2211-2e4f-9d1c-0123456789ab,,d,4,Debian,8192,vm-1,vc.example.fr\n");

        assertThatJson(rows(preview)).inPath("items[0].issues[0].code").isEqualTo("contradictory-identity");
        assertThatJson(rows(preview))
                .inPath("items[0].issues[0].detail")
                .isEqualTo("The row's identities lead to different workloads: MoRef and vCenter to 'c', BIOS UUID to '"
                        + BIOS + "'. Merge these workloads if they are one machine, or correct the file.");
    }

    private void imported(String fileName, byte[] file) {
        http.applied(http.preview(portfolio, fileName, file).path("id"));
    }

    private String rows(Response preview) {
        return http.get("/imports/" + preview.path("id") + "/rows").asString();
    }

    private Response workload(String key) {
        List<String> ids = http.get("/portfolios/" + portfolio + "/workloads?sort=key&q=" + key)
                .path("items.findAll { it.key == '" + key + "' }.id");
        return http.get("/portfolios/" + portfolio + "/workloads/" + ids.getFirst());
    }

    private List<String> keys() {
        return http.get("/portfolios/" + portfolio + "/workloads?sort=key").path("items.key");
    }

    private byte[] rvTools(String name, int cpus, int memoryMiB) throws IOException {
        Path file = new TestWorkbook()
                .sheet(
                        "vInfo",
                        row("VM", "Powerstate", "CPUs", "Memory", "VM UUID"),
                        row(name, "poweredOn", cpus, memoryMiB, VM))
                .sheet("vNetwork", row("VM", "NIC label", "Mac Address", "VM UUID"), row(name, "nic 1", MAC, VM))
                .write(folder.resolve("export.xlsx"));
        return Files.readAllBytes(file);
    }
}
