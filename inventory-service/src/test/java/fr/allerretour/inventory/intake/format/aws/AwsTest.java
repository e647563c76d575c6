package fr.allerretour.inventory.intake.format.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.allerretour.inventory.intake.format.Fixture;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwsTest {

    private static final String HUB =
            "ExternalId,SMBiosId,IPAddress,MACAddress,HostName,VMware.MoRefId,VMware.VCenterId,"
                    + "CPU.NumberOfProcessors,CPU.NumberOfCores,CPU.NumberOfLogicalCores,OS.Name,OS.Version,"
                    + "VMware.VMName,RAM.TotalSizeInMB,RAM.UsedSizeInMB.Avg,RAM.UsedSizeInMB.Max,CPU.UsagePct.Avg,"
                    + "CPU.UsagePct.Max,DiskReadsPerSecondInKB.Avg,DiskWritesPerSecondInKB.Avg,"
                    + "DiskReadsPerSecondInKB.Max,DiskWritesPerSecondInKB.Max,DiskReadsOpsPerSecond.Avg,"
                    + "DiskWritesOpsPerSecond.Avg,DiskReadsOpsPerSecond.Max,DiskWritesOpsPerSecond.Max,"
                    + "NetworkReadsPerSecondInKB.Avg,NetworkWritesPerSecondInKB.Avg,NetworkReadsPerSecondInKB.Max,"
                    + "NetworkWritesPerSecondInKB.Max,Applications,ApplicationWave,Tags,ServerId\n";

    @TempDir
    private Path folder;

    private static List<WorkloadItem> workloads(Told told) {
        return told.items().stream()
                .filter(WorkloadItem.class::isInstance)
                .map(WorkloadItem.class::cast)
                .toList();
    }

    @Test
    void theTemplateOfMigrationHubGivesMachinesTheirApplicationsAndTheirIdentities() throws Exception {
        Told told = Fixture.told(
                "aws-migration-hub-csv",
                folder,
                HUB
                        + "ext-1,422B5A3C-0D1E-2F30-4152-63748596A7B8,\"10.0.0.1,10.0.0.2\",\"00:50:56:01:01:01,00:50:56:01:01:02\","
                        + "web-1.example.fr,vm-42,51FF2B1C-0000-4000-8000-000000000001,1,2,4,Ubuntu,22.04,web-1,8192,2048,4096,"
                        + "12.5,80,,,,,,,,,,,,,\"Portail, Paie\",vague 1,\"env:prod,team:web\",d-server-1\n"
                        + "ext-2,,,,db-1,,,1,2,,Oracle Linux 8,,,16384" + ",".repeat(17) + "Portail,,,\n"
                        + ",,,,,,,1,2,2,Linux,,,1024\n");

        assertThat(told.items())
                .filteredOn(ApplicationItem.class::isInstance)
                .containsExactly(new ApplicationItem("app:Portail", "Portail", null, null, null));
        assertThat(told.items().get(0)).isInstanceOf(ApplicationItem.class);
        assertThat(workloads(told))
                .extracting(
                        WorkloadItem::key,
                        WorkloadItem::name,
                        WorkloadItem::kind,
                        WorkloadItem::operatingSystem,
                        WorkloadItem::cpus,
                        WorkloadItem::memoryMiB,
                        WorkloadItem::application)
                .containsExactly(
                        tuple(
                                "422b5a3c-0d1e-2f30-4152-63748596a7b8",
                                "web-1",
                                Kind.VIRTUAL_MACHINE,
                                "Ubuntu 22.04",
                                4,
                                8_192L,
                                "Portail"),
                        tuple("aws:ext-2", "db-1", Kind.VIRTUAL_MACHINE, "Oracle Linux 8", 2, 16_384L, "Portail"));
        assertThat(workloads(told).get(0).attributes())
                .isEqualTo(Map.ofEntries(
                        Map.entry("identity.biosUuid", "422b5a3c-0d1e-2f30-4152-63748596a7b8"),
                        Map.entry("identity.moRef", "vm-42"),
                        Map.entry("identity.vCenter", "51ff2b1c-0000-4000-8000-000000000001"),
                        Map.entry("identity.toolId", "ext-1"),
                        Map.entry("dnsName", "web-1.example.fr"),
                        Map.entry("primaryIpAddress", "10.0.0.1"),
                        Map.entry("wave", "vague 1"),
                        Map.entry("cpuUtilizationPercent", "12.5"),
                        Map.entry("cpuUtilizationPercentMax", "80"),
                        Map.entry("memoryUsedMiB", "2048"),
                        Map.entry("memoryUsedMiBMax", "4096"),
                        Map.entry("otherApplications", "Paie"),
                        Map.entry("tag.env", "prod"),
                        Map.entry("tag.team", "web")));
        assertThat(workloads(told).get(0).nics())
                .containsExactly(
                        new Nic("Network adapter 1", "00:50:56:01:01:01", null, List.of("10.0.0.1")),
                        new Nic("Network adapter 2", "00:50:56:01:01:02", null, List.of("10.0.0.2")));
        assertThat(told.rejected()).containsExactly("row 4 VMware.VMName required");
    }

    @Test
    void anApplicationNameOfWhichNoKeyCanBeMadeRefusesItsRow() throws Exception {
        Told told = Fixture.told(
                "aws-migration-hub-csv",
                folder,
                HUB + "e,,,,h,,,,,,,,,1024" + ",".repeat(17) + "x".repeat(251) + ",,,\n");

        assertThat(told.items()).isEmpty();
        assertThat(told.rejected()).containsExactly("row 2 Applications too-long");
    }

    @Test
    void theIntakeFormOfCloudMigrationFactoryIsRead() throws Exception {
        Told told = Fixture.told(
                "aws-cmf-csv",
                folder,
                "wave_name,app_name,aws_accountid,aws_region,server_name,server_os_family,server_os_version,server_fqdn,"
                        + "server_tier,server_environment,r_type,subnet_IDs,securitygroup_IDs,subnet_IDs_test,"
                        + "securitygroup_IDs_test,instanceType,tenancy\n"
                        + "W1,Paie,123456789012,eu-west-3,srv-1,linux,RHEL 8,srv-1.example.fr,app,UAT,Rehost,s,g,s,g,m5,Shared\n"
                        + "W1,Paie,123456789012,eu-west-3,srv-2,windows,Windows 2019,,db,prod,Rehost,,,,,,\n");

        assertThat(told.rejections).isEmpty();
        assertThat(told.items()).hasSize(3);
        assertThat(workloads(told))
                .extracting(
                        WorkloadItem::key,
                        WorkloadItem::name,
                        WorkloadItem::operatingSystem,
                        WorkloadItem::environment,
                        WorkloadItem::application)
                .containsExactly(
                        tuple(null, "srv-1", "linux RHEL 8", Environment.TEST, "Paie"),
                        tuple(null, "srv-2", "windows Windows 2019", Environment.PRODUCTION, "Paie"));
        assertThat(workloads(told).get(0).attributes())
                .isEqualTo(Map.of(
                        "dnsName", "srv-1.example.fr", "tier", "app", "wave", "W1", "migrationStrategy", "Rehost"));
    }

    @Test
    void theImportOfApplicationMigrationServiceIsRead() throws Exception {
        Told told = Fixture.told(
                "aws-mgn-csv",
                folder,
                "mgn:account-id,mgn:region,mgn:app:name,mgn:wave:name,mgn:server:user-provided-id,mgn:server:platform,"
                        + "mgn:server:fqdn-for-action-framework,mgn:server:tag:owner,mgn:launch:instance-type\n"
                        + "1,eu-west-3,Paie,W2,srv-9,LINUX,srv-9.example.fr,DSI,m5.large\n"
                        + "1,eu-west-3,Paie,W2,,LINUX,,,\n");

        assertThat(workloads(told))
                .extracting(WorkloadItem::name, WorkloadItem::application, WorkloadItem::attributes)
                .containsExactly(tuple(
                        "srv-9",
                        "Paie",
                        Map.of(
                                "identity.toolId",
                                "srv-9",
                                "dnsName",
                                "srv-9.example.fr",
                                "wave",
                                "W2",
                                "tag.owner",
                                "DSI")));
        assertThat(told.rejected()).containsExactly("row 3 mgn:server:user-provided-id required");
    }
}
