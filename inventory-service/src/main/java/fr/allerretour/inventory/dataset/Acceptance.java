package fr.allerretour.inventory.dataset;

import fr.allerretour.inventory.dataset.AcceptanceView.Outcome;
import fr.allerretour.inventory.portfolio.Provenance;
import fr.allerretour.inventory.regime.Derivation;
import fr.allerretour.inventory.regime.RegimeRule;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes derived values into data sets, never over what somebody declared.
 *
 * @param atLeast also values that something still unknown could change
 */
record Acceptance(LocalDate day, boolean atLeast, String actor, Instant at) {

    AcceptanceView.Item accept(DataSet dataSet, Derivation derivation) {
        Outcome sensitivity = sensitivity(dataSet, derivation);
        Outcome regimes = regimes(dataSet, derivation);
        if (sensitivity == Outcome.WRITTEN) {
            dataSet.sensitivity = derivation.sensitivity();
            write(dataSet, "sensitivity", derivation, rule -> rule.sensitivity() == derivation.sensitivity());
        }
        if (regimes == Outcome.WRITTEN) {
            Set<Regime> derived = EnumSet.noneOf(Regime.class);
            derived.addAll(derivation.regimes());
            dataSet.regimes = derived;
            if (derived.isEmpty()) {
                // What was accepted before follows from nothing any more.
                dataSet.provenance = Provenance.without(dataSet.provenance, "regimes");
                dataSet.updatedAt = at;
            } else {
                write(dataSet, "regimes", derivation, rule -> rule.regime() != null);
            }
        }
        List<Regime> now = dataSet.regimes.stream().sorted().toList();
        return new AcceptanceView.Item(dataSet.id, dataSet.key, sensitivity, dataSet.sensitivity, regimes, now);
    }

    private Outcome sensitivity(DataSet dataSet, Derivation derivation) {
        if (Derivations.declaredSensitivity(dataSet) != Sensitivity.UNKNOWN) {
            return Outcome.DECLARED;
        }
        if (derivation.sensitivity() == Sensitivity.UNKNOWN) {
            return Outcome.NOTHING_FOLLOWS;
        }
        if (!derivation.sensitivitySettled() && !atLeast) {
            return Outcome.OPEN;
        }
        return derivation.sensitivity() == dataSet.sensitivity ? Outcome.UNCHANGED : Outcome.WRITTEN;
    }

    private Outcome regimes(DataSet dataSet, Derivation derivation) {
        if (!Derivations.declaredRegimes(dataSet).isEmpty()) {
            return Outcome.DECLARED;
        }
        if (!derivation.regimesSettled() && !atLeast) {
            return Outcome.OPEN;
        }
        if (derivation.regimes().isEmpty() && (dataSet.regimes.isEmpty() || !derivation.regimesSettled())) {
            return Outcome.NOTHING_FOLLOWS;
        }
        return derivation.regimes().equals(dataSet.regimes) ? Outcome.UNCHANGED : Outcome.WRITTEN;
    }

    private void write(DataSet dataSet, String field, Derivation derivation, Predicate<RegimeRule> gave) {
        String rules = derivation.applied().stream()
                .map(Derivation.Finding::rule)
                .filter(gave)
                .map(RegimeRule::id)
                .collect(Collectors.joining("+"));
        dataSet.provenance = Provenance.with(
                dataSet.provenance, "rule " + rules + ", as of " + day + ", " + actor + ", " + at, List.of(field));
        dataSet.updatedAt = at;
    }
}
