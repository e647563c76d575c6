package fr.allerretour.inventory.workload.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes texts equal that the database's search takes as equal, character by character: "É" and "e", but not "ß" and "ss".
 * Which characters are equal is the database's to say: it gives each a weight.
 */
public final class Folding {

    /** Each character as the smallest one of the same weight. */
    private final Map<Integer, Integer> foldedByCharacter = new HashMap<>();

    /** @param weights of each code point, as the collation of names gives it */
    public Folding(Map<Integer, String> weights) {
        Map<String, Integer> firstByWeight = new HashMap<>();
        weights.forEach((character, weight) -> firstByWeight.merge(weight, character, Math::min));
        weights.forEach((character, weight) -> foldedByCharacter.put(character, firstByWeight.get(weight)));
    }

    /** The folded text, or nothing if it has a character whose weight is not known. */
    public Optional<String> fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            Integer as = foldedByCharacter.get(character);
            if (as == null) {
                return Optional.empty();
            }
            folded.appendCodePoint(as);
            at += Character.charCount(character);
        }
        return Optional.of(folded.toString());
    }
}
