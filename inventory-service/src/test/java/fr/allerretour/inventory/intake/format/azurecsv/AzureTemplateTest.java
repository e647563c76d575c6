package fr.allerretour.inventory.intake.format.azurecsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.allerretour.inventory.intake.format.Fixture;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.vocabulary.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AzureTemplateTest {

    private static final String NOW = "*Server name,IP addresses,*Cores,*Memory (In MB),*OS name,OS version,"
            + "OS architecture,Server type,Hypervisor,CPU utilization percentage,Memory utilization percentage,"
            + "Network adapters,Network In throughput,Network Out throughput,Boot type,Number of disks,"
            + "Storage in use (In GB),Disk 1 size (In GB),Disk 1 read throughput (MB per second),"
            + "Disk 1 write throughput (MB per second),Disk 1 read ops (operations per second),"
            + "Disk 1 write ops (operations per second)";
    private static final String OF_2020 = "Server name,IP address,Cores,Memory,OS name,OS version,OS architecture,"
            + "Number of disks,Disk 1 size,Disk 1 read ops,Disk 1 write ops,Disk 1 read throughput,"
            + "Disk 1 write throughput,CPU utilization percentage,Memory utilization percentage,Total disks read ops,"
            + "Total disks write ops,Total disks read throughput,Total disks write throughput,Network In throughput,"
            + "Network Out throughput,Firmware type,MAC address";

    @TempDir
    private Path folder;

    private Told read(String text) throws Exception {
        return Fixture.told("azure-migrate-csv", folder, text);
    }

    @Test
    void theTemplateOfTodayIsReadWhole() throws Exception {
        Told told = read(NOW + ",Disk 2 size (In GB)\n"
                + "srv-web-01,10.0.0.4;10.0.0.5,4,8192,Windows Server,2019,x64,Virtual,VMware,35,60,1,10,20,UEFI,2,45.5,"
                + "64,1,1,10,10,0.5\n"
                + "srv-db-01,,16,65536,Red Hat Enterprise Linux 8.6,8.6,x64,Physical,,,,,,,BIOS,1,,1024,,,,,\n");

        assertThat(told.rejections).isEmpty();
        WorkloadItem web = told.<WorkloadItem>items().get(0);
        assertThat(web)
                .isEqualTo(new WorkloadItem(
                        null,
                        "srv-web-01",
                        Kind.VIRTUAL_MACHINE,
                        null,
                        null,
                        "Windows Server 2019",
                        4,
                        8_192L,
                        66_048L,
                        46_592L,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new Disk("Disk 1", 65_536, null), new Disk("Disk 2", 512, null)),
                        List.of(new Nic("Network adapter 1", null, null, List.of("10.0.0.4", "10.0.0.5"))),
                        Map.of(
                                "osArchitecture",
                                "x64",
                                "hypervisor",
                                "VMware",
                                "firmware",
                                "UEFI",
                                "cpuUtilizationPercent",
                                "35",
                                "memoryUtilizationPercent",
                                "60",
                                "primaryIpAddress",
                                "10.0.0.4"),
                        web.provenance()));
        assertThat(web.provenance()).containsEntry("disks", "row 2").hasSize(9);
        assertThat(told.<WorkloadItem>items().get(1))
                .extracting(
                        WorkloadItem::name, WorkloadItem::kind, WorkloadItem::operatingSystem, WorkloadItem::storageMiB)
                .containsExactly("srv-db-01", Kind.PHYSICAL_MACHINE, "Red Hat Enterprise Linux 8.6", 1_048_576L);
    }

    @Test
    void theTemplateOf2020IsReadWithTheSameUnits() throws Exception {
        Told told =
                read(OF_2020 + "\nsrv-1,10.1.1.1,2,4096,CentOS,7,x64,1,50,,,,,10,20,,,,,,,BIOS,00:50:56:aa:bb:cc\n");

        assertThat(told.<WorkloadItem>items())
                .extracting(
                        WorkloadItem::name,
                        WorkloadItem::kind,
                        WorkloadItem::cpus,
                        WorkloadItem::memoryMiB,
                        WorkloadItem::storageMiB,
                        WorkloadItem::nics)
                .containsExactly(tuple(
                        "srv-1",
                        Kind.VIRTUAL_MACHINE,
                        2,
                        4_096L,
                        51_200L,
                        List.of(new Nic("Network adapter 1", "00:50:56:aa:bb:cc", null, List.of("10.1.1.1")))));
    }

    @Test
    void allTwentyDisksAreRead() throws Exception {
        String headings = IntStream.rangeClosed(2, 21)
                .mapToObj(i -> ",Disk " + i + " size (In GB)")
                .collect(Collectors.joining());
        Told told = read(NOW + headings + "\nsrv,,1,1,Linux,,,,,,,,,,,20,,1,,,," + ",1".repeat(20) + "\n");

        assertThat(told.<WorkloadItem>items().get(0).disks()).hasSize(20);
        assertThat(told.<WorkloadItem>items().get(0).storageMiB()).isEqualTo(20 * 1024);
    }

    @Test
    void badRowsComeBackAndTheOthersAreTaken() throws Exception {
        Told told = read(NOW + "\n"
                + ",,1,1,Linux\n"
                + "a,,-1,1,Linux\n"
                + "b,,1,lots,Linux\n"
                + "c,,1,1,Linux,,,,,,,,,,,1,,-5\n"
                + "d,,1,1,Linux,,,Mainframe\n");

        assertThat(told.rejected())
                .containsExactly(
                        "row 2 *Server name required",
                        "row 3 *Cores negative",
                        "row 4 *Memory (In MB) not-a-number",
                        "row 5 Disk 1 size (In GB) negative");
        assertThat(told.<WorkloadItem>items())
                .extracting(
                        WorkloadItem::name,
                        WorkloadItem::kind,
                        w -> w.attributes().get("serverType"))
                .containsExactly(tuple("d", Kind.VIRTUAL_MACHINE, "Mainframe"));
    }
}
