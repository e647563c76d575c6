package fr.allerretour.inventory.regime;

import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.yaml.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules of a day say of one data set.
 *
 * @param sensitivity what it is at least; UNKNOWN if no rule says anything yet
 * @param sensitivitySettled whether nothing that is still unknown could raise it
 * @param regimes those that bear on it for certain
 * @param regimesSettled whether nothing that is still unknown could add one
 * @param applied the rules that apply, in the order of the file
 * @param open the rules that would apply or not, depending on what is still unknown
 * @param missing what is still unknown, that which most rules wait for first
 * @param disagreements where somebody declared something else
 * @param confidence 0 to 100: the share of the rules in force that are settled, times the mean confidence of those that
 *     apply
 */
public record Derivation(
        Sensitivity sensitivity,
        boolean sensitivitySettled,
        Set<Regime> regimes,
        boolean regimesSettled,
        List<Finding> applied,
        List<RegimeRule> open,
        List<Missing> missing,
        List<Disagreement> disagreements,
        int confidence) {

    /** A rule that applies, with what is known of each statement that it names. */
    public record Finding(RegimeRule rule, List<Ground> grounds) {}

    /**
     * Something to find out.
     *
     * @param rules ids of the rules that wait for it
     */
    public record Missing(String statement, Text words, List<String> rules) {}

    /**
     * Something declared that the rules do not confirm, or something they say that was not declared. What was declared
     * stays.
     *
     * @param field "sensitivity" or "regimes"
     */
    public record Disagreement(String field, Text words) {}

    /** Applies the rules of that day. */
    public static Derivation of(RegimeRules rules, DataSetFacts facts, LocalDate day) {
        Map<String, Ground> grounds = new HashMap<>();
        rules.statements().values().forEach(statement -> grounds.put(statement.id(), Ground.of(statement, facts)));
        List<RegimeRule> inForce =
                rules.rules().stream().filter(rule -> rule.inForce(day)).toList();
        List<Finding> applied = new ArrayList<>();
        List<RegimeRule> open = new ArrayList<>();
        for (RegimeRule rule : inForce) {
            switch (truth(rule.when(), grounds)) {
                case YES ->
                    applied.add(new Finding(
                            rule,
                            rule.when().statements().stream().map(grounds::get).toList()));
                case UNKNOWN -> open.add(rule);
                case NO -> {}
            }
        }
        Sensitivity sensitivity = applied.stream()
                .map(finding -> finding.rule().sensitivity())
                .filter(found -> found != null)
                .max(Comparator.naturalOrder())
                .orElse(Sensitivity.UNKNOWN);
        Set<Regime> regimes = EnumSet.noneOf(Regime.class);
        applied.stream()
                .map(finding -> finding.rule().regime())
                .filter(found -> found != null)
                .forEach(regimes::add);
        boolean sensitivitySettled = sensitivity != Sensitivity.UNKNOWN
                && open.stream()
                        .noneMatch(rule ->
                                rule.sensitivity() != null && rule.sensitivity().compareTo(sensitivity) > 0);
        boolean regimesSettled =
                open.stream().noneMatch(rule -> rule.regime() != null && !regimes.contains(rule.regime()));
        return new Derivation(
                sensitivity,
                sensitivitySettled,
                regimes,
                regimesSettled,
                applied,
                open,
                missing(rules, open, grounds),
                disagreements(facts, sensitivity, sensitivitySettled, regimes, open),
                confidence(inForce.size(), open.size(), applied));
    }

    private static Truth truth(RegimeRule.When when, Map<String, Ground> grounds) {
        Truth truth = Truth.YES;
        for (String statement : when.all()) {
            truth = truth.and(value(grounds, statement));
        }
        for (String statement : when.none()) {
            truth = truth.and(value(grounds, statement).not());
        }
        if (when.any().isEmpty()) {
            return truth;
        }
        Truth any = Truth.NO;
        for (String statement : when.any()) {
            any = any.or(value(grounds, statement));
        }
        return truth.and(any);
    }

    private static Truth value(Map<String, Ground> grounds, String statement) {
        Ground ground = grounds.get(statement);
        return ground == null ? Truth.UNKNOWN : ground.value();
    }

    private static List<Missing> missing(RegimeRules rules, List<RegimeRule> open, Map<String, Ground> grounds) {
        Map<String, List<String>> waiting = new LinkedHashMap<>();
        for (RegimeRule rule : open) {
            for (String statement : rule.when().statements()) {
                if (value(grounds, statement) == Truth.UNKNOWN) {
                    waiting.computeIfAbsent(statement, id -> new ArrayList<>()).add(rule.id());
                }
            }
        }
        return waiting.entrySet().stream()
                .map(entry -> new Missing(entry.getKey(), rules.words(entry.getKey()), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(
                        (Missing missing) -> -missing.rules().size()))
                .toList();
    }

    private static List<Disagreement> disagreements(
            DataSetFacts facts, Sensitivity sensitivity, boolean settled, Set<Regime> regimes, List<RegimeRule> open) {
        List<Disagreement> found = new ArrayList<>();
        Sensitivity declared = facts.sensitivity();
        if (declared != Sensitivity.UNKNOWN && sensitivity != Sensitivity.UNKNOWN) {
            if (sensitivity.compareTo(declared) > 0) {
                found.add(new Disagreement(
                        "sensitivity",
                        new Text(
                                "Declared " + declared + ", yet the rules say at least " + sensitivity + ".",
                                "Déclaré " + declared + ", or les règles donnent au moins " + sensitivity + ".")));
            } else if (settled && sensitivity.compareTo(declared) < 0) {
                found.add(new Disagreement(
                        "sensitivity",
                        new Text(
                                "Declared " + declared + ", yet the rules ask for " + sensitivity + " only.",
                                "Déclaré " + declared + ", or les règles ne demandent que " + sensitivity + ".")));
            }
        }
        if (facts.regimes().isEmpty()) {
            return found;
        }
        for (Regime regime : Regime.values()) {
            boolean isDeclared = facts.regimes().contains(regime);
            if (regimes.contains(regime) && !isDeclared) {
                found.add(new Disagreement(
                        "regimes",
                        new Text(
                                "The rules add " + regime + ", which was not declared.",
                                "Les règles ajoutent " + regime + ", qui n'a pas été déclaré.")));
            } else if (isDeclared
                    && !regimes.contains(regime)
                    && open.stream().noneMatch(rule -> rule.regime() == regime)) {
                found.add(new Disagreement(
                        "regimes",
                        new Text(
                                "Declared " + regime + ", which no rule of that day confirms.",
                                "Déclaré " + regime + ", qu'aucune règle de ce jour ne confirme.")));
            }
        }
        return found;
    }

    private static int confidence(int inForce, int open, List<Finding> applied) {
        if (inForce == 0) {
            return 0;
        }
        int mean = applied.isEmpty()
                ? 100
                : applied.stream()
                                .mapToInt(finding ->
                                        finding.rule().source().confidence().percent())
                                .sum()
                        / applied.size();
        return (inForce - open) * mean / inForce;
    }
}
