package fr.allerretour.inventory.intake.format.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.vocabulary.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {

    private static MappedColumn column(
            String heading,
            MappedTarget target,
            @Nullable String attribute,
            @Nullable MappedUnit unit,
            @Nullable DateOrder dates,
            Map<String, String> values) {
        return new MappedColumn(heading, target, attribute, unit, dates, values);
    }

    private static List<String> flaws(RowSubject rows, @Nullable Kind kind, MappedColumn... columns) {
        return new ColumnMapping(rows, kind, Decimals.NONE, List.of(columns))
                .flaws().stream().map(MappingFlaw::pointer).toList();
    }

    @Test
    void aMappingIsUsedOnlyIfItLeavesNothingOpen() {
        assertThat(flaws(
                        RowSubject.WORKLOAD,
                        null,
                        column("RAM", MappedTarget.MEMORY, null, null, null, Map.of()),
                        column("Disque", MappedTarget.STORAGE, null, MappedUnit.CORE, null, Map.of()),
                        column("CPU", MappedTarget.CPUS, null, null, null, Map.of()),
                        column("Fin", MappedTarget.END_OF_SUPPORT, null, null, null, Map.of()),
                        column("Lieu", MappedTarget.ATTRIBUTE, null, null, null, Map.of()),
                        column("Env", MappedTarget.ENVIRONMENT, null, null, null, Map.of("prod", "LIVE")),
                        column("---", MappedTarget.IGNORE, null, null, null, Map.of())))
                .containsExactly(
                        "/kind",
                        "/columns",
                        "/columns/0/unit",
                        "/columns/1/unit",
                        "/columns/2/unit",
                        "/columns/3/dates",
                        "/columns/4/attribute",
                        "/columns/5/values",
                        "/columns/6/heading");
    }

    @Test
    void aMappingSaysNothingTwiceAndNothingThatItsRowsHaveNot() {
        assertThat(flaws(
                        RowSubject.APPLICATION,
                        Kind.DATABASE,
                        column("Nom", MappedTarget.NAME, "x", MappedUnit.GIB, DateOrder.YEAR_MONTH_DAY, Map.of()),
                        column("NOM", MappedTarget.IGNORE, null, null, null, Map.of()),
                        column("Appli", MappedTarget.NAME, null, null, null, Map.of()),
                        column("RAM", MappedTarget.MEMORY, null, MappedUnit.GIB, null, Map.of())))
                .containsExactly(
                        "/kind",
                        "/columns/0/attribute",
                        "/columns/0/unit",
                        "/columns/0/dates",
                        "/columns/1/heading",
                        "/columns/2/target",
                        "/columns/3/target");
        assertThat(flaws(
                        RowSubject.WORKLOAD,
                        Kind.OTHER,
                        column("Nom", MappedTarget.NAME, null, null, null, Map.of()),
                        column("A", MappedTarget.ATTRIBUTE, "a", null, null, Map.of()),
                        column("B", MappedTarget.ATTRIBUTE, "a", null, null, Map.of()),
                        column("C", MappedTarget.ATTRIBUTE, "identity.vmUuid", null, null, Map.of()),
                        column("D", MappedTarget.CPUS, null, MappedUnit.SOCKET, null, Map.of()),
                        column("E", MappedTarget.IP_ADDRESSES, null, null, null, Map.of()),
                        column("F", MappedTarget.IP_ADDRESSES, null, null, null, Map.of())))
                .containsExactly("/columns/2/target", "/columns/3/attribute", "/columns/4/unit");
    }

    @Test
    void headingsAreTheSameWhateverTheirOrderAndWriting() {
        String key = ColumnMapping.headingsKey(List.of("Nom", "Mémoire (Go)"));

        assertThat(ColumnMapping.headingsKey(List.of("MEMOIRE GO", "", "nom"))).isEqualTo(key);
        assertThat(ColumnMapping.headingsKey(List.of("nom", "mémoire Mo"))).isNotEqualTo(key);
        assertThat(ColumnMapping.headingsKey(List.of("nommemoirego"))).isNotEqualTo(key);
    }
}
