package fr.allerretour.inventory.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.inventory.regime.DataSetFacts.Said;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.yaml.YamlException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegimeRulesTest {

    private static final RegimeRules RULES = RegimeRules.shipped();

    /** The table and the file must name the same rules. */
    private static final List<String> TABLE = List.of(
            "REG-PUBLIC",
            "REG-INTERNAL",
            "REG-GDPR",
            "REG-HEALTH",
            "REG-HDS-2018",
            "REG-HDS",
            "REG-SENSITIVE-CIRCULAR",
            "REG-SREN31",
            "REG-SREN31-FOUND",
            "REG-RESTRICTED",
            "REG-DORA",
            "REG-ARCHIVES",
            "REG-LPM",
            "REG-NIS2");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            REG-PUBLIC,             2022-03-08, -,          published
            REG-INTERNAL,           2022-03-08, -,          ''
            REG-GDPR,               2018-05-25, -,          personal-data
            REG-HEALTH,             2022-03-08, -,          health-data
            REG-HDS-2018,           2018-04-01, 2024-04-25, health-data care-data
            REG-HDS,                2024-04-26, -,          health-data care-data
            REG-SENSITIVE-CIRCULAR, 2023-05-31, -,          harmful-breach state-body protected-secret
            REG-SREN31,             2024-05-21, -,          harmful-breach state-body essential-missions
            REG-SREN31-FOUND,       2024-05-21, -,          particular-sensitivity
            REG-RESTRICTED,         2015-01-28, -,          restricted-marking
            REG-DORA,               2025-01-17, -,          financial-entity critical-function
            REG-ARCHIVES,           2004-02-24, -,          public-archives
            REG-LPM,                2013-12-20, -,          vital-operator vital-system
            REG-NIS2,               2024-10-18, -,          essential-entity
            """)
    void eachRuleAppliesFromItsFirstDayToItsLast(
            String rule, LocalDate from, @Nullable LocalDate until, String statements) {
        Set<String> yes = statements.isEmpty() ? Set.of() : Set.of(statements.split(" "));
        DataSetFacts facts = answered(yes);

        assertThat(applied(facts, from.minusDays(1))).doesNotContain(rule);
        assertThat(applied(facts, from)).contains(rule);
        if (until == null) {
            assertThat(applied(facts, LocalDate.of(2999, 1, 1))).contains(rule);
        } else {
            assertThat(applied(facts, until)).contains(rule);
            assertThat(applied(facts, until.plusDays(1))).doesNotContain(rule);
        }
        assertThat(TABLE).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "REG-PUBLIC, published",
        "REG-GDPR, personal-data",
        "REG-HEALTH, health-data",
        "REG-HDS, care-data health-data",
        "REG-SREN31, harmful-breach state-body protected-secret",
        "REG-DORA, financial-entity critical-function",
        "REG-LPM, vital-operator vital-system"
    })
    void eachRuleNeedsAllThatItNames(String rule, String statements) {
        LocalDate day = LocalDate.of(2026, 11, 25);
        List<String> all = List.of(statements.split(" "));
        for (String left : all) {
            List<String> others = new ArrayList<>(all);
            others.remove(left);
            assertThat(applied(answered(Set.copyOf(others)), day))
                    .as("without " + left)
                    .doesNotContain(rule);
        }
    }

    @Test
    void theTableHasARowForEveryRule() {
        assertThat(RULES.rules().stream().map(RegimeRule::id)).containsExactlyElementsOf(TABLE);
    }

    @Test
    void everyControlIsOneOfThePlanners() throws IOException {
        Path catalogue = Path.of("..", "planner-service", "src", "main", "resources", "catalogue", "controls.yaml");
        List<String> controls = Files.readAllLines(catalogue).stream()
                .filter(line -> line.startsWith("  - id: '"))
                .map(line -> line.substring(9, line.length() - 1))
                .toList();

        assertThat(controls).hasSizeGreaterThan(90);
        assertThat(RULES.rules().stream().map(RegimeRule::control)).isSubsetOf(controls);
    }

    @Test
    void generalKnowledgeIsUnconfirmed() {
        assertThat(RULES.rules().stream()
                        .filter(rule -> rule.source().confidence().unconfirmed())
                        .map(RegimeRule::id))
                .containsExactly("REG-HDS-2018", "REG-RESTRICTED", "REG-ARCHIVES", "REG-LPM", "REG-NIS2");
    }

    @Test
    void aFileThatCannotBeTrustedIsRefusedByPlace() {
        String good = """
                format: aller-retour/regime-rules/1
                version: t
                sources:
                  - {id: s, title: {en: S, fr: S}, asOf: 2026-01-01, confidence: P}
                statements:
                  - {id: a, about: CONTENT, words: {en: A, fr: A}}
                rules:
                  - {id: R, regime: GDPR, when: {all: [a]}, control: C, from: 2026-01-01, source: s, reason: {en: R, fr: R}}
                """;
        assertThat(RegimeRules.load(bytes(good)).rules()).hasSize(1);

        assertRefused(good.replace("rules/1", "rules/2"), "line 1: /format: expected aller-retour/regime-rules/1");
        assertRefused(good.replace("[a]", "[b]"), "line 8: /rules/0/when: no statement is named b");
        assertRefused(good.replace("source: s", "source: x"), "line 8: /rules/0/source: no source has this id");
        assertRefused(good.replace("regime: GDPR, ", ""), "line 8: /rules/0: a regime or a sensitivity must follow");
        assertRefused(
                good.replace("regime: GDPR", "sensitivity: UNKNOWN"),
                "line 8: /rules/0: a regime or a sensitivity must follow");
        assertRefused(
                good.replace("from: 2026-01-01", "from: 2026-01-01, until: 2025-12-31"),
                "line 8: /rules/0/until: is before from");
        assertRefused(good.replace("from: 2026-01-01, ", ""), "line 8: /rules/0/from: is missing");
        assertRefused(good.replace("control: C, ", "controle: C, "), "line 8: /rules/0/control: is missing");
        assertRefused(
                good + "extra: 1\n",
                "line 9: /extra: unknown member, expected one of [format, rules, sources, statements, version]");
        assertRefused(good.replace("fr: A", "fr: ''"), "line 6: /statements/0/words/fr: is missing");
        assertRefused(
                good.replace("about: CONTENT", "about: NONE"),
                "line 6: /statements/0/about: expected one of [CONTENT, USE], found 'NONE'");
    }

    private static void assertRefused(String file, String message) {
        assertThatThrownBy(() -> RegimeRules.load(bytes(file)))
                .isInstanceOf(YamlException.class)
                .hasMessage(message);
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    /** Everything is answered: yes to these, no to the others. */
    private static DataSetFacts answered(Set<String> yes) {
        Map<String, List<Said>> said = new HashMap<>();
        RULES.statements().keySet().forEach(id -> said.put(id, List.of(new Said(yes.contains(id), "test"))));
        return new DataSetFacts(Category.PRODUCED, Sensitivity.UNKNOWN, Set.of(), null, said);
    }

    private static List<String> applied(DataSetFacts facts, LocalDate day) {
        Derivation derivation = Derivation.of(RULES, facts, day);
        assertThat(derivation.open()).isEmpty();
        return derivation.applied().stream().map(finding -> finding.rule().id()).toList();
    }
}
