package fr.allerretour.inventory.intake.format.azurecsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.allerretour.inventory.intake.format.Fixture;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Samples;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.vocabulary.Strength;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyExportTest {

    private static final String ID = "azure-migrate-dependencies-csv";
    private static final String HEADINGS = "\ufeffTime slot,Source server name,Source IP,Source application,"
            + "Source process,Destination server name,Destination IP,Destination application,Destination process,"
            + "Destination port\n";

    @TempDir
    private Path folder;

    @Test
    void allFlowsBetweenTwoServersAreOneSoftDependency() throws Exception {
        Told told = Fixture.told(
                ID,
                folder,
                HEADINGS + "\"6/1/2026, 12:00 AM\",web,fe80::1%4,IIS,w3wp.exe,db,10.0.0.5,SQL,sqlservr.exe,1433\n"
                        + "t,WEB,10.0.0.4,IIS,w3wp.exe,db,10.0.0.5,SQL,sqlservr.exe,1433\n"
                        + "t,web,10.0.0.4,IIS,w3wp.exe,db,10.0.0.5,,,445\n"
                        + "t,web,10.0.0.4,IIS,w3wp.exe,db,10.0.0.5,,svchost.exe,50123\n"
                        + "t,db,10.0.0.5,,,web,10.0.0.4,,,60000\n"
                        + "t,db,10.0.0.5,,,db,10.0.0.5,,,1433\n");

        assertThat(told.items())
                .containsExactly(
                        new DependencyItem(
                                "web", "db", Strength.SOFT, "ports 1433 sqlservr.exe ×2, 445, other ports ×1"),
                        new DependencyItem("db", "web", Strength.SOFT, "other ports ×1"));
        assertThat(told.rows.get(0).position().row()).isEqualTo(2);
        assertThat(told.rejections).isEmpty();
        assertThat(told.warnings)
                .extracting("textEn")
                .containsExactly("1 flows of a server with itself were passed over.");
    }

    @Test
    void tenThousandFlowsToUnknownAddressesAreOneWarningNotTenThousandRejections() throws Exception {
        StringBuilder rows = new StringBuilder(HEADINGS);
        for (int i = 0; i < 10_000; i++) {
            rows.append("t,web,10.0.0.4,,,,40.83.")
                    .append(i / 250)
                    .append('.')
                    .append(i % 250)
                    .append(",,,443\n");
        }
        rows.append("t,web,10.0.0.4,,,,40.83.0.1,,,443\n");

        Told told = Fixture.told(ID, folder, rows.toString());

        assertThat(told.items()).isEmpty();
        assertThat(told.rejections).isEmpty();
        assertThat(told.warnings).hasSize(1);
        assertThat(told.warnings.get(0).textEn())
                .startsWith(
                        "10001 flows name no server at one end and were passed over; most frequent: 40.83.0.1 (443) ×2,");
    }

    @Test
    void aPortThatIsNoneComesBackAndTooManyPairsAreRefused() throws Exception {
        Told told = Fixture.told(ID, folder, HEADINGS + "t,a,,,,b,,,,https\n");
        assertThat(told.rejected()).containsExactly("row 2 Destination port not-a-number");

        Path many =
                Files.writeString(folder.resolve("many"), HEADINGS + "t,a,,,,b,,,,1\nt,a,,,,c,,,,1\nt,a,,,,d,,,,1\n");
        FormatException refused = catchThrowableOfType(
                FormatException.class,
                () -> Told.by(ID, many, new ReadLimits(2_000, 1 << 20, 200, 10_000, 100, 100, 100, 2)));
        assertThat(refused.problem()).isEqualTo(FormatProblem.TOO_LARGE);
    }

    @Test
    void thePublishedExampleOfTheOlderHeadingsGivesItsDependencies() throws Exception {
        Told told =
                Fixture.told(ID, Samples.file("azure-migrate-dependencies/shabbirnkhan1_dependency-export-sample.csv"));

        assertThat(told.rejections).isEmpty();
        assertThat(told.items())
                .hasSize(5)
                .contains(new DependencyItem("app1-server", "db1-server", Strength.SOFT, "ports 1433 sqlservr.exe"));
    }

    @Test
    void aDerivedListOfFirewallRulesIsNotAnExport() {
        Path rules = Samples.file("azure-migrate-dependencies/kaevans_out.csv");
        assertThat(catchThrowableOfType(
                                FormatException.class, () -> new FormatDetector(ReadLimits.standard()).detect(rules))
                        .problem())
                .isEqualTo(FormatProblem.UNKNOWN_FORMAT);
    }
}
