package fr.allerretour.inventory.intake.format.tidal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.allerretour.inventory.intake.format.Fixture;
import fr.allerretour.inventory.intake.format.Samples;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TidalServersTest {

    private static final String HEADINGS = "HOST_NAME,FQDN,DESCRIPTION,assigned_id,ZONE,RAM_allocated_gb,RAM_used_gb,"
            + "CPU_COUNT,STORAGE_used_gb,STORAGE_allocated_gb,ENVIRONMENT,cluster_host_name,custom_fields_tcp_port,"
            + "custom_fields_database_software,custom_fields_version,ENIVRONMENT_ID,CLUSTER_id,ROLE,virtual\n";

    @TempDir
    private Path folder;

    @Test
    void serversAreReadWithTheirSizesInGibibytes() throws Exception {
        Told told = Fixture.told(
                "tidal-servers-csv",
                folder,
                HEADINGS
                        + "srv-1,srv-1.example.fr,Paie,17,DMZ,4,2,2,42.5,80.00,Production,grappe-1,1433,SQL 2019,15,1,9,"
                        + "Admin,true\n"
                        + "srv-2,,,,,1.5,,1,,,Bac à sable,,,,,,,,false\n"
                        + ",x,,,,,,,,,,,,,,,,,\n");

        assertThat(told.<WorkloadItem>items())
                .extracting(
                        WorkloadItem::key,
                        WorkloadItem::name,
                        WorkloadItem::kind,
                        WorkloadItem::environment,
                        WorkloadItem::cpus,
                        WorkloadItem::memoryMiB,
                        WorkloadItem::storageMiB,
                        WorkloadItem::usedMiB)
                .containsExactly(
                        tuple(null, "srv-1", Kind.VIRTUAL_MACHINE, Environment.PRODUCTION, 2, 4_096L, 81_920L, 43_520L),
                        tuple(null, "srv-2", Kind.PHYSICAL_MACHINE, null, 1, 1_536L, null, null));
        assertThat(told.<WorkloadItem>items().get(0).attributes())
                .isEqualTo(Map.of(
                        "dnsName",
                        "srv-1.example.fr",
                        "description",
                        "Paie",
                        "identity.toolId",
                        "17",
                        "zone",
                        "DMZ",
                        "cluster",
                        "grappe-1",
                        "role",
                        "Admin",
                        "databaseSoftware",
                        "SQL 2019"));
        assertThat(told.<WorkloadItem>items().get(1).attributes()).isEqualTo(Map.of("environment", "Bac à sable"));
        assertThat(told.rejected()).containsExactly("row 4 HOST_NAME required");
    }

    @Test
    void thePublishedExampleGivesItsNineServers() throws Exception {
        Told told = Fixture.told("tidal-servers-csv", Samples.file("tidal/servers.csv"));

        assertThat(told.rejections).isEmpty();
        assertThat(told.<WorkloadItem>items()).hasSize(9);
        assertThat(told.<WorkloadItem>items())
                .filteredOn(w -> w.kind() == Kind.VIRTUAL_MACHINE)
                .hasSize(4);
        assertThat(told.<WorkloadItem>items().stream()
                        .mapToLong(w -> Objects.requireNonNull(w.storageMiB()))
                        .sum())
                .isEqualTo(7 * 81_920 + 2 * 40_960);
    }
}
