package fr.allerretour.inventory;

import static fr.allerretour.inventory.Http.assertProblem;
import static fr.allerretour.inventory.intake.format.TestWorkbook.row;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.intake.format.Fixture;
import fr.allerretour.inventory.intake.format.TestWorkbook;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One small file of each format, over HTTP; run against the service in this JVM, and against the packaged one. */
abstract class ForeignFormatSuite {

    private static final String AZURE = "/subscriptions/s/resourceGroups/r/providers/";

    private static final String BILL = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"name": "Portail"}},
             "components": [{"type": "library", "group": "org.slf4j", "name": "slf4j-api", "version": "2.0.17",
               "purl": "pkg:maven/org.slf4j/slf4j-api@2.0.17", "licenses": [{"license": {"id": "MIT"}}]}]}""";

    private static final String STATE = """
            {"version": 4, "terraform_version": "1.9.5", "serial": 7, "lineage": "L-1", "outputs": {},
             "resources": [{"mode": "managed", "type": "openstack_compute_instance_v2", "name": "web",
               "provider": "provider[\\"registry.opentofu.org/openstack/openstack\\"]",
               "instances": [{"attributes": {"id": "6b1c0c5e-7e0a-4f7e-9a55-0d2f0a6f2a11", "name": "tf"}}]}]}""";

    /** What a file must give: new and rejected rows. */
    private record Expected(byte[] file, int added, int rejected) {}

    private final Http http = Http.asNewOrganisation();
    private final Map<String, Expected> files = new LinkedHashMap<>();

    private void file(String format, int added, int rejected, String text) {
        files.put(format, new Expected(text.getBytes(StandardCharsets.UTF_8), added, rejected));
    }

    private void file(String format, int added, int rejected, Path file) throws Exception {
        files.put(format, new Expected(Files.readAllBytes(file), added, rejected));
    }

    private void binaries(Path folder) throws Exception {
        file(
                "rvtools-xlsx",
                1,
                1,
                new TestWorkbook()
                        .sheet("vInfo", row("VM", "CPUs", "Memory"), row("rv1", 2, 4096), row("rv2", -2, 1))
                        .write(folder.resolve("rv.xlsx")));
        file(
                "rvtools-csv-zip",
                1,
                1,
                Fixture.zip(
                        folder.resolve("rv.zip"),
                        "RVTools_tabvInfo.csv",
                        "VM;CPUs;Memory\nrv3;2;4096\nrv4;-2;1\n",
                        "RVTools_tabvDisk.csv",
                        "VM;Disk;Capacity MiB\nrv3;Hard disk 1;1024\n"));
        file(
                "azure-migrate-xlsx",
                1,
                1,
                new TestWorkbook()
                        .sheet(
                                "Discovery_Report",
                                row("Machine Name", "Cores", "Memory (in MB)", "Power Stats", "Machine ID"),
                                row("am1", 2, 4096, "ON", AZURE + "microsoft.offazure/hypervsites/h/machines/y"),
                                row("am2", 2, 4096, "ON", ""))
                        .write(folder.resolve("am.xlsx")));
        file(
                "google-migration-center-csv",
                1,
                0,
                Fixture.zip(
                        folder.resolve("gmc.zip"),
                        "vmInfo.csv",
                        "MachineId,MachineName,AllocatedProcessorCoreCount,MemoryGiB\ni-1,gmc1,2,7.5\n",
                        "diskInfo.csv",
                        "MachineId,DiskLabel,SizeInGib\ni-1,boot,10\n"));
    }

    private void catalogues(Path folder) throws Exception {
        file(
                "aller-retour-xlsx",
                1,
                1,
                new TestWorkbook()
                        .sheet(
                                "workloads",
                                row("key", "name", "kind"),
                                row("ar1", "ar1", "VIRTUAL_MACHINE"),
                                row("ar2", "ar2", "TOASTER"))
                        .write(folder.resolve("catalogue.xlsx")));
        file(
                "aller-retour-csv-zip",
                2,
                0,
                Fixture.zip(
                        folder.resolve("catalogue.zip"),
                        "workloads.csv",
                        "key;name;kind;application\nar3;ar3;VIRTUAL_MACHINE;ara\n",
                        "applications.csv",
                        "key;name;intent\nara;Ara;MIGRATE\n"));
    }

    private void trees() {
        file("vcenter-json", 1, 1, """
                {"vms": [{"name": "vc1", "instance_uuid": "500b4793-2a7b-f692-073b-a400ac8fccce", "num_cpus": 4},
                         {"name": "vc2", "memory_mb": -1}], "vcenter_host": "vc"}""");
        file("vcenter-workloads-json", 3, 0, """
                {"result": {"dependencies": [],
                 "vm_workloads": [{"vm_name": "scan1", "scan_status": "complete", "databases": [
                     {"engine": "postgresql", "version": "16", "instance_name": "default", "port": 5432}]},
                   {"vm_name": "scan2", "scan_status": "complete", "databases": [], "web_apps": []}]}}""");
        file("kubev2v-json", 1, 0, """
                {"vcenter_id": "VC-1", "clusters": {"domain-c8": {"vms": {"total": 10, "cpuCores": {"total": 12},
                  "ramGB": {"total": 20}, "diskGB": {"total": 200}, "diskCount": {"total": 20},
                  "powerStates": {"POWERED_ON": 10}}, "infra": {"totalHosts": 3}}}}""");
        file("terraform-state", 1, 0, STATE);
        file("kubernetes-objects", 2, 1, """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: portail}
                spec:
                  replicas: 2
                  template: {spec: {containers: [{name: c, resources: {requests: {cpu: 500m, memory: 1Gi}}}]}}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: broken, namespace: portail}
                """);
        file("cyclonedx-json", 1, 0, BILL);
        file("azure-resource-graph-json", 1, 1, """
                {"count": 2, "data": [{"id": "%1$sMicrosoft.Web/sites/arg1", "type": "microsoft.web/sites", "name": "arg1",
                  "properties": {"state": "Running"}}, {"id": "no", "type": "microsoft.web/sites"}]}""".formatted(AZURE));
    }

    private void tables() {
        file(
                "azure-resource-graph-csv",
                1,
                1,
                "id,type,name,subscriptionId,properties\n" + AZURE
                        + "Microsoft.Web/sites/arg2,microsoft.web/sites,arg2,s,\"{\"\"state\"\":\"\"Running\"\"}\"\n"
                        + AZURE + "Microsoft.Web/sites/arg3,microsoft.web/sites,arg3,s,{\n");
        file(
                "azure-migrate-csv",
                1,
                1,
                "*Server name,IP addresses,*Cores,*Memory (In MB),*OS name,Disk 1 size (In GB)\n"
                        + "amc1,10.0.0.4,4,8192,Windows Server,64\namc2,,many,1,Linux,\n");
        file(
                "azure-migrate-dependencies-csv",
                1,
                1,
                "Time slot,Source server name,Source IP,Destination server name,"
                        + "Destination IP,Destination process,Destination port\nt,web,10.0.0.4,bd,10.0.0.5,postgres,5432\n"
                        + "t,web,10.0.0.4,nobody,10.0.0.6,x,1\n");
        file(
                "aws-migration-hub-csv",
                2,
                0,
                "ExternalId,SMBiosId,IPAddress,HostName,CPU.NumberOfCores,OS.Name,"
                        + "VMware.VMName,RAM.TotalSizeInMB,Applications,ApplicationWave,Tags,ServerId\n"
                        + "e-1,422B5A3C-0D1E-2F30-4152-63748596A7B8,10.0.0.1,hub1,2,Ubuntu,hub1,8192,Hub,,,d-1\n");
        file(
                "aws-cmf-csv",
                2,
                0,
                "wave_name,app_name,aws_accountid,server_name,server_os_family,server_os_version,"
                        + "server_fqdn,server_tier,server_environment,r_type\nW1,Cmf,1,cmf1,linux,RHEL 8,f,app,prod,Rehost\n");
        file(
                "aws-mgn-csv",
                2,
                0,
                "mgn:account-id,mgn:region,mgn:app:name,mgn:wave:name,mgn:server:user-provided-id,"
                        + "mgn:server:platform\n1,eu-west-3,Mgn,W1,mgn1,linux\n");
        file(
                "tidal-servers-csv",
                1,
                1,
                "HOST_NAME,FQDN,assigned_id,RAM_allocated_gb,CPU_COUNT,STORAGE_allocated_gb,"
                        + "ENVIRONMENT,virtual\ntidal1,f,17,4,2,80,Production,true\n,x,,,,,,\n");
        file(
                "konveyor-applications-csv",
                3,
                1,
                "Record Type 1,Application Name,Dependency,Dependency Direction,Owner\n"
                        + "1,Kon1,,,DSI\n1,Kon2,,,\n2,Kon1,Kon2,southbound,\n3,Kon3,,,\n");
        file(
                "m365-usage-csv",
                2,
                0,
                "Report Refresh Date,User Principal Name,Display Name,Is Deleted,Item Count,"
                        + "Storage Used (Byte),Has Archive,Report Period\n2026-08-04,a@valmont.fr,A,False,5,600000,True,7\n");
        file(
                "answers-csv",
                0,
                1,
                "Item;Key;Covers;Name;Field;Answer\nWORKLOAD;web;1;;environment;production\n"
                        + "WORKLOAD;nobody;1;;environment;production\n");
        file("dependencies-csv", 1, 1, "from;to;strength;reason\nbd;web;soft;x\nbd;nobody;soft;x\n");
        file(
                "data-sets-csv",
                1,
                0,
                "key;name;category;sensitivity;volume GiB;workload\nd1;D1;supplied;internal;3;bd\n");
        file("applications-csv", 1, 0, "key;name;criticality;owner;intent\npaie;Paie;high;DRH;migrate\n");
        file("workloads-csv", 1, 1, "key;name;kind;cpus\nw1;w1;virtual machine;2\nw2;w2;toaster;2\n");
    }

    @Test
    void aFileOfEachFormatIsFoundByItsContentAndRead(@TempDir Path folder) throws Exception {
        binaries(folder);
        catalogues(folder);
        trees();
        tables();
        List<String> known = http.get("/import-formats").path("items.id");
        known.remove("mapped-csv"); // found by a saved mapping, not by its content alone: see MappingSuite
        assertThat(files.keySet()).as("a file of each format").containsExactlyInAnyOrderElementsOf(known);
        String portfolio = http.portfolio("Lyon");
        http.imported(portfolio, "first.csv", "key;name;kind\nweb;web;virtual machine\nbd;bd;database\n");

        Map<String, String> imports = new LinkedHashMap<>();
        files.forEach((format, expected) -> imports.put(format, http.upload(portfolio, format, expected.file())));

        Map<String, String> found = new LinkedHashMap<>();
        imports.forEach((format, id) -> {
            Response preview = http.settled(id);
            found.put(
                    format,
                    said(
                            preview.path("state"),
                            preview.path("format"),
                            preview.path("counts.new"),
                            preview.path("counts.rejected")));
            assertThat(http.get("/imports/" + id + "/rows").statusCode())
                    .as(format)
                    .isEqualTo(200);
        });
        Map<String, String> wanted = new LinkedHashMap<>();
        files.forEach((format, expected) ->
                wanted.put(format, said("PREVIEW", format, expected.added(), expected.rejected())));
        assertThat(found).isEqualTo(wanted);
    }

    private static String said(String state, String format, int added, int rejected) {
        return state + " of " + format + ", new " + added + ", rejected " + rejected;
    }

    @Test
    void whatAnApplicationIsMadeOfIsShownWithItsProvenanceAndChangedByHand() {
        String portfolio = http.portfolio("Lille");
        http.imported(portfolio, "bom.json", BILL);

        Response list = http.get("/portfolios/" + portfolio + "/applications");

        assertThatJson(list.asString()).inPath("items[0].components").isEqualTo("""
                [{"type": "library", "name": "org.slf4j/slf4j-api", "version": "2.0.17",
                  "purl": "pkg:maven/org.slf4j/slf4j-api@2.0.17", "licences": ["MIT"]}]""");
        assertThat(list.<String>path("items[0].provenance.components")).startsWith("bom.json, row 1, ");
        assertThatJson(http.preview(portfolio, "bom.json", BILL).asString())
                .inPath("counts.unchanged")
                .isEqualTo(1);

        String path = "/portfolios/" + portfolio + "/applications/" + list.path("items[0].id");
        String etag = http.get(path).header("ETag");
        Response changed = http.patch(path, etag, "{\"components\": [{\"type\": \"library\", \"name\": \"x\"}]}");
        assertThatJson(changed.asString()).inPath("components[0].licences").isEqualTo("[]");
        assertThat(changed.<String>path("provenance.components")).startsWith("API, ");
    }

    @Test
    void aFileThatMayHoldSecretsIsForgottenWithItsPreviewAndMustBeSentAgain() {
        String portfolio = http.portfolio("Metz");
        String id = http.preview(portfolio, "terraform.tfstate", STATE).path("id");

        assertProblem(http.post("/imports/" + id + "/preview", ""), 409, "import-file-forgotten");

        assertThat(http.applied(id).<String>path("state")).isEqualTo("APPLIED");
        assertThatJson(http.preview(portfolio, "terraform.tfstate", STATE).asString())
                .inPath("counts.unchanged")
                .isEqualTo(1);
        List<String> forgotten = http.get("/import-formats").path("items.findAll { it.carriesSecrets }.id");
        assertThat(forgotten).containsExactly("terraform-state", "kubernetes-objects");
    }

    @Test
    void filesThatCannotBeTakenFailByNameAndLeaveNothing() {
        String portfolio = http.portfolio("Nice");
        Map<String, String> files = Map.of(
                "a: &a [x, x]\nb: &b [*a, *a]\napiVersion: v1\nkind: Pod\nspec: {containers: [*b, *b]}\n",
                "yaml-alias",
                "apiVersion: v1\nkind: Pod\nspec: " + "[".repeat(10_000),
                "file-too-large",
                "apiVersion: v1\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n",
                "file-damaged",
                "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [",
                "file-damaged",
                "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"/>",
                "only-as-json",
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\"}",
                "member-missing",
                "Name,Type,Resource group,Location,Subscription\nweb,VM,rg,France,s\n",
                "heading-missing",
                "MachineId,DiskLabel,SizeInGib\ni-1,boot,10\n",
                "heading-missing",
                "VM,Powerstate,Disk,Capacity MiB\nweb,poweredOn,d,1\n",
                "vinfo-missing");

        files.forEach((text, slug) -> {
            Response failed = http.preview(portfolio, "file", text);
            assertThat(failed.<String>path("state")).as(failed.asString()).isEqualTo("FAILED");
            assertThat(failed.<String>path("problem.type")).isEqualTo("urn:aller-retour:problem:" + slug);
        });

        assertThat(http.get("/portfolios/" + portfolio + "/workloads").<List<Object>>path("items"))
                .isEmpty();
    }
}
