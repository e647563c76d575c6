package fr.allerretour.inventory.intake.format.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerraformFormatTest {

    private static final String AZURE = "/subscriptions/S/resourceGroups/RG/providers/";

    @TempDir
    private Path folder;

    private Path state(String... resources) throws Exception {
        return Files.writeString(folder.resolve("terraform.tfstate"), """
                {"version": 4, "terraform_version": "1.9.5", "serial": 7, "lineage": "L-1",
                 "outputs": {"db_password": {"value": "hunter2-output", "type": "string", "sensitive": true}},
                 "resources": [
                """ + String.join(",\n", resources) + "]}");
    }

    private static String resource(String type, String name, String... instances) {
        return "{\"mode\": \"managed\", \"type\": \"" + type + "\", \"name\": \"" + name
                + "\", \"provider\": \"provider[\\\"registry.terraform.io/x/y\\\"]\", \"instances\": ["
                + String.join(", ", instances) + "]}";
    }

    private static String instance(String attributes, String... dependencies) {
        return "{\"schema_version\": 0, \"attributes\": {" + attributes + "}, \"sensitive_attributes\": [],"
                + " \"private\": \"aHVudGVyMi1wcml2YXRl\", \"dependencies\": ["
                + String.join(
                        ", ",
                        Arrays.stream(dependencies).map(d -> "\"" + d + "\"").toList()) + "]}";
    }

    private static List<WorkloadItem> workloads(Told told) {
        List<WorkloadItem> workloads = new ArrayList<>();
        for (ParsedRow row : told.rows) {
            if (row.item() instanceof WorkloadItem workload) {
                workloads.add(workload);
            }
        }
        return workloads;
    }

    @Test
    void anAzureMachineHasItsOwnAndItsAttachedDisksAndTheIdThatResourceGraphGivesToo() throws Exception {
        String vm = AZURE + "Microsoft.Compute/virtualMachines/web";
        Path file = state(
                resource(
                        "azurerm_linux_virtual_machine",
                        "web",
                        instance(
                                "\"id\": \"" + vm + "\", \"name\": \"web\", \"location\": \"francecentral\","
                                        + " \"size\": \"Standard_B2s\", \"virtual_machine_id\":"
                                        + " \"42000000-0000-0000-0000-000000000001\", \"admin_password\": \"x\","
                                        + " \"private_ip_addresses\": [\"10.0.0.4\"], \"os_disk\": [{\"name\": \"os\","
                                        + " \"disk_size_gb\": 30}], \"source_image_reference\": [{\"offer\": \"debian-12\","
                                        + " \"sku\": \"12\"}], \"tags\": {\"environment\": \"dev\", \"secret\": \"s\"}",
                                "azurerm_postgresql_flexible_server.bd",
                                "azurerm_storage_account.many",
                                "azurerm_resource_group.rg")),
                resource(
                        "azurerm_managed_disk",
                        "data",
                        instance("\"id\": \"" + AZURE + "Microsoft.Compute/disks/Data\", \"name\": \"data\","
                                + " \"disk_size_gb\": 128")),
                resource(
                        "azurerm_virtual_machine_data_disk_attachment",
                        "data",
                        instance("\"managed_disk_id\": \"" + AZURE + "microsoft.compute/disks/data\","
                                + " \"virtual_machine_id\": \"" + vm + "\"")),
                resource(
                        "azurerm_postgresql_flexible_server",
                        "bd",
                        instance("\"id\": \"" + AZURE
                                + "Microsoft.DBforPostgreSQL/flexibleServers/bd\", \"name\": \"bd\","
                                + " \"location\": \"francecentral\", \"storage_mb\": 32768, \"version\": \"16\","
                                + " \"administrator_password\": \"x\"")),
                resource(
                        "azurerm_storage_account",
                        "many",
                        instance("\"id\": \"/a\", \"name\": \"a\""),
                        instance("\"id\": \"/b\", \"name\": \"b\"")),
                resource("azurerm_resource_group", "rg", instance("\"id\": \"/rg\"")));
        assertThat(new FormatDetector(ReadLimits.standard()).detect(file).id()).isEqualTo("terraform-state");

        Told told = Told.by("terraform-state", file);

        String key = vm.toLowerCase(Locale.ROOT);
        WorkloadItem machine = workloads(told).getFirst();
        assertThat(machine)
                .isEqualTo(new WorkloadItem(
                        key,
                        "web",
                        Kind.VIRTUAL_MACHINE,
                        Environment.DEVELOPMENT,
                        null,
                        "debian-12",
                        null,
                        null,
                        158L * 1024,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Place.FR,
                        null,
                        null,
                        List.of(new Disk("os", 30 * 1024, null), new Disk("data", 128 * 1024, null)),
                        List.of(new Nic("card 1", null, null, List.of("10.0.0.4"))),
                        Map.of(
                                "identity.cloudId", key,
                                "identity.toolId", "L-1:azurerm_linux_virtual_machine.web",
                                "identity.biosUuid", "42000000-0000-0000-0000-000000000001",
                                "cloudType", "azurerm_linux_virtual_machine",
                                "region", "francecentral",
                                "vmSize", "Standard_B2s",
                                "imageSku", "12",
                                "tag.environment", "dev"),
                        machine.provenance()));
        assertThat(workloads(told))
                .extracting(WorkloadItem::name, WorkloadItem::kind, WorkloadItem::storageMiB)
                .containsExactly(
                        tuple("web", Kind.VIRTUAL_MACHINE, 158L * 1024),
                        tuple("bd", Kind.DATABASE, 32768L),
                        tuple("a", Kind.OBJECT_STORE, null),
                        tuple("b", Kind.OBJECT_STORE, null));
        assertThat(told.rows.getLast().item())
                .isEqualTo(new DependencyItem(
                        key,
                        (AZURE + "Microsoft.DBforPostgreSQL/flexibleServers/bd").toLowerCase(Locale.ROOT),
                        null,
                        "Terraform: made from azurerm_postgresql_flexible_server.bd"));
        assertThat(told.rows).hasSize(5);
        assertThat(told.warnings)
                .extracting(FileWarning::textEn)
                .containsExactly("1 resources are no workloads by themselves, or of a provider that is not read:"
                        + " azurerm_resource_group (1).");
        assertThat(told.wentToItsEnd()).isTrue();
    }

    @Test
    void machinesOfTheOtherProvidersHaveTheirSizesPlacesAndVolumes() throws Exception {
        Told told = Told.by(
                "terraform-state",
                state(
                        resource(
                                "aws_instance",
                                "a",
                                instance("\"id\": \"i-1\", \"arn\": \"arn:aws:ec2:eu-west-3:1:instance/i-1\","
                                        + " \"availability_zone\": \"eu-west-3a\", \"instance_state\": \"running\","
                                        + " \"cpu_core_count\": 2, \"private_ip\": \"10.0.0.1\", \"user_data\": \"x\","
                                        + " \"root_block_device\": [{\"volume_id\": \"vol-1\", \"volume_size\": 8,"
                                        + " \"device_name\": \"/dev/xvda\"}], \"ebs_block_device\": [],"
                                        + " \"tags\": {\"Name\": \"paie\", \"Env\": \"prod\"}")),
                        resource("aws_ebs_volume", "v", instance("\"id\": \"vol-2\", \"size\": 100")),
                        resource(
                                "aws_volume_attachment",
                                "v",
                                instance("\"instance_id\": \"i-1\", \"volume_id\": \"vol-2\"")),
                        resource(
                                "google_compute_instance",
                                "g",
                                instance("\"id\": \"projects/p/zones/europe-west9-a/instances/g\", \"name\": \"g\","
                                        + " \"zone\": \"europe-west9-a\", \"current_status\": \"TERMINATED\","
                                        + " \"instance_id\": \"123\", \"boot_disk\": [{\"source\":"
                                        + " \"https://www.googleapis.com/compute/v1/projects/p/zones/z/disks/g\"}],"
                                        + " \"network_interface\": [{\"name\": \"nic0\", \"network\": \"default\","
                                        + " \"network_ip\": \"10.2.0.2\"}], \"labels\": {\"env\": \"test\"}")),
                        resource(
                                "google_compute_disk",
                                "g",
                                instance("\"self_link\":"
                                        + " \"https://compute.googleapis.com/compute/v1/projects/p/zones/z/disks/g\","
                                        + " \"name\": \"g\", \"size\": 20")),
                        resource(
                                "outscale_vm",
                                "o",
                                instance("\"vm_id\": \"i-9\", \"vm_type\": \"tinav5.c2r4p1\", \"state\": \"stopped\","
                                        + " \"placement_subregion_name\": \"eu-west-2a\", \"private_ip\": \"10.3.0.1\","
                                        + " \"block_device_mappings_created\": [{\"bsu\": [{\"volume_id\":"
                                        + " \"vol-9\"}]}], \"tags\": [{\"key\": \"Name\", \"value\": \"archives\"},"
                                        + " {\"key\": \"other\", \"value\": \"hunter2\"}]")),
                        resource("outscale_volume", "o", instance("\"volume_id\": \"vol-9\", \"size\": 50")),
                        resource(
                                "ovh_cloud_project_instance",
                                "v",
                                instance("\"id\": \"u-1\", \"name\": \"v\", \"region\": \"GRA11\", \"status\":"
                                        + " \"ACTIVE\", \"flavor_name\": \"b3-8\", \"addresses\": [{\"ip\":"
                                        + " \"5.6.7.8\", \"version\": 4}]")),
                        resource(
                                "openstack_compute_instance_v2",
                                "s",
                                instance("\"id\": \"5f0c6d2e-1111-4222-8333-944455556666\", \"name\": \"s\","
                                        + " \"region\": \"RegionOne\", \"power_state\": \"shutoff\", \"admin_pass\":"
                                        + " \"x\", \"network\": [{\"name\": \"n\", \"mac\": \"fa:16:3e:00:00:01\","
                                        + " \"fixed_ip_v4\": \"10.4.0.1\"}], \"block_device\": []"))));

        assertThat(told.rejections).isEmpty();
        assertThat(workloads(told))
                .extracting(
                        WorkloadItem::key,
                        WorkloadItem::name,
                        WorkloadItem::powered,
                        WorkloadItem::place,
                        WorkloadItem::environment,
                        WorkloadItem::cpus,
                        WorkloadItem::memoryMiB)
                .containsExactly(
                        tuple(
                                "arn:aws:ec2:eu-west-3:1:instance/i-1",
                                "paie",
                                Powered.ON,
                                Place.FR,
                                Environment.PRODUCTION,
                                2,
                                null),
                        tuple(
                                "projects/p/zones/europe-west9-a/instances/g",
                                "g",
                                Powered.OFF,
                                Place.FR,
                                Environment.TEST,
                                null,
                                null),
                        tuple("outscale:i-9", "archives", Powered.OFF, Place.FR, null, 2, 4096L),
                        tuple("ovh:u-1", "v", Powered.ON, Place.FR, null, null, null),
                        tuple("5f0c6d2e-1111-4222-8333-944455556666", "s", Powered.OFF, null, null, null, null));
        assertThat(workloads(told))
                .extracting(WorkloadItem::disks)
                .containsExactly(
                        List.of(new Disk("/dev/xvda", 8192, null), new Disk("vol-2", 102400, null)),
                        List.of(new Disk("g", 20480, null)),
                        List.of(new Disk("vol-9", 51200, null)),
                        null,
                        null);
        assertThat(workloads(told))
                .extracting(w -> w.nics() == null ? null : w.nics().getFirst().addresses())
                .containsExactly(
                        List.of("10.0.0.1"),
                        List.of("10.2.0.2"),
                        List.of("10.3.0.1"),
                        List.of("5.6.7.8"),
                        List.of("10.4.0.1"));
        assertThat(workloads(told).get(1).attributes()).containsEntry("identity.cloudId", "123");
    }

    @Test
    void databasesStoresSharesAndClustersAreWorkloads() throws Exception {
        Told told = Told.by(
                "terraform-state",
                state(
                        resource(
                                "aws_db_instance",
                                "d",
                                instance("\"arn\": \"arn:aws:rds:eu-central-1:1:db:d\", \"identifier\": \"d\","
                                        + " \"engine\": \"postgres\", \"engine_version_actual\": \"16.3\","
                                        + " \"allocated_storage\": 20, \"password\": \"x\"")),
                        resource("aws_s3_bucket", "b", instance("\"arn\": \"arn:aws:s3:::b\", \"bucket\": \"b\"")),
                        resource(
                                "google_sql_database_instance",
                                "g",
                                instance(
                                        "\"self_link\": \"https://sqladmin.googleapis.com/sql/v1beta4/projects/p/g\","
                                                + " \"name\": \"g\", \"database_version\": \"MYSQL_8_0\", \"settings\":"
                                                + " [{\"disk_size\": 10, \"tier\": \"db-f1-micro\"}], \"root_password\": \"x\"")),
                        resource(
                                "azurerm_storage_share",
                                "s",
                                instance("\"id\": \"/s\", \"name\": \"s\", \"quota\": 5")),
                        resource(
                                "ovh_cloud_project_kube",
                                "k",
                                instance(
                                        "\"id\": \"k\", \"name\": \"k\", \"region\": \"SBG5\", \"kubeconfig\": \"x\"")),
                        resource("aws_dynamodb_table", "t", "{\"index_key\": \"x\", \"attributes\": {}}")));

        assertThat(told.rejections).isEmpty();
        assertThat(workloads(told))
                .extracting(
                        WorkloadItem::key,
                        WorkloadItem::name,
                        WorkloadItem::kind,
                        WorkloadItem::storageMiB,
                        WorkloadItem::place)
                .containsExactly(
                        tuple("arn:aws:rds:eu-central-1:1:db:d", "d", Kind.DATABASE, 20480L, Place.EU),
                        tuple("arn:aws:s3:::b", "b", Kind.OBJECT_STORE, null, null),
                        tuple(
                                "https://sqladmin.googleapis.com/sql/v1beta4/projects/p/g",
                                "g",
                                Kind.DATABASE,
                                10240L,
                                null),
                        tuple("/s", "s", Kind.FILE_SHARE, 5120L, null),
                        tuple("ovh:k", "k", Kind.CLUSTER_APPLICATION, null, Place.FR),
                        tuple(
                                "terraform:L-1:aws_dynamodb_table.t[x]",
                                "aws_dynamodb_table.t[x]",
                                Kind.DATABASE,
                                null,
                                null));
    }

    @Test
    void noSecretOfAStateEntersWhereverItStands() throws Exception {
        String s = "hunter2";
        String machine = "{\"attributes\": {\"id\": \"/vm\", \"name\": \"web\", \"location\": \"hunter2-marked\","
                + " \"admin_password\": \"hunter2\", \"custom_data\": \"hunter2\", \"user_data\":"
                + " \"hunter2\", \"size\": {\"password\": \"hunter2\"}, \"tags\": {\"token\": \"hunter2\","
                + " \"Name\": \"hunter2\"}, \"source_image_reference\": [{\"offer\": \"hunter2\","
                + " \"password\": \"hunter2\"}], \"os_disk\": [{\"disk_size_gb\": 1, \"name\":"
                + " \"postgres://root:hunter2@bd/x\", \"key\": \"hunter2\"}]},"
                + " \"sensitive_attributes\": [[{\"type\": \"get_attr\", \"value\": \"location\"}],"
                + " [{\"type\": \"get_attr\", \"value\": \"tags\"}, {\"type\": \"index\", \"value\":"
                + " {\"value\": \"Name\", \"type\": \"string\"}}],"
                + " [{\"type\": \"get_attr\", \"value\": \"source_image_reference\"}]],"
                + " \"private\": \"hunter2\", \"dependencies\": [\"hunter2\"]}";
        Path file = state(
                resource("azurerm_linux_virtual_machine", "web", machine),
                resource(
                        "azurerm_linux_virtual_machine",
                        "taken",
                        machine.replace("{\"password\": \"hunter2\"}", "\"Standard_B2s\"")),
                resource(
                        "azurerm_windows_virtual_machine",
                        "bad",
                        instance(
                                "\"id\": \"/bad\", \"name\": \"bad\", \"os_disk\": [{\"disk_size_gb\": \"hunter2\"}]")),
                resource(
                        "aws_db_instance",
                        "db",
                        instance("\"arn\": \"arn:aws:rds:x\", \"identifier\": \"Server=bd;Password=hunter2;\","
                                + " \"engine\": \"AccountKey=hunter2\", \"password\": \"hunter2\","
                                + " \"allocated_storage\": [\"hunter2\"]")),
                resource(
                        "aws_rds_cluster",
                        "c",
                        instance(
                                "\"arn\": \"https://user:hunter2@x\", \"cluster_identifier\": \"AKIAABCDEFGHIJKLMNOP\","
                                        + " \"master_password\": \"hunter2\", \"engine\": \"-----BEGIN hunter2\"")),
                resource("random_password", "p", instance("\"result\": \"hunter2\", \"id\": \"hunter2\"")),
                resource("password=hunter2", "p", instance("\"id\": \"x\"")),
                resource("tls_private_key", "k", instance("\"private_key_pem\": \"-----BEGIN hunter2\"")),
                "{\"mode\": \"data\", \"type\": \"aws_db_instance\", \"name\": \"d\", \"instances\": [{\"attributes\":"
                        + " {\"arn\": \"hunter2\", \"identifier\": \"hunter2\"}}]}",
                resource(
                        "aws_s3_bucket",
                        "old",
                        "{\"deposed\": \"12345678\", \"attributes\": {\"arn\": \"hunter2\", \"bucket\": \"hunter2\"}}"));
        assertThat(Files.readString(file)).contains(s);

        Told told = Told.by("terraform-state", file);

        assertThat(told.rows.toString() + told.rejections + told.warnings + told.heads)
                .doesNotContain(s)
                .doesNotContain("aHVudGVyMi")
                .doesNotContain("AKIA");
        assertThat(told.rejected())
                .containsExactly(
                        "row 4 size unknown-value",
                        "row 6 disk_size_gb not-a-number",
                        "row 7 allocated_storage unknown-value");
        assertThat(workloads(told))
                .extracting(WorkloadItem::key, WorkloadItem::name, WorkloadItem::disks)
                .containsExactly(
                        tuple("/vm", "web", List.of(new Disk("disk 1", 1024, null))),
                        tuple("terraform:L-1:aws_rds_cluster.c", "aws_rds_cluster.c", null));
    }

    @Test
    void aBrokenStateIsNotQuoted() throws Exception {
        Path whole = state(resource("aws_db_instance", "d", instance("\"password\": \"hunter2\"")));
        String text = Files.readString(whole);
        for (int cut : new int[] {text.indexOf("hunter2") + 3, text.length() - 1, text.indexOf("resources") + 4}) {
            Path file = Files.writeString(folder.resolve("cut"), text.substring(0, cut));
            FormatException refused =
                    catchThrowableOfType(FormatException.class, () -> Told.by("terraform-state", file));
            assertThat(refused.problem()).isEqualTo(FormatProblem.DAMAGED_FILE);
            assertThat(refused.detailEn() + refused.detailFr()).doesNotContain("hunt");
        }
        Path bare = Files.writeString(folder.resolve("bare"), text.replace("\"hunter2\"", "hunter2"));
        FormatException refused = catchThrowableOfType(FormatException.class, () -> Told.by("terraform-state", bare));
        assertThat(refused.problem()).isEqualTo(FormatProblem.DAMAGED_FILE);
        assertThat(refused.detailEn() + refused.detailFr()).doesNotContain("hunter2");
    }

    @Test
    void aStateOfAnotherVersionIsRefusedAndSaysWhichIsRead() throws Exception {
        Path file = Files.writeString(
                folder.resolve("v3.tfstate"),
                "{\"version\": 3, \"terraform_version\": \"0.11.14\", \"lineage\": \"L\", \"modules\": []}");
        FormatException refused = catchThrowableOfType(FormatException.class, () -> Told.by("terraform-state", file));
        assertThat(refused.problem()).isEqualTo(FormatProblem.UNKNOWN_FORMAT);
        assertThat(refused.detailEn()).startsWith("The state's version is not 4.");
    }

    @Test
    void everyRuleNamesWhatItReadsAndNoneReadsASecret() {
        for (Rule rule : new Rules().all()) {
            assertThat(rule.reads())
                    .as(rule.type)
                    .isNotEmpty()
                    .noneMatch(path -> path.matches(
                            ".*(password|passwd|secret|token|credential|user_data|custom_data|metadata|connection"
                                    + "|kube_?config|access_key|private_key|_auth).*"));
        }
    }
}
