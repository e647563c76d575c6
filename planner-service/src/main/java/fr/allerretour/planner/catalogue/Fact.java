package fr.allerretour.planner.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Where a statement of the catalogue comes from.
 *
 * @param id stable identity of the statement, unique in a catalogue
 * @param source title of the document that was read, in English
 * @param sourceFr the same in French
 * @param asOf day whose state the source describes
 */
public record Fact(String id, String source, String sourceFr, LocalDate asOf, Confidence confidence) {

    public Fact {
        requireNonNull(id, "id");
        requireNonNull(source, "source");
        requireNonNull(sourceFr, "sourceFr");
        requireNonNull(asOf, "asOf");
        requireNonNull(confidence, "confidence");
    }

    /** How well a fact is established; the letters are those of the data files and of the answers. */
    public enum Confidence {
        /** The primary text was read. */
        P(1.0),
        /** A secondary source was read. */
        S(0.8),
        /** General knowledge: shown as unconfirmed. */
        K(0.5);

        private final double weight;

        Confidence(double weight) {
            this.weight = weight;
        }

        /** How much a conclusion drawn from such a fact may be trusted, 0..1. */
        public double weight() {
            return weight;
        }
    }
}
