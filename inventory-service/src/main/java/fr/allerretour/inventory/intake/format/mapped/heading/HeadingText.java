package fr.allerretour.inventory.intake.format.mapped.heading;

import fr.allerretour.inventory.intake.format.mapped.UnitWord;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A heading taken apart: "Mémoire vive (Go)" is the words "memoire", "vive" and a unit.
 *
 * @param words in lower case, without accents, without the unit
 * @param unit that its last word names; null if it names none
 * @param unitAsWritten that word; empty if there is none
 */
public record HeadingText(List<String> words, @Nullable UnitWord unit, String unitAsWritten) {

    public static HeadingText of(String heading) {
        String[] parts = Arrays.stream(heading.strip().split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
        if (parts.length > 1) {
            String last = parts[parts.length - 1];
            Optional<UnitWord> unit = last.length() < 2 ? Optional.empty() : UnitWord.of(last);
            if (unit.isPresent()) {
                return new HeadingText(plain(Arrays.copyOf(parts, parts.length - 1)), unit.get(), last);
            }
        }
        return new HeadingText(plain(parts), null, "");
    }

    private static List<String> plain(String[] parts) {
        return Arrays.stream(parts)
                .map(part -> Normalizer.normalize(part, Normalizer.Form.NFD)
                        .replace("œ", "oe")
                        .replace("Œ", "oe")
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The words in one. */
    public String joined() {
        return String.join("", words);
    }

    /** Whether one of its words is one of those. */
    public boolean hasAny(String... wanted) {
        return words.stream().anyMatch(Arrays.asList(wanted)::contains);
    }

    /** A name for the attribute that it becomes where nothing better is known: "dateDeMiseEnService". */
    public String attribute() {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        if (unit != null) {
            name.append(unitAsWritten);
        }
        return name.substring(0, Math.min(name.length(), 90));
    }
}
