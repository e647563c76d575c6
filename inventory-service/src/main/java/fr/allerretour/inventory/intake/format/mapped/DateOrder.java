package fr.allerretour.inventory.intake.format.mapped;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which order a column writes its dates: separated by "/", "-" or ".", the year with four digits; a time after the day
 * is passed over.
 */
public enum DateOrder {
    /** 2027-03-31, also 20270331. */
    YEAR_MONTH_DAY("2027-03-31"),
    /** 31/03/2027. */
    DAY_MONTH_YEAR("31/03/2027"),
    /** 03/31/2027. */
    MONTH_DAY_YEAR("03/31/2027");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{2})(\\d{2}))(?:[T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[T ].*)?");
    private static final int LONGEST = 64;

    private final String example;

    DateOrder(String example) {
        this.example = example;
    }

    /** A day written so. */
    public String example() {
        return example;
    }

    /** The day; nothing if it is not written so, or is in no calendar. */
    public Optional<LocalDate> read(String text) {
        Matcher matcher = (this == YEAR_MONTH_DAY ? YEAR_FIRST : YEAR_LAST).matcher(text.strip());
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (this) {
                        case YEAR_MONTH_DAY ->
                            matcher.group(2) == null
                                    ? day(matcher.group(1), matcher.group(5), matcher.group(6))
                                    : day(matcher.group(1), matcher.group(3), matcher.group(4));
                        case DAY_MONTH_YEAR -> day(matcher.group(4), matcher.group(3), matcher.group(1));
                        case MONTH_DAY_YEAR -> day(matcher.group(4), matcher.group(1), matcher.group(3));
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
