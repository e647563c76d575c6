package fr.allerretour.inventory.regime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.organisation.Organisation;
import fr.allerretour.inventory.regime.DataSetFacts.Said;
import fr.allerretour.inventory.regime.Derivation.Disagreement;
import fr.allerretour.inventory.regime.Derivation.Missing;
import fr.allerretour.inventory.regime.Ground.FactOrigin;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.yaml.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DerivationTest {

    private static final RegimeRules RULES = RegimeRules.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void ofNothingNothingFollowsAndUnknownIsNotPublic() {
        Derivation derivation = derive(facts(Category.PRODUCED, Sensitivity.UNKNOWN, Set.of(), null));

        assertThat(derivation.sensitivity()).isEqualTo(Sensitivity.UNKNOWN);
        assertThat(derivation.sensitivitySettled()).isFalse();
        assertThat(derivation.regimes()).isEmpty();
        assertThat(derivation.regimesSettled()).isFalse();
        assertThat(derivation.applied()).isEmpty();
        assertThat(derivation.open()).hasSize(13);
        assertThat(derivation.confidence()).isZero();
        assertThat(derivation.missing()).hasSize(16);
        assertThat(derivation.missing().getFirst())
                .isEqualTo(new Missing(
                        "health-data",
                        new Text(
                                "The data say something about the health of persons.",
                                "Les données renseignent sur la santé de personnes."),
                        List.of("REG-PUBLIC", "REG-GDPR", "REG-HEALTH", "REG-HDS")));
    }

    @Test
    void aHospitalsCareDataAreHealthDataUnderGdprAndHds() {
        Derivation derivation = derive(facts(
                Category.PRODUCED,
                Sensitivity.UNKNOWN,
                Set.of(),
                Organisation.Kind.HEALTH,
                "health-data",
                "care-data",
                "!restricted-marking",
                "!harmful-breach",
                "!particular-sensitivity"));

        assertThat(derivation.sensitivity()).isEqualTo(Sensitivity.HEALTH);
        assertThat(derivation.sensitivitySettled()).isTrue();
        assertThat(derivation.regimes()).containsExactly(Regime.GDPR, Regime.HDS);
        assertThat(derivation.regimesSettled()).isFalse();
        assertThat(ids(derivation)).containsExactly("REG-GDPR", "REG-HEALTH", "REG-HDS");
        assertThat(derivation.applied().getLast().grounds())
                .containsExactly(
                        new Ground("health-data", Truth.YES, FactOrigin.ANSWER, List.of("a form")),
                        new Ground("care-data", Truth.YES, FactOrigin.ANSWER, List.of("a form")));
        assertThat(derivation.open().stream().map(RegimeRule::id))
                .containsExactly("REG-INTERNAL", "REG-ARCHIVES", "REG-LPM", "REG-NIS2");
        assertThat(derivation.confidence()).isEqualTo(9 * 100 / 13);
    }

    @Test
    void anUnknownThatCouldRaiseItLeavesItOpen() {
        Derivation derivation =
                derive(facts(Category.PRODUCED, Sensitivity.UNKNOWN, Set.of(), null, "personal-data", "!published"));

        assertThat(derivation.sensitivity()).isEqualTo(Sensitivity.PERSONAL);
        assertThat(derivation.sensitivitySettled()).isFalse();
    }

    @Test
    void theSameDataAreSensitiveForTheStateAndNotForACompany() {
        String[] said = {"!published", "harmful-breach", "protected-secret"};
        Derivation state =
                derive(facts(Category.SUPPLIED, Sensitivity.UNKNOWN, Set.of(), Organisation.Kind.STATE, said));
        Derivation company =
                derive(facts(Category.SUPPLIED, Sensitivity.UNKNOWN, Set.of(), Organisation.Kind.PRIVATE, said));
        Derivation agency =
                derive(facts(Category.SUPPLIED, Sensitivity.UNKNOWN, Set.of(), Organisation.Kind.OTHER, said));

        assertThat(state.sensitivity()).isEqualTo(Sensitivity.SENSITIVE);
        assertThat(state.regimes()).containsExactly(Regime.SREN31);
        assertThat(company.sensitivity()).isEqualTo(Sensitivity.INTERNAL);
        assertThat(company.open().stream().map(RegimeRule::id)).doesNotContain("REG-SREN31");
        assertThat(agency.open().stream().map(RegimeRule::id)).contains("REG-SREN31");
        assertThat(agency.missing().stream().map(Missing::statement)).contains("state-body");
    }

    @Test
    void whatIsDeclaredOnTheDataSetIsAFactAndStays() {
        Derivation derivation = derive(facts(Category.PRODUCED, Sensitivity.HEALTH, Set.of(Regime.HDS), null));

        assertThat(derivation.sensitivity()).isEqualTo(Sensitivity.HEALTH);
        assertThat(derivation.regimes()).containsExactly(Regime.GDPR, Regime.HDS);
        assertThat(derivation.applied().getFirst().grounds())
                .contains(new Ground(
                        "health-data", Truth.YES, FactOrigin.DECLARED, List.of("sensitivity HEALTH", "regime HDS")));
        assertThat(derivation.disagreements())
                .containsExactly(new Disagreement(
                        "regimes",
                        new Text(
                                "The rules add GDPR, which was not declared.",
                                "Les règles ajoutent GDPR, qui n'a pas été déclaré.")));
    }

    @Test
    void whereAnswersAndDeclarationDisagreeBothAreShown() {
        Derivation higher = derive(facts(Category.PRODUCED, Sensitivity.PUBLIC, Set.of(), null, "personal-data"));
        Derivation lower = derive(facts(
                Category.PRODUCED,
                Sensitivity.RESTRICTED,
                Set.of(Regime.DIFFUSION_RESTREINTE),
                Organisation.Kind.PRIVATE,
                "!published",
                "!personal-data",
                "!health-data",
                "!restricted-marking",
                "!harmful-breach",
                "!particular-sensitivity"));

        assertThat(higher.disagreements())
                .containsExactly(new Disagreement(
                        "sensitivity",
                        new Text(
                                "Declared PUBLIC, yet the rules say at least PERSONAL.",
                                "Déclaré PUBLIC, or les règles donnent au moins PERSONAL.")));
        assertThat(lower.sensitivity()).isEqualTo(Sensitivity.INTERNAL);
        assertThat(lower.disagreements())
                .containsExactly(
                        new Disagreement(
                                "sensitivity",
                                new Text(
                                        "Declared RESTRICTED, yet the rules ask for INTERNAL only.",
                                        "Déclaré RESTRICTED, or les règles ne demandent que INTERNAL.")),
                        new Disagreement(
                                "regimes",
                                new Text(
                                        "Declared DIFFUSION_RESTREINTE, which no rule of that day confirms.",
                                        "Déclaré DIFFUSION_RESTREINTE, qu'aucune règle de ce jour ne confirme.")));
    }

    @Test
    void anApplicationsYesDoesNotSayWhatItsLogsHoldButItsNoDoes() {
        Derivation yes = derive(facts(Category.TECHNICAL, Sensitivity.UNKNOWN, Set.of(), null, "personal-data"));
        Derivation no = derive(
                facts(Category.TECHNICAL, Sensitivity.UNKNOWN, Set.of(), null, "!personal-data", "!health-data"));
        Derivation use = derive(facts(
                Category.TECHNICAL, Sensitivity.UNKNOWN, Set.of(), Organisation.Kind.FINANCE, "critical-function"));

        assertThat(yes.regimes()).isEmpty();
        assertThat(yes.open().stream().map(RegimeRule::id)).contains("REG-GDPR");
        assertThat(no.open().stream().map(RegimeRule::id)).doesNotContain("REG-GDPR");
        assertThat(use.regimes()).containsExactly(Regime.DORA);
    }

    @Test
    void ofContradictingAnswersYesCountsAndBothAreNamed() {
        Derivation derivation = Derivation.of(
                RULES,
                new DataSetFacts(
                        Category.PRODUCED,
                        Sensitivity.UNKNOWN,
                        Set.of(),
                        null,
                        Map.of("personal-data", List.of(new Said(false, "one form"), new Said(true, "another")))),
                DAY);

        assertThat(derivation.regimes()).containsExactly(Regime.GDPR);
        assertThat(derivation.applied().getFirst().grounds().getFirst())
                .isEqualTo(new Ground("personal-data", Truth.YES, FactOrigin.ANSWER, List.of("one form", "another")));
    }

    @Test
    void aDayBeforeAllRulesSaysNothing() {
        Derivation derivation = Derivation.of(
                RULES, facts(Category.PRODUCED, Sensitivity.HEALTH, Set.of(), null), LocalDate.of(1990, 1, 1));

        assertThat(derivation.sensitivity()).isEqualTo(Sensitivity.UNKNOWN);
        assertThat(derivation.confidence()).isZero();
        assertThat(derivation.open()).isEmpty();
    }

    private static Derivation derive(DataSetFacts facts) {
        return Derivation.of(RULES, facts, DAY);
    }

    private static List<String> ids(Derivation derivation) {
        return derivation.applied().stream().map(finding -> finding.rule().id()).toList();
    }

    /** @param said statements, with ! before them for no */
    private static DataSetFacts facts(
            Category category,
            Sensitivity sensitivity,
            Set<Regime> regimes,
            Organisation.@Nullable Kind organisation,
            String... said) {
        Map<String, List<Said>> answers = new HashMap<>();
        for (String statement : said) {
            boolean yes = !statement.startsWith("!");
            answers.put(yes ? statement : statement.substring(1), List.of(new Said(yes, "a form")));
        }
        return new DataSetFacts(category, sensitivity, regimes, organisation, answers);
    }
}
