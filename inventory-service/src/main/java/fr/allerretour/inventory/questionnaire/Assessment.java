package fr.allerretour.inventory.questionnaire;

import fr.allerretour.inventory.questionnaire.Answered.Outcome;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the answers of one application mean.
 *
 * @param risk the first of red, yellow and unknown whose share of the questions reaches its threshold, else green; a
 *     question without an answer counts as unknown
 * @param readiness 0 to 100: green answers count whole, yellow ones half, red, unknown and missing ones nothing
 * @param complete whether every question that is asked has an answer
 * @param counts answers by colour
 * @param drivers answers that are not green, red first, then unknown, then yellow
 * @param open questions without an answer, in order
 */
public record Assessment(
        Risk risk,
        int readiness,
        boolean complete,
        int questions,
        int answered,
        Map<Risk, Integer> counts,
        List<Outcome> drivers,
        List<Outcome> open) {

    private static final List<Risk> WORST_FIRST = List.of(Risk.RED, Risk.UNKNOWN, Risk.YELLOW, Risk.GREEN);

    public static Assessment of(Answered answered) {
        Map<Risk, Integer> counts = new EnumMap<>(Risk.class);
        for (Risk risk : Risk.values()) {
            counts.put(risk, 0);
        }
        for (Outcome outcome : answered.outcomes()) {
            if (outcome.choice() != null) {
                counts.merge(outcome.choice().risk(), 1, Integer::sum);
            }
        }
        List<Outcome> open = answered.outcomes().stream()
                .filter(outcome -> outcome.choice() == null)
                .toList();
        List<Outcome> drivers = answered.outcomes().stream()
                .filter(outcome -> outcome.choice() != null && outcome.choice().risk() != Risk.GREEN)
                .sorted(Comparator.comparing(outcome -> outcome.choice() == null
                        ? WORST_FIRST.size()
                        : WORST_FIRST.indexOf(outcome.choice().risk())))
                .toList();
        int questions = answered.outcomes().size();
        int points = 100 * count(counts, Risk.GREEN) + 50 * count(counts, Risk.YELLOW);
        return new Assessment(
                risk(answered.questionnaire().thresholds(), counts, open.size(), questions),
                questions == 0 ? 0 : points / questions,
                open.isEmpty(),
                questions,
                questions - open.size(),
                counts,
                drivers,
                open);
    }

    private static Risk risk(
            Questionnaire.RiskThresholds thresholds, Map<Risk, Integer> counts, int open, int questions) {
        if (reaches(count(counts, Risk.RED), thresholds.red(), questions)) {
            return Risk.RED;
        }
        if (reaches(count(counts, Risk.YELLOW), thresholds.yellow(), questions)) {
            return Risk.YELLOW;
        }
        if (questions == 0 || reaches(count(counts, Risk.UNKNOWN) + open, thresholds.unknown(), questions)) {
            return Risk.UNKNOWN;
        }
        return Risk.GREEN;
    }

    private static boolean reaches(int count, int percent, int of) {
        return count > 0 && count * 100 >= percent * of;
    }

    private static int count(Map<Risk, Integer> counts, Risk risk) {
        return counts.getOrDefault(risk, 0);
    }
}
