package fr.allerretour.inventory.intake.format.migrationcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import fr.allerretour.inventory.intake.format.Fixture;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Powered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationCenterFormatTest {

    private static final String ID = "google-migration-center-csv";
    private static final String MACHINES = "MachineId,MachineName,PrimaryIPAddress,PublicIPAddress,"
            + "IpAddressListSemiColonDelimited,TotalDiskAllocatedGiB,TotalDiskUsedGiB,MachineTypeLabel,"
            + "AllocatedProcessorCoreCount,MemoryGiB,HostingLocation,OsType,OsPublisher,OsName,OsVersion,"
            + "MachineStatus,ProvisioningState,CreateDate,IsPhysical,Source\n";
    private static final String DISKS = "MachineId,DiskLabel,SizeInGib,UsedInGib,StorageTypeLabel\n";
    private static final String TAGS = "MachineId,Key,Value\n";
    private static final String PERFORMANCE = "MachineId,TimeStamp,CpuUtilizationPercentage,AvailableMemoryBytes,"
            + "DiskReadOperationsPerSec,DiskWriteOperationsPerSec,NetworkBytesPerSecSent,NetworkBytesPerSecReceived\n";
    private static final String WEB =
            "i-1,web,10.0.0.1,52.0.0.1,10.0.0.1;10.0.0.2,30,12.5,m5,2,7.5,eu,Linux,,Debian,12,Running,,,FALSE,AWS\n";

    @TempDir
    private Path folder;

    @Test
    void aSetInAnArchiveGivesWholeMachines() throws Exception {
        Told told = Fixture.told(
                ID,
                Fixture.zip(
                        folder.resolve("set.zip"),
                        "diskInfo.csv",
                        DISKS + "i-1,boot,10,2,gp3\nI-1,,20,10,gp3\nnobody,boot,1,1,x\n",
                        "perfInfo.csv",
                        PERFORMANCE + "i-1,2026-01-01,10,1,1,1,1,1\n",
                        "tagInfo.csv",
                        TAGS + "i-1,env,prod\ni-1,empty,\n",
                        "readme.bin",
                        "\0\1",
                        "vmInfo.csv",
                        MACHINES + WEB + "i-2,db,,,,,,,4,16,,Windows,,Windows Server 2019,,Stopped,,,TRUE,\n"));

        assertThat(told.<WorkloadItem>items())
                .extracting(
                        WorkloadItem::key,
                        WorkloadItem::name,
                        WorkloadItem::kind,
                        WorkloadItem::operatingSystem,
                        WorkloadItem::cpus,
                        WorkloadItem::memoryMiB,
                        WorkloadItem::storageMiB,
                        WorkloadItem::usedMiB,
                        WorkloadItem::powered)
                .containsExactly(
                        tuple(
                                "gmc:i-1",
                                "web",
                                Kind.VIRTUAL_MACHINE,
                                "Debian 12",
                                2,
                                7_680L,
                                30_720L,
                                12_800L,
                                Powered.ON),
                        tuple(
                                "gmc:i-2",
                                "db",
                                Kind.PHYSICAL_MACHINE,
                                "Windows Server 2019",
                                4,
                                16_384L,
                                null,
                                null,
                                Powered.OFF));
        WorkloadItem web = told.<WorkloadItem>items().get(0);
        assertThat(web.disks()).containsExactly(new Disk("boot", 10_240, null), new Disk("Disk 2", 20_480, null));
        assertThat(web.nics())
                .containsExactly(new Nic("Network adapter 1", null, null, List.of("10.0.0.1", "10.0.0.2")));
        assertThat(web.attributes())
                .isEqualTo(Map.of(
                        "identity.toolId", "i-1",
                        "machineType", "m5",
                        "hostingLocation", "eu",
                        "osFamily", "Linux",
                        "publicIpAddress", "52.0.0.1",
                        "source", "AWS",
                        "primaryIpAddress", "10.0.0.1",
                        "tag.env", "prod"));
        assertThat(told.rejected()).containsExactly("diskInfo.csv row 4 MachineId unknown-machine");
    }

    @Test
    void vmInfoAloneIsEnoughAndAnAzureIdIsTheKey() throws Exception {
        String id = "/subscriptions/A/resourceGroups/RG/providers/Microsoft.Compute/virtualMachines/VM1";
        Told told = Fixture.told(ID, folder, MACHINES + id + ",VM1,,,,,,,2,4,,,,,,PowerState/running,,,,\n");

        assertThat(told.rejections).isEmpty();
        WorkloadItem machine = told.<WorkloadItem>items().get(0);
        assertThat(machine.key()).isEqualTo(id.toLowerCase(Locale.ROOT));
        assertThat(machine.powered()).isEqualTo(Powered.ON);
        assertThat(machine.attributes()).isEqualTo(Map.of("identity.cloudId", id.toLowerCase(Locale.ROOT)));
    }

    @Test
    void oneBadRowBringsBackTheWholeMachine() throws Exception {
        Told told = Fixture.told(
                ID,
                Fixture.zip(
                        folder.resolve("set.zip"),
                        "v.csv",
                        MACHINES + WEB + "i-2,db,,,,,,,-4,16,,,,,,,,,,\n,x,,,,,,,1,1,,,,,,,,,,\n",
                        "d.csv",
                        DISKS + "i-1,a,10,,\ni-1,b,-1,,\ni-2,c,5,,\ni-1,d,,,\n"));

        assertThat(told.items()).isEmpty();
        assertThat(told.rejected())
                .containsExactlyInAnyOrder(
                        "d.csv row 2 null machine-rejected",
                        "d.csv row 3 SizeInGib negative",
                        "d.csv row 4 null machine-rejected",
                        "d.csv row 5 SizeInGib required",
                        "v.csv row 2 null machine-rejected",
                        "v.csv row 3 AllocatedProcessorCoreCount negative",
                        "v.csv row 4 MachineId required");
    }

    @Test
    void moreMachinesThanTheLimitAreRefused() throws Exception {
        Path file = Fixture.zip(folder.resolve("set.zip"), "v.csv", MACHINES + "a,a\nb,b\nc,c\n");
        FormatException refused = catchThrowableOfType(
                FormatException.class,
                () -> Told.by(ID, file, new ReadLimits(2_000, 1 << 20, 200, 10_000, 100, 100, 100, 2)));
        assertThat(refused.problem()).isEqualTo(FormatProblem.TOO_LARGE);
    }

    @Test
    void aPartWithoutItsMachinesIsRefusedWithWhatToSend() throws Exception {
        for (String headings : List.of(DISKS, TAGS, PERFORMANCE)) {
            Path part = Files.writeString(folder.resolve("part"), headings);
            FormatException refused = catchThrowableOfType(
                    FormatException.class, () -> new FormatDetector(ReadLimits.standard()).detect(part));
            assertThat(refused.problem()).isEqualTo(FormatProblem.HEADING_MISSING);
            assertThat(refused.detailEn()).endsWith("Send a ZIP archive of it with vmInfo.");
        }
    }
}
