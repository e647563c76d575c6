package fr.allerretour.inventory;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.local.MariaDbTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large estate end to end, timed: upload, preview, apply, snapshot. By hand, because a busy machine proves nothing:
 * {@code -Dallerretour.bench=35000 -Dtest.jvm.arguments=-Xmx512m}.
 */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
@EnabledIfSystemProperty(named = "allerretour.bench", matches = "\\d+")
class LargeImportTest {

    private static final Logger LOG = Logger.getLogger(LargeImportTest.class);

    @Test
    void aLargeEstateIsInWithinSeconds(@TempDir Path directory) throws IOException {
        int machines = Integer.getInteger("allerretour.bench");
        Http http = Http.asNewOrganisation();
        String portfolio = http.portfolio("Large");
        byte[] file = Files.readAllBytes(workbook(directory.resolve("large.xlsx"), machines));

        long start = System.nanoTime();
        Response preview = http.preview(portfolio, "large.xlsx", file);
        long previewed = System.nanoTime();
        Response applied = http.applied(preview.path("id"));
        long end = System.nanoTime();
        Response snapshot = http.snapshot(portfolio);
        long frozen = System.nanoTime();

        LOG.infof(
                "%d machines (%d bytes): preview %s, apply %s, snapshot %s",
                machines,
                file.length,
                Duration.ofNanos(previewed - start),
                Duration.ofNanos(end - previewed),
                Duration.ofNanos(frozen - end));
        assertThat(applied.<String>path("state")).isEqualTo("APPLIED");
        assertThatJson(applied.asString()).inPath("counts.new").isEqualTo(machines);
        assertThatJson(snapshot.asString()).inPath("counts.workloads").isEqualTo(machines);
    }

    private static Path workbook(Path file, int machines) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "tests", "01.0000")) {
            Worksheet vInfo = workbook.newWorksheet("vInfo");
            row(
                    vInfo,
                    0,
                    "VM",
                    "Powerstate",
                    "Template",
                    "CPUs",
                    "Memory",
                    "NICs",
                    "Disks",
                    "Provisioned MiB",
                    "In Use MiB",
                    "OS according to the configuration file",
                    "VM UUID",
                    "Cluster",
                    "Host",
                    "Datacenter");
            for (int i = 1; i <= machines; i++) {
                row(
                        vInfo,
                        i,
                        "srv-" + i,
                        "poweredOn",
                        "False",
                        4,
                        8192,
                        1,
                        2,
                        204_800,
                        81_920,
                        "Debian GNU/Linux 12 (64-bit)",
                        new UUID(42, i).toString(),
                        "CL" + i % 40,
                        "esx" + i % 400,
                        "DC1");
            }
            vInfo.finish();
            Worksheet vDisk = workbook.newWorksheet("vDisk");
            row(vDisk, 0, "VM", "Disk", "Capacity MiB", "Thin", "VM UUID");
            for (int i = 1; i <= 2 * machines; i++) {
                int machine = (i + 1) / 2;
                row(
                        vDisk,
                        i,
                        "srv-" + machine,
                        "Hard disk " + (1 + i % 2),
                        102_400,
                        "True",
                        new UUID(42, machine).toString());
            }
            vDisk.finish();
            Worksheet vNetwork = workbook.newWorksheet("vNetwork");
            row(vNetwork, 0, "VM", "NIC label", "Network", "Mac Address", "IPv4 Address", "VM UUID");
            for (int i = 1; i <= machines; i++) {
                row(
                        vNetwork,
                        i,
                        "srv-" + i,
                        "Network adapter 1",
                        "VLAN " + i % 200,
                        "00:50:56:00:%02x:%02x".formatted(i / 256 % 256, i % 256),
                        "10.0." + i / 256 % 256 + "." + i % 256,
                        new UUID(42, i).toString());
            }
            vNetwork.finish();
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, cells[column].toString());
            }
        }
    }
}
