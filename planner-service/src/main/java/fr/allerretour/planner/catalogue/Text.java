package fr.allerretour.planner.catalogue;

import static java.util.Objects.requireNonNull;

/** One sentence for people, in the two languages of the product. */
public record Text(String en, String fr) {

    public Text {
        if (requireNonNull(en, "en").isBlank() || requireNonNull(fr, "fr").isBlank()) {
            throw new IllegalArgumentException("a text must not be blank");
        }
    }
}
