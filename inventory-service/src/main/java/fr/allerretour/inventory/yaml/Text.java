package fr.allerretour.inventory.yaml;

import static java.util.Objects.requireNonNull;

/** One sentence for people, in the two languages of the product. */
public record Text(String en, String fr) {

    public Text {
        if (requireNonNull(en, "en").isBlank() || requireNonNull(fr, "fr").isBlank()) {
            throw new IllegalArgumentException("a text must not be blank");
        }
    }

    /** A sentence that its author wrote in one language only: shown as it is in both. */
    public static Text asWritten(String text) {
        return new Text(text, text);
    }
}
