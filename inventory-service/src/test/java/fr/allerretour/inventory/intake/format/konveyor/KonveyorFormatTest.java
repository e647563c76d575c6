package fr.allerretour.inventory.intake.format.konveyor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.allerretour.inventory.intake.format.Fixture;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Samples;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KonveyorFormatTest {

    private static final String HEADINGS = "Record Type 1,Application Name,Description,Comments,Business Service,"
            + "Dependency,Dependency Direction,Binary Group,Binary Artifact,Binary Version,Binary Packaging,"
            + "Repository Type,Repository URL,Repository Branch,Repository Path,Owner,Contributors,Tag Category 1,Tag 1\n";
    private static final String ID = "konveyor-applications-csv";

    @TempDir
    private Path folder;

    @Test
    void bothRecordTypesAreReadWhereverADependencyStands() throws Exception {
        Told told = Fixture.told(
                ID,
                folder,
                HEADINGS + "2,Gateway,,,,Inventory,southbound\n"
                        + "1, Gateway ,API,,Retail,,,g,a,1,war,git,u,,,John Doe <jdoe@example.com>,,OS,RHEL 8\n"
                        + "1,Inventory,,,Retail\n"
                        + "2,Inventory,,,,Gateway,NORTHBOUND\n"
                        + "2,Inventory,,,,Legacy,southbound\n");

        assertThat(told.items())
                .containsExactly(
                        new ApplicationItem("app:Gateway", "Gateway", null, "John Doe <jdoe@example.com>", null),
                        new ApplicationItem("app:Inventory", "Inventory", null, null, null),
                        new DependencyItem("Gateway", "Inventory", null, null),
                        new DependencyItem("Inventory", "Legacy", null, null));
        assertThat(told.rejected()).containsExactly("row 5 Dependency duplicate-key");
    }

    @Test
    void headingsMayStandInAnyOrder() throws Exception {
        Told told = Fixture.told(ID, folder, "Owner,Application Name,Record Type 1\nDSI,Paie,1\n");
        assertThat(told.items()).containsExactly(new ApplicationItem("app:Paie", "Paie", null, "DSI", null));
    }

    @Test
    void whatIsBrokenComesBackWithTheRightReason() throws Exception {
        Told told = Fixture.told(
                ID,
                folder,
                HEADINGS
                        + "3,Customers\n1,,x\n1,A\n1, a \n,B\n2,A,,,,,southbound\n2,A,,,,B,sideways\n2,A,,,,a,southbound\n"
                        + "1," + "x".repeat(251) + "\n");

        assertThat(told.items()).containsExactly(new ApplicationItem("app:A", "A", null, null, null));
        assertThat(told.rejected())
                .containsExactly(
                        "row 2 Record Type 1 unknown-value",
                        "row 3 Application Name required",
                        "row 5 Application Name duplicate-name",
                        "row 6 Record Type 1 required",
                        "row 7 Dependency required",
                        "row 8 Dependency Direction unknown-value",
                        "row 9 Dependency needs-itself",
                        "row 10 Application Name too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "hub_template_application_import, 3, 2, 0",
        "sample-applications, 3, 2, 0",
        "valid_application_rows, 2, 0, 0",
        "mandatory_and_empty_rows, 2, 0, 0",
        "app_name_with_spaces, 1, 0, 1",
        "missing_application_name, 0, 0, 1",
        "invalid_record_type_21, 0, 0, 2"
    })
    void thePublishedExamplesGiveWhatTheySay(String name, int applications, int dependencies, int rejected)
            throws Exception {
        Told told = Fixture.told(ID, Samples.file("konveyor/import-csv/" + name + ".csv"));

        assertThat(told.items()).filteredOn(ApplicationItem.class::isInstance).hasSize(applications);
        assertThat(told.items()).filteredOn(DependencyItem.class::isInstance).hasSize(dependencies);
        assertThat(told.rejections).hasSize(rejected);
    }

    @Test
    void aSheetWithoutRecordTypesIsNotOne() throws Exception {
        Path file = Samples.file("konveyor/import-csv/invalid_column_schema.csv");
        assertThat(catchThrowableOfType(
                                FormatException.class, () -> new FormatDetector(ReadLimits.standard()).detect(file))
                        .problem())
                .isEqualTo(FormatProblem.UNKNOWN_FORMAT);
        FormatException named = catchThrowableOfType(FormatException.class, () -> Told.by(ID, file));
        assertThat(named.problem()).isEqualTo(FormatProblem.HEADING_MISSING);
        assertThat(named.column()).contains("Record Type 1");
    }
}
