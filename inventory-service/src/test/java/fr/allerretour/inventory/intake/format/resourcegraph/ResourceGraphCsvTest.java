package fr.allerretour.inventory.intake.format.resourcegraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.Fixture;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceGraphCsvTest {

    private static final String ID = "azure-resource-graph-csv";
    private static final String HEADINGS =
            "id,name,type,tenantId,kind,location,resourceGroup,subscriptionId,managedBy,sku,plan,properties,tags,zones\n";
    private static final String RG = "/subscriptions/s/resourceGroups/RG1/providers/";

    @TempDir
    private Path folder;

    private static String row(String type, String name, String properties, String tags) {
        return RG + type + "/" + name + "," + name + "," + type.toLowerCase(Locale.ROOT)
                + ",t,,francecentral,rg1,s,,null,null,\"" + properties.replace("\"", "\"\"") + "\",\""
                + tags.replace("\"", "\"\"") + "\",[]\n";
    }

    private static String machine(String properties) {
        return row("Microsoft.Compute/virtualMachines", "web", properties, "{\"env\":\"prod\"}");
    }

    private static final String WEB = "{\"hardwareProfile\":{\"vmSize\":\"Standard_D4s_v5\"},\"osProfile\":"
            + "{\"adminPassword\":\"hunter2\"},\"storageProfile\":{\"osDisk\":{\"name\":\"os\",\"managedDisk\":{\"id\":\""
            + RG + "Microsoft.Compute/disks/os\"}}},\"extended\":{\"instanceView\":{\"powerState\":{\"code\":"
            + "\"PowerState/running\"}}}}";

    @Test
    void aMachineIsToldAsFromJsonWithItsDiskFromALaterRow() throws Exception {
        Told told = Fixture.told(
                ID,
                folder,
                HEADINGS
                        + machine(WEB)
                        + row("Microsoft.Compute/disks", "os", "{\"diskSizeGB\":30,\"diskState\":\"Attached\"}", "null")
                        + row("Microsoft.Sql/servers/databases", "paie", "{\"maxSizeBytes\":2147483648}", "")
                        + row("Microsoft.Network/virtualNetworks", "vnet", "{}", ""));

        assertThat(told.rejections).isEmpty();
        WorkloadItem web = told.<WorkloadItem>items().get(0);
        assertThat(web.key()).isEqualTo((RG + "Microsoft.Compute/virtualMachines/web").toLowerCase(Locale.ROOT));
        assertThat(web.kind()).isEqualTo(Kind.VIRTUAL_MACHINE);
        assertThat(web.environment()).isEqualTo(Environment.PRODUCTION);
        assertThat(web.place()).isEqualTo(Place.FR);
        assertThat(web.powered()).isEqualTo(Powered.ON);
        assertThat(web.disks()).containsExactly(new Disk("os", 30_720, null));
        assertThat(web.attributes()).containsEntry("vmSize", "Standard_D4s_v5");
        assertThat(web.provenance()).containsEntry("kind", "row 2");
        WorkloadItem database = told.<WorkloadItem>items().get(1);
        assertThat(database.kind()).isEqualTo(Kind.DATABASE);
        assertThat(database.storageMiB()).isEqualTo(2_048);
        assertThat(told.warnings).extracting(FileWarning::code).containsExactly("resources-passed-over");
        assertThat(told.rows.toString()).doesNotContain("hunter2");
    }

    @Test
    void rowsThatCannotBeTakenComeBackWithoutWhatTheMachineWasSetUpWith() throws Exception {
        Told told = Fixture.told(
                ID,
                folder,
                HEADINGS
                        + machine(WEB.replace("}}}}", "}}},\"vmId\":[]}"))
                        + machine("{\"osProfile\":{\"adminPassword\":\"hunter2\"")
                        + machine("[" + "[".repeat(5_000))
                        + machine("{\"vmId\":\"a\",\"vmId\":\"b\"}")
                        + ",x,microsoft.compute/virtualmachines\n");

        assertThat(told.rejected())
                .containsExactly(
                        "row 2 vmId unknown-value",
                        "row 3 properties unknown-value",
                        "row 4 properties unknown-value",
                        "row 5 properties unknown-value",
                        "row 6 id required");
        assertThat(told.rejections.toString()).doesNotContain("hunter2").contains("Standard_D4s_v5");
    }

    @Test
    void aLongCellOfPropertiesIsReadAndOneBeyondMeasureRefused() throws Exception {
        String padding = "{\"osProfile\":\"" + "x".repeat(200_000) + "\"}";
        assertThat(Fixture.told(ID, folder, HEADINGS + machine(padding)).rows).hasSize(1);

        Path file = Files.writeString(folder.resolve("f"), HEADINGS + machine(padding.replace("x", "xx")));
        assertThat(catchThrowableOfType(FormatException.class, () -> Told.by(ID, file))
                        .problem())
                .isEqualTo(FormatProblem.TOO_LARGE);
    }

    @Test
    void thePortalsListWithoutIdAndAFileWithoutRowsAreRefusedWithWhatToDo() throws Exception {
        Path list = Files.writeString(
                folder.resolve("list"),
                "Name,Type,Resource Group,Location,Subscription\nweb,Virtual machine,rg1,France,s\n");
        FormatException refused = catchThrowableOfType(
                FormatException.class, () -> new FormatDetector(ReadLimits.standard()).detect(list));
        assertThat(refused.problem()).isEqualTo(FormatProblem.HEADING_MISSING);
        assertThat(refused.detailEn()).contains("no column \"id\"").contains("Resource Graph Explorer");

        Path empty = Files.writeString(folder.resolve("empty"), HEADINGS);
        assertThat(catchThrowableOfType(FormatException.class, () -> Told.by(ID, empty))
                        .problem())
                .isEqualTo(FormatProblem.EMPTY_FILE);
    }

    @Test
    void aFileCutAnywhereSaysNothingThatIsNotInIt() throws Exception {
        String text = HEADINGS + machine(WEB) + row("Microsoft.Web/sites", "portail", "{\"state\":\"Running\"}", "");
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        List<String> keys = Fixture.told(ID, folder, text).<WorkloadItem>items().stream()
                .map(WorkloadItem::key)
                .toList();
        assertThat(keys).hasSize(2);
        for (int length = HEADINGS.length(); length < whole.length; length += 10) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            try {
                assertThat(Told.by(ID, cut).<WorkloadItem>items())
                        .allMatch(item -> keys.stream().anyMatch(key -> key.startsWith(item.key())));
            } catch (FormatException e) {
                assertThat(e.problem()).isIn(FormatProblem.OPEN_QUOTE, FormatProblem.EMPTY_FILE);
            }
        }
    }
}
