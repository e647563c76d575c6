package fr.allerretour.inventory;

import static fr.allerretour.inventory.Http.assertProblem;
import static fr.allerretour.inventory.intake.format.TestWorkbook.row;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.intake.format.TestWorkbook;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
                .inPath("items[0].changes[?(@.field == 'aliases')]")
                .isEqualTo("[{\"field\": \"aliases\", \"before\": [], \"after\": [\"" + BIOS + "\"]}]");
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

    @Test
    void bothValuesOfAConflictStayWithTheirSourcesUntilAPersonChoosesForGood() throws IOException {
        imported("export.xlsx", rvTools("srv-web", 4, 8192));

        Response preview = http.preview(portfolio, "tidal.csv", TIDAL + "srv-web,4,16,100,T-1\n");

        assertThatJson(rows(preview)).inPath("items[0].changes[?(@.kept)]").isEqualTo("""
                [{"field": "memoryMiB", "before": 8192, "after": 8192, "kept": true, "rule": "more-trusted-source",
                  "offered": 16384}]""");
        http.applied(preview.path("id"));
        assertThat(workload(VM).<Integer>path("memoryMiB")).isEqualTo(8192);
        Response conflicts = http.get("/portfolios/" + portfolio + "/conflicts?state=OPEN&key=" + VM);
        assertThatJson(conflicts.asString())
                .whenIgnoringPaths("items[*].id", "items[*].createdAt", "items[*].updatedAt")
                .isEqualTo("""
                        {"items": [{"kind": "WORKLOAD", "key": "%s", "field": "memoryMiB", "value": 8192,
                          "source": "${json-unit.regex}export.xlsx, vInfo row 2, .*Z", "otherValue": 16384,
                          "otherSource": "${json-unit.regex}tidal.csv, row 2, .*Z", "rule": "more-trusted-source",
                          "state": "OPEN"}]}""".formatted(VM));

        String conflict = "/portfolios/" + portfolio + "/conflicts/" + conflicts.path("items[0].id");
        Response settled = http.put(conflict + "/choice", http.get(conflict).header("ETag"), "{\"choice\": \"OTHER\"}");

        assertThat(settled.statusCode()).as(settled.asString()).isEqualTo(200);
        assertThat(settled.<String>path("state")).isEqualTo("SETTLED");
        assertThat(workload(VM).<Integer>path("memoryMiB")).isEqualTo(16384);
        assertThat(workload(VM).<String>path("provenance.memoryMiB")).startsWith("API, local, ");

        Response later = http.preview(portfolio, "export.xlsx", rvTools("srv-web", 4, 32768));
        assertThatJson(rows(later)).inPath("items[0].changes").isEqualTo("""
                [{"field": "memoryMiB", "before": 16384, "after": 16384, "kept": true, "rule": "person",
                  "offered": 32768}]""");
        http.applied(later.path("id"));
        assertThat(workload(VM).<Integer>path("memoryMiB")).isEqualTo(16384);
        assertThat(http.get("/portfolios/" + portfolio + "/conflicts?sort=createdAt")
                        .<List<Integer>>path("items.otherValue"))
                .containsExactly(16384, 32768);

        Response again = http.preview(portfolio, "export.xlsx", rvTools("srv-web", 4, 32768));
        assertThatJson(again.asString()).inPath("counts.unchanged").isEqualTo(1);
        assertThat(http.put(conflict + "/choice", http.get(conflict).header("ETag"), "{\"choice\": \"KEEP\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(workload(VM).<Integer>path("memoryMiB")).isEqualTo(8192);
    }

    @Test
    void whatAPersonSaidIsChangedByNoFileAndAnUpdateIsNoConflict() {
        String id = http.add(
                portfolio,
                "workloads",
                "{\"key\": \"a\", \"name\": \"a\", \"kind\": \"DATABASE\", \"criticality\": \"HIGH\"}");
        String head = "key;name;kind;criticality;cpus\n";

        http.imported(portfolio, "cmdb 2026-11-01.csv", head + "a;a;virtual machine;low;2\n");
        http.imported(portfolio, "cmdb 2026-11-20.csv", head + "a;a;virtual machine;low;4\n");

        Response a = http.get("/portfolios/" + portfolio + "/workloads/" + id);
        assertThatJson(a.asString()).inPath("kind").isEqualTo("DATABASE");
        assertThatJson(a.asString()).inPath("criticality").isEqualTo("HIGH");
        assertThatJson(a.asString()).inPath("cpus").isEqualTo(4);
        assertThat(http.get("/portfolios/" + portfolio + "/conflicts?sort=field")
                        .<List<String>>path("items.field"))
                .containsExactly("criticality", "kind");

        http.delete("/portfolios/" + portfolio + "/workloads/" + id, a.header("ETag"))
                .then()
                .statusCode(204);
        assertThat(http.get("/portfolios/" + portfolio + "/conflicts").<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void anAttributeThatAPersonGaveIsChangedByNoFileWhateverFilesAdd() throws IOException {
        imported("export.xlsx", rvTools("prod", "old", ""));
        Response read = workload(VM);
        String path = "/portfolios/" + portfolio + "/workloads/" + read.path("id");
        assertThat(http.patch(
                                path,
                                read.header("ETag"),
                                "{\"attributes\": {\"cluster\": \"prod\", \"folder\": \"Paie\", \"cost centre\": \"12\"}}")
                        .statusCode())
                .isEqualTo(200);

        imported("export.xlsx", rvTools("prod", "old", "esx-1"));
        http.imported(portfolio, "tidal.csv", TIDAL + "srv-web,4,8,100,T-1\n");
        imported("export.xlsx", rvTools("recovery", "old", "esx-2"));

        Response after = http.get(path);
        assertThatJson(after.asString()).inPath("attributes").isEqualTo("""
                        {"cluster": "recovery", "folder": "Paie", "cost centre": "12", "host": "esx-2",
                         "identity.toolId": "T-1"}""");
        assertThat(after.<Map<String, String>>path("provenance").entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("attributes"))
                        .map(entry -> entry.getKey() + ": " + entry.getValue().replaceAll(",.*", "")))
                .containsExactlyInAnyOrder(
                        "attributes: export.xlsx",
                        "attributes.cost_centre: API",
                        "attributes.folder: API",
                        "attributes.identity.toolId: tidal.csv");
        assertThat(http.get("/portfolios/" + portfolio + "/conflicts").<List<String>>path("items.field"))
                .containsExactly("attributes.folder");
    }

    @Test
    void onePersonsAttributeDoesNotMakeThoseOfToolsAPersons() throws IOException {
        http.add(
                portfolio,
                "workloads",
                "{\"key\": \"" + VM + "\", \"name\": \"srv-web\", \"kind\": \"VIRTUAL_MACHINE\","
                        + " \"attributes\": {\"cost centre\": \"12\"}}");

        imported("export.xlsx", rvTools("prod", "old", "esx-1"));
        imported("export.xlsx", rvTools("prod", "new", "esx-2"));

        Response after = workload(VM);
        assertThatJson(after.asString())
                .inPath("attributes")
                .isEqualTo(
                        "{\"cost centre\": \"12\", \"cluster\": \"prod\", \"folder\": \"new\", \"host\": \"esx-2\"}");
        assertThat(after.<String>path("provenance.attributes")).startsWith("API, ");
        assertThat(http.get("/portfolios/" + portfolio + "/conflicts").<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void theAttributesOfAMergedWorkloadStayTheirSourcesAndGoBackWithIt() throws IOException {
        http.add(
                portfolio,
                "workloads",
                "{\"key\": \"ci-1\", \"name\": \"srv-1\", \"kind\": \"VIRTUAL_MACHINE\","
                        + " \"attributes\": {\"cost centre\": \"12\"}}");
        imported("export.xlsx", rvTools("prod", "old", ""));
        String before = workload("ci-1").asString();
        Response merge = http.post(
                "/portfolios/" + portfolio + "/workload-merges", "{\"into\": \"ci-1\", \"from\": \"" + VM + "\"}");

        Map<String, String> provenance = workload("ci-1").path("provenance");
        assertThat(provenance.get("attributes")).startsWith("API, ");
        assertThat(provenance.get("attributes.folder")).startsWith("export.xlsx, vInfo row 2, ");

        String path = "/portfolios/" + portfolio + "/workload-merges/" + merge.path("id");
        http.delete(path, merge.header("ETag")).then().statusCode(204);
        assertThatJson(workload("ci-1").asString())
                .whenIgnoringPaths("updatedAt")
                .isEqualTo(before);
    }

    @Test
    void aConflictThatIsOpenAgainHasBeenChosenByNobody() throws IOException {
        imported("export.xlsx", rvTools("srv-web", 4, 8192));
        http.imported(portfolio, "tidal.csv", TIDAL + "srv-web,4,16,100,T-1\n");
        String conflicts = "/portfolios/" + portfolio + "/conflicts";
        String conflict = conflicts + "/" + http.get(conflicts).path("items[0].id");
        Response settled = http.put(conflict + "/choice", http.get(conflict).header("ETag"), "{\"choice\": \"OTHER\"}");
        assertThat(settled.<String>path("chosenBy")).isEqualTo("local");

        imported("export.xlsx", rvTools("srv-web", 4, 8192));
        http.imported(portfolio, "tidal.csv", TIDAL + "srv-web,4,32,100,T-1\n");

        assertThatJson(http.get(conflict).asString())
                .whenIgnoringPaths("id", "createdAt", "updatedAt")
                .isEqualTo("""
                        {"kind": "WORKLOAD", "key": "%s", "field": "memoryMiB", "value": 16384,
                         "source": "${json-unit.regex}API, local, .*Z", "otherValue": 32768,
                         "otherSource": "${json-unit.regex}tidal.csv, row 2, .*Z", "rule": "person",
                         "state": "OPEN"}""".formatted(VM));
    }

    @Test
    void ofTwoDependenciesThatBecomeOneTheHarderHoldsAlsoWhenTheyAreTwoAgain() {
        for (String key : List.of("a", "b", "x", "y")) {
            http.add(
                    portfolio,
                    "workloads",
                    "{\"key\": \"" + key + "\", \"name\": \"" + key + "\", \"kind\": \"VIRTUAL_MACHINE\"}");
        }
        for (String said : List.of("a x SOFT", "b x HARD", "y a HARD", "y b SOFT")) {
            String[] part = said.split(" ");
            http.add(
                    portfolio,
                    "dependencies",
                    "{\"from\": \"" + part[0] + "\", \"to\": \"" + part[1] + "\", \"strength\": \"" + part[2] + "\"}");
        }

        Response merge =
                http.post("/portfolios/" + portfolio + "/workload-merges", "{\"into\": \"a\", \"from\": \"b\"}");

        assertThat(dependencies()).containsExactly("a x HARD", "y a HARD");
        String path = "/portfolios/" + portfolio + "/workload-merges/" + merge.path("id");
        http.delete(path, merge.header("ETag")).then().statusCode(204);
        assertThat(dependencies()).containsExactly("a x HARD", "b x HARD", "y a HARD", "y b SOFT");
    }

    @Test
    void aConflictIsNobodyElsesBusiness() {
        http.imported(portfolio, "one.csv", "key;name;kind;cpus\na;a;database;2\n");
        http.imported(portfolio, "two.csv", "key;name;kind;cpus\na;a;database;4\n");
        Response found = http.get("/portfolios/" + portfolio + "/conflicts");
        assertThatJson(found.asString()).inPath("items[0].rule").isEqualTo("newer-source");
        String conflict = "/portfolios/" + portfolio + "/conflicts/" + found.path("items[0].id");
        Http stranger = Http.asNewOrganisation();

        assertProblem(stranger.get("/portfolios/" + portfolio + "/conflicts"), 404, "not-found");
        assertProblem(stranger.get(conflict), 404, "not-found");
        assertProblem(stranger.put(conflict + "/choice", "*", "{\"choice\": \"KEEP\"}"), 404, "not-found");
        assertProblem(http.put(conflict + "/choice", "\"77\"", "{\"choice\": \"KEEP\"}"), 412, "version-conflict");
    }

    @Test
    void twoWorkloadsAreMergedByHandAndAreTwoAgain() {
        http.add(portfolio, "applications", "{\"key\": \"pay\", \"name\": \"Paie\"}");
        String stays = http.add(
                portfolio,
                "workloads",
                "{\"key\": \"ci-1\", \"name\": \"srv-1\", \"kind\": \"VIRTUAL_MACHINE\", \"memoryMiB\": 4096}");
        String goes = http.add(
                portfolio,
                "workloads",
                "{\"key\": \"vm-1\", \"name\": \"srv-1.example.fr\", \"kind\": \"VIRTUAL_MACHINE\", \"memoryMiB\": 8192,"
                        + " \"cpus\": 4, \"application\": \"pay\"}");
        http.add(
                portfolio,
                "workloads",
                "{\"key\": \"db\", \"name\": \"db\", \"kind\": \"DATABASE\", \"runsOn\": \"vm-1\"}");
        http.add(
                portfolio,
                "data-sets",
                "{\"key\": \"files\", \"name\": \"files\", \"category\": \"SUPPLIED\", \"workload\": \"vm-1\"}");
        http.add(portfolio, "dependencies", "{\"from\": \"vm-1\", \"to\": \"pay\", \"strength\": \"HARD\"}");
        http.add(portfolio, "dependencies", "{\"from\": \"ci-1\", \"to\": \"vm-1\", \"strength\": \"SOFT\"}");
        String before =
                http.get("/portfolios/" + portfolio + "/workloads/" + goes).asString();
        String stayedBefore =
                http.get("/portfolios/" + portfolio + "/workloads/" + stays).asString();

        Response merge =
                http.post("/portfolios/" + portfolio + "/workload-merges", "{\"into\": \"ci-1\", \"from\": \"vm-1\"}");

        assertThatJson(merge.asString())
                .whenIgnoringPaths("id", "mergedAt")
                .isEqualTo("{\"into\": \"ci-1\", \"from\": \"vm-1\", \"state\": \"MERGED\", \"mergedBy\": \"local\"}");
        assertThat(keys()).containsExactly("ci-1", "db");
        Response one = workload("ci-1");
        assertThatJson(one.asString()).inPath("memoryMiB").isEqualTo(4096);
        assertThatJson(one.asString()).inPath("cpus").isEqualTo(4);
        assertThatJson(one.asString()).inPath("application").isEqualTo("pay");
        assertThatJson(one.asString()).inPath("aliases").isEqualTo("[\"vm-1\"]");
        assertThat(workload("db").<String>path("runsOn")).isEqualTo("ci-1");
        assertThat(http.get("/portfolios/" + portfolio + "/data-sets").<String>path("items[0].workload"))
                .isEqualTo("ci-1");
        assertThat(http.get("/portfolios/" + portfolio + "/dependencies?sort=key")
                        .<List<String>>path("items.from"))
                .containsExactly("ci-1");
        assertThat(http.get("/portfolios/" + portfolio + "/conflicts?sort=field")
                        .<List<String>>path("items.field"))
                .containsExactly("memoryMiB", "name");
        http.imported(portfolio, "cmdb.csv", "key;environment\nvm-1;production\n");
        assertThat(workload("ci-1").<String>path("environment")).isEqualTo("PRODUCTION");

        String path = "/portfolios/" + portfolio + "/workload-merges/" + merge.path("id");
        http.delete(path, merge.header("ETag")).then().statusCode(204);

        assertThat(keys()).containsExactly("ci-1", "db", "vm-1");
        assertThatJson(http.get("/portfolios/" + portfolio + "/workloads/" + goes)
                        .asString())
                .whenIgnoringPaths("updatedAt")
                .isEqualTo(before);
        assertThatJson(http.get("/portfolios/" + portfolio + "/workloads/" + stays)
                        .asString())
                .whenIgnoringPaths("updatedAt", "environment", "provenance.environment")
                .isEqualTo(stayedBefore);
        assertThat(workload("ci-1").<String>path("environment")).isEqualTo("PRODUCTION");
        assertThat(workload("db").<String>path("runsOn")).isEqualTo("vm-1");
        assertThat(http.get("/portfolios/" + portfolio + "/data-sets").<String>path("items[0].workload"))
                .isEqualTo("vm-1");
        assertThat(http.get("/portfolios/" + portfolio + "/dependencies?sort=key")
                        .<List<String>>path("items.to"))
                .containsExactly("vm-1", "pay");
        assertThat(http.get("/portfolios/" + portfolio + "/conflicts").<List<Object>>path("items"))
                .isEmpty();
        assertThat(http.get("/portfolios/" + portfolio + "/workload-merges?state=UNDONE")
                        .<List<String>>path("items.undoneBy"))
                .containsExactly("local");
        assertProblem(http.delete(path, "*"), 409, "merge-not-undoable");
    }

    @Test
    void aMergeThatCannotBeOrCannotBeUndoneSaysWhy() {
        for (String key : List.of("a", "b", "c")) {
            http.add(
                    portfolio,
                    "workloads",
                    "{\"key\": \"" + key + "\", \"name\": \"" + key + "\", \"kind\": \"VIRTUAL_MACHINE\"}");
        }
        http.add(
                portfolio, "workloads", "{\"key\": \"x\", \"name\": \"x\", \"kind\": \"DATABASE\", \"runsOn\": \"a\"}");
        http.add(
                portfolio, "workloads", "{\"key\": \"y\", \"name\": \"y\", \"kind\": \"DATABASE\", \"runsOn\": \"x\"}");
        String merges = "/portfolios/" + portfolio + "/workload-merges";

        assertProblem(http.post(merges, "{\"into\": \"a\", \"from\": \"a\"}"), 400, "invalid-request");
        assertProblem(http.post(merges, "{\"into\": \"a\", \"from\": \"z\"}"), 422, "unknown-reference");
        assertProblem(http.post(merges, "{\"into\": \"a\", \"from\": \"y\"}"), 422, "runs-on-cycle");
        assertThat(keys()).containsExactly("a", "b", "c", "x", "y");

        Response first = http.post(merges, "{\"into\": \"b\", \"from\": \"a\"}");
        Response second = http.post(merges, "{\"into\": \"c\", \"from\": \"b\"}");
        Response refused = http.delete(merges + "/" + first.path("id"), "*");
        assertProblem(refused, 409, "merge-not-undoable");
        assertThat(refused.<String>path("detail"))
                .isEqualTo("'b' has itself gone into another workload since; undo that first.");
        assertThat(workload("c").<List<String>>path("aliases")).containsExactlyInAnyOrder("a", "b");

        http.delete(merges + "/" + second.path("id"), "*").then().statusCode(204);
        http.add(portfolio, "applications", "{\"key\": \"a\", \"name\": \"a\"}");
        assertProblem(http.delete(merges + "/" + first.path("id"), "*"), 409, "merge-not-undoable");
        assertProblem(Http.asNewOrganisation().get(merges + "/" + first.path("id")), 404, "not-found");
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

    private List<String> dependencies() {
        return http.get("/portfolios/" + portfolio + "/dependencies?sort=key")
                .path("items.collect { it.from + ' ' + it.to + ' ' + it.strength }");
    }

    private byte[] rvTools(String cluster, String folderOfMachine, String host) throws IOException {
        Path file = new TestWorkbook()
                .sheet(
                        "vInfo",
                        row("VM", "Powerstate", "CPUs", "Memory", "VM UUID", "Cluster", "Folder", "Host"),
                        row("srv-web", "poweredOn", 4, 8192, VM, cluster, folderOfMachine, host))
                .write(folder.resolve("export.xlsx"));
        return Files.readAllBytes(file);
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
