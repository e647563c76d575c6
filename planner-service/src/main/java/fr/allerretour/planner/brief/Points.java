package fr.allerretour.planner.brief;

import fr.allerretour.planner.plan.PlanDocument;
import fr.allerretour.planner.plan.PlanDocument.Outcome;
import fr.allerretour.planner.plan.PlanDocument.Phase;
import fr.allerretour.planner.plan.PlanDocument.Verdict;
import fr.allerretour.planner.plan.PlanDocument.Wave;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What to watch in a phase, drawn from verdicts and waves; at most {@value #MOST} of a kind. */
final class Points {
    private static final int MOST = 5;

    /** Below this, a verdict is worth a second look before anyone signs. */
    private static final double SHAKY = 0.5;

    private Points() {}

    static List<String> of(PlanDocument plan, Phase phase, Language language) {
        return switch (phase) {
            case ANTICIPATE -> anticipate(plan, language);
            case PREPARE -> prepare(plan, language);
            case MIGRATE -> migrate(plan, language);
        };
    }

    private static List<String> anticipate(PlanDocument plan, Language language) {
        List<String> points = new ArrayList<>();
        for (var blocker : blockers(plan, language)) {
            points.add(language.of(
                    charges(blocker.getValue(), language) + " sans destination tant que : " + blocker.getKey(),
                    charges(blocker.getValue(), language) + " without a destination until: " + blocker.getKey()));
        }
        long shaky = plan.verdicts().stream()
                .filter(v -> v.verdict() == Outcome.RECOMMENDED || v.verdict() == Outcome.CONDITIONAL)
                .filter(v -> v.confidence() < SHAKY)
                .count();
        if (shaky > 0) {
            points.add(language.of(
                    charges(shaky, language) + " avec un avis peu assuré (confiance sous 0,5) : compléter l'inventaire"
                            + " avant de signer.",
                    charges(shaky, language) + " with a shaky verdict (confidence under 0.5): complete the inventory"
                            + " before signing."));
        }
        long retiring = plan.summary().retired();
        if (retiring > 0) {
            points.add(language.of(
                    charges(retiring, language) + " à arrêter : autant de moins à migrer.",
                    charges(retiring, language) + " to switch off: that much less to migrate."));
        }
        return List.copyOf(points);
    }

    private static List<String> prepare(PlanDocument plan, Language language) {
        List<String> points = new ArrayList<>();
        Map<String, Integer> awaited = new TreeMap<>();
        for (Verdict verdict : plan.verdicts()) {
            if (verdict.verdict() == Outcome.CONDITIONAL) {
                String day = verdict.from() == null
                        ? language.of("à une date encore inconnue", "on a day not known yet")
                        : language.of("attendu le ", "expected on ") + language.day(verdict.from());
                awaited.merge(plan.nameOf(verdict.offer()) + language.of(", ", ", ") + day, 1, Integer::sum);
            }
        }
        awaited.entrySet().stream()
                .sorted(byCount())
                .limit(MOST)
                .forEach(entry -> points.add(language.of(
                        charges(entry.getValue(), language) + " suspendue(s) à " + entry.getKey() + ".",
                        charges(entry.getValue(), language) + " hanging on " + entry.getKey() + ".")));
        return List.copyOf(points);
    }

    private static List<String> migrate(PlanDocument plan, Language language) {
        if (plan.waves().isEmpty()) {
            return List.of(language.of("Aucune vague n'est prévue.", "No wave is planned."));
        }
        Wave first = plan.waves().getFirst();
        Wave last = plan.waves().getLast();
        Wave largest = plan.waves().stream()
                .max(Comparator.comparingInt(Wave::workloads)
                        .thenComparing(Comparator.comparingInt(Wave::number).reversed()))
                .orElseThrow();
        List<String> points = new ArrayList<>();
        points.add(language.of(
                "Première bascule le " + language.day(first.cutoverStart()) + " ("
                        + charges(first.workloads(), language) + "), dernière le " + language.day(last.cutoverEnd())
                        + ".",
                "First cutover on " + language.day(first.cutoverStart()) + " (" + charges(first.workloads(), language)
                        + "), last one on " + language.day(last.cutoverEnd()) + "."));
        points.add(language.of(
                "La plus grande vague est la n° " + largest.number() + " : " + charges(largest.workloads(), language)
                        + ".",
                "The largest wave is number " + largest.number() + ": " + charges(largest.workloads(), language)
                        + "."));
        return List.copyOf(points);
    }

    private static List<Map.Entry<String, Integer>> blockers(PlanDocument plan, Language language) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Verdict verdict : plan.verdicts()) {
            if (verdict.verdict() == Outcome.BLOCKED) {
                verdict.lifts().stream()
                        .map(lift -> language.of(lift.textFr(), lift.textEn()))
                        .distinct()
                        .forEach(lift -> counts.merge(lift, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream().sorted(byCount()).limit(MOST).toList();
    }

    private static Comparator<Map.Entry<String, Integer>> byCount() {
        return Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    }

    private static String charges(long count, Language language) {
        return language.counted(count, "charge", "charges", "workload", "workloads");
    }
}
