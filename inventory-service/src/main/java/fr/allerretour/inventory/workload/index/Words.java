package fr.allerretour.inventory.workload.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A column of texts that many rows share or do not have, each kept once. Compared as they are written. */
final class Words {

    private final int[] wordByRow;
    private final List<String> words;
    private final Map<String, Integer> numbers;

    private Words(int[] wordByRow, List<String> words, Map<String, Integer> numbers) {
        this.wordByRow = wordByRow;
        this.words = words;
        this.numbers = numbers;
    }

    static Words of(List<@Nullable String> column) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> words = new ArrayList<>();
        int[] wordByRow = new int[column.size()];
        for (int row = 0; row < wordByRow.length; row++) {
            String word = column.get(row);
            wordByRow[row] = word == null
                    ? -1
                    : numbers.computeIfAbsent(word, fresh -> {
                        words.add(fresh);
                        return words.size() - 1;
                    });
        }
        return new Words(wordByRow, words, numbers);
    }

    /** The rows that have the word. */
    Bits rows(String word) {
        Bits rows = Bits.none(wordByRow.length);
        Integer number = numbers.get(word);
        if (number != null) {
            for (int row = 0; row < wordByRow.length; row++) {
                if (wordByRow[row] == number) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** How many of these rows have each word. */
    List<FacetCount> counts(Bits among) {
        int[] counts = new int[words.size()];
        for (int row = 0; row < wordByRow.length; row++) {
            if (wordByRow[row] >= 0 && among.has(row)) {
                counts[wordByRow[row]]++;
            }
        }
        return IntStream.range(0, counts.length)
                .filter(number -> counts[number] > 0)
                .mapToObj(number -> new FacetCount(words.get(number), counts[number]))
                .toList();
    }

    long bytes() {
        // An entry of the map, its Integer, a reference in the list, and the string with its array.
        long each = 48 + 16 + 4 + 24 + 16;
        return (long) wordByRow.length * Integer.BYTES
                + words.stream().mapToLong(word -> each + 2L * word.length()).sum();
    }
}
