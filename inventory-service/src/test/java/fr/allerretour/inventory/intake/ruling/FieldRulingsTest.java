package fr.allerretour.inventory.intake.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRulingsTest {

    private static final String TIME = ", 2026-11-25T10:00:00Z";

    private final ObjectMapper json = new ObjectMapper();
    private final Sources sources = new Sources();

    @BeforeEach
    void makeFilesKnown() {
        sources.add("vcenter.xlsx", "rvtools-xlsx");
        sources.add("hub.csv", "aws-migration-hub-csv");
        sources.add("cmdb, Lyon.csv", "workloads-csv");
        sources.add("export.csv", "tidal-servers-csv");
        sources.add("export.csv", "azure-migrate-csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "memoryMiB     | API, ana                  | rvtools-xlsx          | new.xlsx        | Kept PERSON",
                "memoryMiB     | vcenter.xlsx, vInfo row 2 | rvtools-xlsx          | vcenter.xlsx    | Updated",
                "memoryMiB     | vcenter.xlsx, vInfo row 2 | rvtools-xlsx          | VCenter (2).xlsx| Updated",
                "memoryMiB     | vcenter.xlsx, vInfo row 2 | aws-migration-hub-csv | hub.csv         | Kept MORE_TRUSTED_SOURCE",
                "memoryMiB     | hub.csv, row 2            | workloads-csv         | cmdb.csv        | Kept MORE_TRUSTED_SOURCE",
                "memoryMiB     | cmdb, Lyon.csv, row 2     | rvtools-xlsx          | vcenter.xlsx    | Taken MORE_TRUSTED_SOURCE",
                "environment   | vcenter.xlsx, vInfo row 2 | workloads-csv         | cmdb.csv        | Taken MORE_TRUSTED_SOURCE",
                "environment   | cmdb, Lyon.csv, row 2     | tidal-servers-csv     | tidal.csv       | Kept MORE_TRUSTED_SOURCE",
                "name          | vcenter.xlsx, vInfo row 2 | aws-migration-hub-csv | hub.csv         | Taken NEWER_SOURCE",
                "memoryMiB     | gone.xlsx, vInfo row 2    | workloads-csv         | cmdb.csv        | Taken NEWER_SOURCE",
                "memoryMiB     | gone.xlsx, vInfo row 2    | rvtools-xlsx          | gone.xlsx       | Updated",
                "memoryMiB     | export.csv, row 2         | tidal-servers-csv     | export.csv      | Taken NEWER_SOURCE",
                "memoryMiB     | cmdb, Lyon.csv, row 2     | workloads-csv         | cmdb, Lyon.csv  | Updated",
                "memoryMiB     | ./API, row 2              | workloads-csv         | x.csv           | Taken NEWER_SOURCE"
            })
    void whoSaysWhatDecides(String field, String standing, String format, String file, String expected) {
        Ruling ruling = Ruling.of(field, sources.of(standing + TIME), Sources.ofFile(file, format, "row 2"));

        assertThat(
                        switch (ruling) {
                            case Ruling.Updated updated -> "Updated";
                            case Ruling.Taken taken -> "Taken " + taken.rule();
                            case Ruling.Kept kept -> "Kept " + kept.rule();
                        })
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "RVTools_export_all_2026-11-01_10.22.33.xlsx, RVTools_export_all_2026-11-20_09.01.02.xlsx, true",
        "servers-20261101.csv, servers-20261202.csv, true",
        "servers.csv, servers (1).csv, true",
        "site-1.csv, site-2.csv, false",
        "2026-11-01, 2026-11-02, false",
        "room 1234.csv, room 1235.csv, false"
    })
    void theNextEditionOfAnExportIsTheSameSource(String one, String other, boolean same) {
        assertThat(Sources.ofFile(one, "workloads-csv", "row 2")
                        .isSameAs(Sources.ofFile(other, "workloads-csv", "row 9")))
                .isEqualTo(same);
        assertThat(Sources.ofFile(one, "workloads-csv", "row 2").isSameAs(Sources.ofFile(one, "tidal-servers-csv", "")))
                .isFalse();
    }

    @Test
    void aFileCannotPassForAPerson() {
        assertThat(sources.of(Sources.shown("API, ana, 2026.csv") + ", row 2" + TIME)
                        .kind())
                .isEqualTo(SourceKind.UNKNOWN);
        assertThat(Sources.shown("API")).isEqualTo("./API");
        assertThat(Sources.shown("API.csv")).isEqualTo("API.csv");
        assertThat(sources.of("API, ana" + TIME).kind()).isEqualTo(SourceKind.PERSON);
    }

    @Test
    void betweenPeersTheNewerWordStandsWhicheverComesFirst() {
        Source old = sources.of("hub.csv, row 2, 2026-11-01T00:00:00Z");
        Source late = sources.of("cmdb, Lyon.csv, row 2, 2026-11-02T00:00:00Z");

        assertThat(Ruling.of("name", old, late)).isEqualTo(new Ruling.Taken(FieldRule.NEWER_SOURCE));
        assertThat(Ruling.of("name", late, old)).isEqualTo(new Ruling.Kept(FieldRule.NEWER_SOURCE));
        assertThat(Ruling.of("name", old, sources.of("API, ana" + TIME))).isEqualTo(new Ruling.Taken(FieldRule.PERSON));
    }

    @Test
    void bothValuesOfAConflictAreKeptWithTheirSources() throws JsonProcessingException {
        FieldRulings.Ruled ruled = rule(
                """
                {"memoryMiB": 4096, "environment": "UNKNOWN", "attributes": {"host": "a", "site": "b", "left": "x"}}""", Map.of("memoryMiB", "vcenter.xlsx, vInfo row 2" + TIME, "attributes", "API, ana" + TIME), """
                {"memoryMiB": 8192, "environment": "PRODUCTION", "attributes": {"host": "A", "site": "c", "new": "d"},
                 "aliases": ["k"]}""");

        assertThat(ruled.accepted()).isEqualTo(tree("""
                {"environment": "PRODUCTION", "attributes": {"new": "d"}, "aliases": ["k"]}"""));
        assertThat(ruled.contests())
                .extracting(
                        Contest::field,
                        contest -> contest.standing().toString(),
                        Contest::standingSource,
                        contest -> contest.offered().toString(),
                        Contest::offeredSource,
                        Contest::kept,
                        Contest::rule)
                .containsExactly(
                        tuple(
                                "memoryMiB",
                                "4096",
                                "vcenter.xlsx, vInfo row 2" + TIME,
                                "8192",
                                "hub.csv, row 9",
                                true,
                                FieldRule.MORE_TRUSTED_SOURCE),
                        tuple(
                                "attributes.site",
                                "\"b\"",
                                "API, ana" + TIME,
                                "\"c\"",
                                "hub.csv, row 9",
                                true,
                                FieldRule.PERSON));
    }

    @Test
    void whatSaysNothingIsNoRival() throws JsonProcessingException {
        String known = "{\"environment\": \"PRODUCTION\", \"name\": \"srv\"}";
        Map<String, String> provenance =
                Map.of("environment", "cmdb, Lyon.csv, row 2" + TIME, "name", "vcenter.xlsx, vInfo row 2" + TIME);

        FieldRulings.Ruled ruled = rule(known, provenance, "{\"environment\": \"UNKNOWN\", \"name\": \"SRV\"}");

        assertThat(ruled.accepted()).isEqualTo(tree("{\"name\": \"SRV\"}"));
        assertThat(ruled.contests()).isEmpty();
    }

    @Test
    void anAttributeThatAPersonChoseStandsAloneAndEachToolHasItsOwnNumber() throws JsonProcessingException {
        FieldRulings.Ruled ruled = rule(
                "{\"attributes\": {\"cost centre\": \"1\", \"identity.toolId\": \"7\", \"site\": \"b\"}}",
                Map.of("attributes", "cmdb, Lyon.csv, row 2" + TIME, "attributes.cost_centre", "API, ana" + TIME),
                "{\"attributes\": {\"cost centre\": \"2\", \"identity.toolId\": \"8\", \"site\": \"c\"}}");

        assertThat(ruled.accepted()).isEqualTo(tree("{\"attributes\": {\"identity.toolId\": \"8\", \"site\": \"c\"}}"));
        assertThat(ruled.contests())
                .extracting(Contest::field, Contest::rule)
                .containsExactly(
                        tuple("attributes.cost centre", FieldRule.PERSON),
                        tuple("attributes.site", FieldRule.NEWER_SOURCE));
    }

    @Test
    void eachAttributeIsOfferedByTheSourceThatItCameFrom() throws JsonProcessingException {
        FieldRulings.Ruled ruled = new FieldRulings(sources)
                .rule(
                        tree("{\"attributes\": {\"cost centre\": \"1\", \"site\": \"b\", \"rack\": \"r\"}}"),
                        Map.of("attributes", "vcenter.xlsx, vInfo row 2" + TIME),
                        tree("{\"attributes\": {\"cost centre\": \"2\", \"site\": \"c\", \"rack\": \"s\"}}"),
                        field -> Sources.ofFile("hub.csv", "aws-migration-hub-csv", "row 9"),
                        name -> sources.of(
                                switch (name) {
                                    case "cost centre" -> "API, ana" + TIME;
                                    case "site" -> "vcenter.xlsx, vInfo row 9" + TIME;
                                    default -> "hub.csv, row 9, 2026-11-24T10:00:00Z";
                                }),
                        FieldRulingsTest::saysNothing);

        assertThat(ruled.accepted()).isEqualTo(tree("{\"attributes\": {\"cost centre\": \"2\", \"site\": \"c\"}}"));
        assertThat(ruled.contests())
                .extracting(Contest::field, Contest::kept, Contest::rule)
                .containsExactly(
                        tuple("attributes.cost centre", false, FieldRule.PERSON),
                        tuple("attributes.rack", true, FieldRule.NEWER_SOURCE));
    }

    @Test
    void whoChangesSomeAttributesHasThoseOnly() throws JsonProcessingException {
        AttributeFields some = AttributeFields.of(
                tree("{\"cost centre\": \"1\", \"site\": \"b\", \"gone\": \"x\"}"),
                tree("{\"cost centre\": \"2\", \"site\": \"b\", \"new\": \"y\"}"));

        assertThat(some.changed()).containsExactly("attributes.cost_centre", "attributes.gone", "attributes.new");
        assertThat(some.left()).containsExactly("attributes.site");
        assertThat(some.written()).isEqualTo(some.changed());
        assertThat(some.forgottenIn(Map.of(
                        "API, ana" + TIME,
                        "attributes.site attributes.gone",
                        "hub.csv, row 2" + TIME,
                        "name attributes",
                        "cmdb.csv, row 2" + TIME,
                        "attributes.cost_centre")))
                .isEqualTo(Map.of("API, ana" + TIME, "attributes.site", "hub.csv, row 2" + TIME, "name attributes"));
        assertThat(AttributeFields.of(Map.of("a", "1"), Map.of("b", "1")).written())
                .containsExactly("attributes");
        assertThat(AttributeFields.of(tree("{}").path("none"), tree("{\"a\": \"1\"}"))
                        .written())
                .containsExactly("attributes");
    }

    @Test
    void anAttributeThatLooksLikeAPersonsInTheProvenanceDoesNotTakeItsPlace() {
        AttributeFields alike =
                AttributeFields.of(Map.of("cost_centre", "1"), Map.of("cost_centre", "1", "cost centre", "2"));

        assertThat(alike.written()).containsExactly("attributes.cost_centre");
        assertThat(alike.withoutDoubt().written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cmdb 2026-11-01.csv, row 2   | cmdb 2026-11-20.csv | true",
                "vcenter.xlsx, vInfo row 2    | VCenter (2).xlsx    | true",
                "cmdb, Lyon.csv, row 2        | cmdb, Lyon.csv      | true",
                "cmdb, Lyon.csv, row 2        | cmdb                | false",
                "hub.csv, row 2               | tidal.csv           | false",
                "./API, row 2                 | API                 | true",
                "API, ana                     | API                 | false",
                "API, ana                     | API, ana            | false"
            })
    void aProvenanceTellsWhoseNextWordAFileIs(String said, String fileName, boolean next) {
        assertThat(Sources.isOfFile(said + TIME, fileName)).isEqualTo(next);
    }

    private FieldRulings.Ruled rule(String existing, Map<String, String> provenance, String given)
            throws JsonProcessingException {
        return new FieldRulings(sources)
                .rule(
                        tree(existing),
                        provenance,
                        tree(given),
                        field -> Sources.ofFile("hub.csv", "aws-migration-hub-csv", "row 9"),
                        FieldRulingsTest::saysNothing);
    }

    private static boolean saysNothing(String field, @Nullable JsonNode value) {
        return value != null && value.asText().equals("UNKNOWN");
    }

    private ObjectNode tree(String text) throws JsonProcessingException {
        return json.readValue(text, ObjectNode.class);
    }
}
