package fr.allerretour.export.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.export.dossier.Coverage.LeftOut;
import fr.allerretour.export.dossier.Coverage.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final List<DataSet> SETS = List.of(set("a"), set("b"), set("c"));

    @Test
    void eachDataSetIsExportedExcludedOrExcepted() {
        Coverage coverage = Coverage.of(
                SETS,
                Map.of("files", List.of("a")),
                List.of(new LeftOut("b", "internal", null), new LeftOut("c", "lost", "RSSI")));

        assertThat(coverage.accounts())
                .extracting(account -> account.dataSet().key() + " " + account.status())
                .containsExactly("a EXPORTED", "b EXCLUDED", "c EXCEPTED");
        assertThat(coverage.complete()).isTrue();
        assertThat(coverage.ratio()).isEqualTo(1);
    }

    @Test
    void whatNobodyAccountsForIsNamedInTheOrderOfTheSnapshot() {
        Coverage coverage = Coverage.of(SETS, Map.of("files", List.of("b")), List.of());

        assertThat(coverage.unaccounted()).containsExactly("a", "c");
        assertThat(coverage.complete()).isFalse();
        assertThat(coverage.ratio()).isEqualTo(1.0 / 3);
    }

    @Test
    void namesThatAreUnknownOrAnsweredTwiceAreTold() {
        Coverage coverage = Coverage.of(
                SETS,
                Map.of("files", List.of("a", "nonsense")),
                List.of(new LeftOut("a", "x", null), new LeftOut("b", "x", null), new LeftOut("b", "y", null)));

        assertThat(coverage.unknown()).containsExactly("nonsense");
        assertThat(coverage.contradictory()).containsExactly("a", "b");
    }

    @Test
    void aSourceThatLostContentMakesItsDataSetsPartial() {
        Coverage coverage = Coverage.of(SETS, Map.of("files", List.of("a", "b"), "db", List.of("c")), List.of())
                .withLossesIn(Set.of("files"));

        assertThat(coverage.count(Status.PARTIAL)).isEqualTo(2);
        assertThat(coverage.settled()).isEqualTo(1);
        assertThat(coverage.complete()).isFalse();
    }

    @Test
    void anInventoryWithoutDataSetsIsComplete() {
        assertThat(Coverage.of(List.of(), Map.of(), List.of()).ratio()).isEqualTo(1);
    }

    private static DataSet set(String key) {
        return new DataSet(key, key, "SUPPLIED", "INTERNAL", List.of(), 1, "FR", null, null);
    }
}
