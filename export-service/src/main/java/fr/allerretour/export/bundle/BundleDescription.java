package fr.allerretour.export.bundle;

import java.time.LocalDate;
import java.util.List;

/**
 * What the bag says of itself. Two bundles of one description and one content are equal byte for byte.
 *
 * @param identifier {@code External-Identifier}
 * @param title one line, shown by whatever reads the RO-Crate
 * @param text what is in it, a few sentences
 * @param organisation {@code Source-Organization}
 * @param softwareAgent {@code Bag-Software-Agent}
 * @param baggingDate {@code Bagging-Date}: the date of the request, not of the run
 * @param information further fields of bag-info.txt, kept in this order
 */
public record BundleDescription(
        String identifier,
        String title,
        String text,
        String organisation,
        String softwareAgent,
        LocalDate baggingDate,
        List<Field> information) {

    public BundleDescription {
        information = List.copyOf(information);
    }

    /**
     * One line of bag-info.txt.
     *
     * @throws IllegalArgumentException if the label is blank, or holds a colon or a line break
     */
    public record Field(String label, String value) {
        public Field {
            if (label.isBlank() || !label.equals(label.strip()) || label.matches("(?s).*[:\\r\\n].*")) {
                throw new IllegalArgumentException(
                        "The label (%s) of a bag-info.txt field must be words without a colon or a line break."
                                .formatted(label));
            }
            value = value.replaceAll("\\s+", " ").strip();
        }
    }
}
