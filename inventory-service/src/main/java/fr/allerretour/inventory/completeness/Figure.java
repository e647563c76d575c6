package fr.allerretour.inventory.completeness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How complete something is, in whole points, so that figures add up exactly.
 *
 * <p>completeness = 100 × known / needed; confidence = trusted / needed, where each known point counts as many hundredths as
 * its source is believed ({@link Nature#trust}). Confidence is never above completeness.
 *
 * @param known points of the fields that have a value
 * @param needed points of all fields that are asked
 * @param trusted hundredths of points: known points times the trust in their source
 */
public record Figure(long known, long needed, long trusted) {

    /** Nothing asked, nothing known. */
    public static final Figure NONE = new Figure(0, 0, 0);

    /** The least complete first; of equals the least trusted. Of two with nothing asked, neither. */
    public static final Comparator<Figure> WORST_FIRST = ((Comparator<Figure>)
                    (one, other) -> share(one.known, one.needed, other.known, other.needed))
            .thenComparing((one, other) -> share(one.trusted, one.needed, other.trusted, other.needed));

    /** The least trusted first. */
    public static final Comparator<Figure> LEAST_TRUSTED_FIRST =
            (one, other) -> share(one.trusted, one.needed, other.trusted, other.needed);

    private static int share(long one, long ofOne, long other, long ofOther) {
        return Long.compare(Math.multiplyExact(one, ofOther), Math.multiplyExact(other, ofOne));
    }

    /** Both together. */
    public Figure plus(Figure other) {
        return new Figure(known + other.known, needed + other.needed, trusted + other.trusted);
    }

    /** 0 to 100 with two decimals, rounded down: 100 is reached by knowing everything only; null if nothing is asked. */
    public @Nullable BigDecimal completeness() {
        return percent(known, needed, 2, RoundingMode.DOWN);
    }

    /** 0 to 100 with two decimals, rounded down; null if nothing is asked. */
    public @Nullable BigDecimal confidence() {
        return needed == 0
                ? null
                : BigDecimal.valueOf(trusted).divide(BigDecimal.valueOf(needed), 2, RoundingMode.DOWN);
    }

    /** By how much so many points more would raise the completeness: percentage points with four decimals. */
    public BigDecimal gain(long points) {
        BigDecimal gain = percent(points, needed, 4, RoundingMode.HALF_UP);
        return gain == null ? BigDecimal.ZERO : gain;
    }

    private static @Nullable BigDecimal percent(long part, long whole, int decimals, RoundingMode rounding) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), decimals, rounding);
    }
}
