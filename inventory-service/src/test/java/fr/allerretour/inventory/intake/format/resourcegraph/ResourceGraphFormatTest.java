package fr.allerretour.inventory.intake.format.resourcegraph;

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
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceGraphFormatTest {

    private static final String RG = "/subscriptions/s/resourceGroups/RG1/providers/";
    private static final String VM = RG + "Microsoft.Compute/virtualMachines/web";

    private static final String MACHINE = """
            {"id": "%s", "name": "web", "type": "microsoft.compute/virtualmachines", "location": "francecentral",
             "resourceGroup": "rg1", "subscriptionId": "s", "tags": {"Environment": "prod"},
             "properties": {"vmId": "42000000-0000-0000-0000-000000000001",
               "hardwareProfile": {"vmSize": "Standard_D4s_v5"},
               "osProfile": {"adminUsername": "root", "adminPassword": "hunter2"},
               "storageProfile": {
                 "imageReference": {"offer": "debian-12", "sku": "12"},
                 "osDisk": {"name": "os", "osType": "Linux", "managedDisk": {"id": "%sMicrosoft.Compute/disks/OS"}},
                 "dataDisks": [{"name": "data", "diskSizeGB": 512, "managedDisk": {"id": "x"}}]},
               "networkProfile": {"networkInterfaces": [{"id": "%sMicrosoft.Network/networkInterfaces/n1"}]},
               "extended": {"instanceView": {"powerState": {"code": "PowerState/running"}}}}}
            """.formatted(VM, RG, RG);

    private static final String PARTS = """
            {"id": "%smicrosoft.compute/disks/os", "name": "os", "type": "microsoft.compute/disks",
             "managedBy": "x", "properties": {"diskSizeGB": 30, "diskState": "Attached"}},
            {"id": "%smicrosoft.compute/disks/lost", "name": "lost", "type": "microsoft.compute/disks",
             "managedBy": "", "properties": {"diskSizeGB": 64, "diskState": "Unattached"}},
            {"id": "%smicrosoft.network/networkinterfaces/n1", "name": "n1",
             "type": "microsoft.network/networkinterfaces", "properties": {"macAddress": "00-0D-3A-00-00-01",
             "ipConfigurations": [{"properties": {"privateIPAddress": "10.1.0.4"}}]}}
            """.formatted(RG, RG, RG);

    @TempDir
    private Path folder;

    private Path file(String json) throws Exception {
        return Files.writeString(folder.resolve("arg.json"), json);
    }

    private static String detected(Path file) throws Exception {
        return new FormatDetector(ReadLimits.standard()).detect(file).id();
    }

    @Test
    void aMachineGetsItsDisksAndCardsFromTheResourcesThatStandAfterIt() throws Exception {
        Path file = file("{\"count\": 4, \"data\": [" + MACHINE + ", " + PARTS + "], \"skip_token\": null}");
        assertThat(detected(file)).isEqualTo("azure-resource-graph-json");

        Told told = Told.by("azure-resource-graph-json", file);

        WorkloadItem machine = told.<WorkloadItem>items().getFirst();
        assertThat(told.rows).hasSize(1);
        assertThat(machine)
                .isEqualTo(new WorkloadItem(
                        VM.toLowerCase(Locale.ROOT),
                        "web",
                        Kind.VIRTUAL_MACHINE,
                        Environment.PRODUCTION,
                        null,
                        "debian-12 12",
                        null,
                        null,
                        (30L + 512) * 1024,
                        null,
                        Powered.ON,
                        null,
                        null,
                        null,
                        Place.FR,
                        null,
                        null,
                        List.of(new Disk("os", 30 * 1024, null), new Disk("data", 512 * 1024, null)),
                        List.of(new Nic("n1", "00-0D-3A-00-00-01", null, List.of("10.1.0.4"))),
                        Map.ofEntries(
                                Map.entry("identity.cloudId", VM.toLowerCase(Locale.ROOT)),
                                Map.entry("identity.biosUuid", "42000000-0000-0000-0000-000000000001"),
                                Map.entry("cloudType", "microsoft.compute/virtualmachines"),
                                Map.entry("region", "francecentral"),
                                Map.entry("resourceGroup", "rg1"),
                                Map.entry("subscription", "s"),
                                Map.entry("tag.Environment", "prod"),
                                Map.entry("vmSize", "Standard_D4s_v5"),
                                Map.entry("osFamily", "Linux")),
                        machine.provenance()));
        assertThat(told.warnings).extracting(FileWarning::code).containsExactly("disks-of-no-machine");
        assertThat(told.wentToItsEnd()).isTrue();
    }

    @Test
    void theTableFormSaysTheSameAsTheObjectForm() throws Exception {
        Path file = file("""
                {"totalRecords": 386, "resultTruncated": "true", "$skipToken": "t",
                 "data": {"columns": [{"name": "id"}, {"name": "name"}, {"name": "type"}, {"name": "location"},
                                      {"name": "properties"}],
                  "rows": [
                   ["%sMicrosoft.Sql/servers/a/databases/paie", "paie", "microsoft.sql/servers/databases", "westeurope",
                    {"maxSizeBytes": 34359738368}],
                   ["%sMicrosoft.Sql/servers/a/databases/master", "master", "microsoft.sql/servers/databases", "", null],
                   ["", "none", "microsoft.web/sites", "", null],
                   ["%sMicrosoft.Automation/automationAccounts/T", "T", "microsoft.automation/automationaccounts", "", null]
                  ]}}
                """.formatted(RG, RG, RG));
        assertThat(detected(file)).isEqualTo("azure-resource-graph-json");

        Told told = Told.by("azure-resource-graph-json", file);

        assertThat(told.<WorkloadItem>items())
                .extracting(WorkloadItem::name, WorkloadItem::kind, WorkloadItem::storageMiB, WorkloadItem::place)
                .containsExactly(tuple("paie", Kind.DATABASE, 32768L, Place.EU));
        assertThat(told.rejected()).containsExactly("row 8 id required");
        assertThat(told.rejections.getFirst().cells()).containsExactly("/data/rows/2");
        assertThat(told.warnings)
                .extracting(FileWarning::textEn)
                .containsExactly(
                        "2 resources are no workloads by themselves: microsoft.automation/automationaccounts (1),"
                                + " microsoft.sql/servers/databases (1).",
                        "This is one page of an answer of 386 resources; fetch the others with $skipToken and import them"
                                + " too.");
    }

    @Test
    void pagesInAnArrayAreReadTogetherWhateverTheirForm() throws Exception {
        Path file = file("""
                [{"data": {"columns": [{"name": "name"}, {"name": "id"}],
                           "rows": [["bd", "%sMicrosoft.DBforPostgreSQL/flexibleServers/bd"]]}},
                 {"data": {"columns": [{"name": "id"}],
                           "rows": [["%sMicrosoft.Storage/storageAccounts/st"]]}},
                 {"data": [{"id": "%sMicrosoft.SqlVirtualMachine/sqlVirtualMachines/web", "name": "web",
                            "type": "microsoft.sqlvirtualmachine/sqlvirtualmachines",
                            "properties": {"virtualMachineResourceId": "%s"}}]}]
                """.formatted(RG, RG, RG, VM));
        assertThat(detected(file)).isEqualTo("azure-resource-graph-json");

        Told told = Told.by("azure-resource-graph-json", file);

        assertThat(told.rejections).isEmpty();
        assertThat(told.<WorkloadItem>items())
                .extracting(WorkloadItem::name, WorkloadItem::kind, WorkloadItem::runsOn)
                .containsExactly(
                        tuple("bd", Kind.DATABASE, null),
                        tuple("st", Kind.OBJECT_STORE, null),
                        tuple("web (SQL Server)", Kind.DATABASE, VM.toLowerCase(Locale.ROOT)));
    }

    @Test
    void aMachineWithADiskOfUnknownSizeHasNoDisksRatherThanSome() throws Exception {
        Told told = Told.by("azure-resource-graph-json", file("[" + MACHINE + "]"));

        assertThat(told.<WorkloadItem>items().getFirst().disks()).isNull();
        assertThat(told.<WorkloadItem>items().getFirst().storageMiB()).isNull();
        assertThat(told.<WorkloadItem>items().getFirst().attributes()).containsEntry("diskCount", "2");
    }

    @Test
    void whatTheMachineWasSetUpWithNeverEnters() throws Exception {
        Told told = Told.by("azure-resource-graph-json", file("[" + MACHINE + "]"));
        assertThat(told.rows.toString() + told.rejections + told.warnings).doesNotContain("hunter2");
    }

    @Test
    void anAnswerWithoutResourcesIsRefused() throws Exception {
        FormatException refused = catchThrowableOfType(
                FormatException.class, () -> Told.by("azure-resource-graph-json", file("{\"data\": []}")));
        assertThat(refused.problem()).isEqualTo(FormatProblem.EMPTY_FILE);
    }

    @Test
    void thePublishedPageHasNoWorkloadAndSaysThatOthersFollow() throws Exception {
        Path file = Samples.file("azure-resource-graph/azure-rest-api-specs_ResourcesFirstPageQuery.json");
        assertThat(detected(file)).isEqualTo("azure-resource-graph-json");

        Told told = Told.by("azure-resource-graph-json", file);

        assertThat(told.rows).isEmpty();
        assertThat(told.rejections).isEmpty();
        assertThat(told.warnings)
                .extracting(FileWarning::code)
                .containsExactly("resources-passed-over", "page-of-more");
    }
}
