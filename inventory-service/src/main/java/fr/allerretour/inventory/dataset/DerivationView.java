package fr.allerretour.inventory.dataset;

import fr.allerretour.inventory.questionnaire.library.Library;
import fr.allerretour.inventory.regime.Derivation;
import fr.allerretour.inventory.regime.Ground;
import fr.allerretour.inventory.regime.Truth;
import fr.allerretour.inventory.regime.api.RegimeRuleView;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.yaml.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rules of a day say of a data set, as it is shown. */
@Schema(name = "Derivation")
public record DerivationView(
        UUID dataSet,
        @Schema(examples = "dossiers") String key,

        @Schema(description = "The day whose rules were applied, to what is known now.")
        LocalDate asOf,

        @Schema(description = "Version of the rules.", examples = "2026.11.25")
        String rulesVersion,

        @Schema(description = "What somebody declared; UNKNOWN if nobody did. It stays, whatever the rules say.")
        Sensitivity declaredSensitivity,

        @Schema(description = "What somebody declared; empty if nobody did.")
        List<Regime> declaredRegimes,

        @Schema(description = "What it is at least; UNKNOWN, never PUBLIC, while no rule says anything.")
        Sensitivity sensitivity,

        @Schema(description = "Nothing that is still unknown could raise it.")
        boolean sensitivitySettled,

        @Schema(description = "Those that bear on it for certain.")
        List<Regime> regimes,

        @Schema(description = "Nothing that is still unknown could add one.")
        boolean regimesSettled,

        @Schema(
                description = "0 to 100: the share of that day's rules that are settled, times the mean confidence of"
                        + " those that apply.",
                examples = "69")
        int confidence,

        List<Applied> applied,

        @Schema(description = "Rules that apply or not, depending on what is still unknown.")
        List<RegimeRuleView> open,

        @Schema(description = "What is still unknown, that which most rules wait for first.")
        List<Missing> missing,

        @Schema(description = "Where somebody declared something else.")
        List<Derivation.Disagreement> disagreements) {

    /** A rule that applies. */
    @Schema(name = "AppliedRule")
    public record Applied(
            RegimeRuleView rule,

            @Schema(description = "The facts it was applied to.")
            List<Fact> facts) {}

    /** What is known of a statement. */
    @Schema(name = "DerivationFact")
    public record Fact(
            @Schema(examples = "health-data") String statement,
            Text words,
            Truth value,

            @Schema(description = "An ANSWER about its application, DECLARED on it, what the ORGANISATION is, or NONE.")
            Ground.FactOrigin origin,

            @Schema(description = "Who or what said so.") List<String> by) {}

    /** Something to find out. */
    @Schema(name = "MissingStatement")
    public record Missing(
            @Schema(examples = "health-data") String statement,
            Text words,

            @Schema(description = "The rules that wait for it.")
            List<String> rules,

            @Schema(description = "The questions that settle it, to be answered for its application.")
            List<Library.Settling> questions) {}

    static DerivationView of(DataSet dataSet, Derivation derivation, LocalDate day, Library library) {
        return new DerivationView(
                dataSet.id,
                dataSet.key,
                day,
                library.rules().version(),
                Derivations.declaredSensitivity(dataSet),
                sorted(Derivations.declaredRegimes(dataSet)),
                derivation.sensitivity(),
                derivation.sensitivitySettled(),
                sorted(derivation.regimes()),
                derivation.regimesSettled(),
                derivation.confidence(),
                derivation.applied().stream()
                        .map(finding -> new Applied(
                                RegimeRuleView.of(finding.rule()),
                                finding.grounds().stream()
                                        .map(ground -> fact(ground, library))
                                        .toList()))
                        .toList(),
                derivation.open().stream().map(RegimeRuleView::of).toList(),
                derivation.missing().stream()
                        .map(missing -> new Missing(
                                missing.statement(),
                                missing.words(),
                                missing.rules(),
                                library.settling(missing.statement())))
                        .toList(),
                derivation.disagreements());
    }

    private static Fact fact(Ground ground, Library library) {
        return new Fact(
                ground.statement(),
                library.rules().words(ground.statement()),
                ground.value(),
                ground.origin(),
                ground.by());
    }

    private static List<Regime> sorted(Set<Regime> regimes) {
        return regimes.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
