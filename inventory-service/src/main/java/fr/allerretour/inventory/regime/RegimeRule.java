package fr.allerretour.inventory.regime;

import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.yaml.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows for data of which some statements are true.
 *
 * @param regime the regime that bears on them, null if none follows
 * @param sensitivity what they are at least, null if nothing follows
 * @param control id of the control that asks for it
 * @param from first day on which it applies
 * @param until last day on which it applies, null if open
 */
public record RegimeRule(
        String id,
        @Nullable Regime regime,
        @Nullable Sensitivity sensitivity,
        When when,
        String control,
        LocalDate from,
        @Nullable LocalDate until,
        Source source,
        Text reason) {

    /** Whether it is law on that day. */
    public boolean inForce(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /** Ids of statements: all of {@code all}, one of {@code any} (if it names some) and none of {@code none} are true. */
    public record When(List<String> all, List<String> any, List<String> none) {
        public When {
            all = List.copyOf(all);
            any = List.copyOf(any);
            none = List.copyOf(none);
        }

        /** Everything it names. */
        public List<String> statements() {
            return Stream.of(all, any, none).flatMap(List::stream).distinct().toList();
        }
    }

    /**
     * Where the rule comes from.
     *
     * @param asOf day whose state the source describes, or on which it was read
     */
    public record Source(Text title, LocalDate asOf, Confidence confidence) {}
}
