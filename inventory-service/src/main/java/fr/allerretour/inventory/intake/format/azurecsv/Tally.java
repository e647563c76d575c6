package fr.allerretour.inventory.intake.format.azurecsv;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How often words came; of very many different ones only the first are told apart. */
final class Tally {

    private static final int TOLD_APART = 1_000;
    private static final int SHOWN = 8;
    private static final int LONGEST = 60;

    private final Map<String, Integer> timesByWord = new HashMap<>();

    void add(String word) {
        String cut = word.length() > LONGEST ? word.substring(0, LONGEST) + "…" : word;
        if (timesByWord.size() < TOLD_APART || timesByWord.containsKey(cut)) {
            timesByWord.merge(cut, 1, Integer::sum);
        }
    }

    boolean isEmpty() {
        return timesByWord.isEmpty();
    }

    /** The most frequent first, at most eight; those that came equally often by their name. */
    String mostFrequent() {
        String shown = timesByWord.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(entry -> entry.getValue() == 1 ? entry.getKey() : entry.getKey() + " ×" + entry.getValue())
                .collect(Collectors.joining(", "));
        return timesByWord.size() > SHOWN ? shown + ", …" : shown;
    }
}
