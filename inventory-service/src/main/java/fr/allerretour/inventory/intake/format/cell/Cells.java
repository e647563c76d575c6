package fr.allerretour.inventory.intake.format.cell;

import fr.allerretour.inventory.intake.format.RowProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of cells. Nothing in, nothing out; anything else is read whole or refused, never guessed. */
public final class Cells {

    /** Largest size that is believed: 2^50 MiB is more than all machines of the world have. */
    private static final BigDecimal MOST_MIB = BigDecimal.valueOf(1L << 50);

    private static final BigDecimal MOST_COUNT = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MIB_PER_GIB = BigDecimal.valueOf(1024);
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,18})([.,]\\d{1,30})?([eE][+-]?\\d{1,2})?");
    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)[ \\u00a0\\u202f'](?=\\d{3}(\\D|$))");
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern FRENCH_DATE = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

    private Cells() {}

    /** Text of at most that many characters, without control characters. */
    public static @Nullable String text(String heading, @Nullable String cell, int most) throws BadCell {
        if (cell == null || cell.isBlank()) {
            return null;
        }
        String text = cell.strip();
        if (text.length() > most) {
            throw new BadCell(
                    heading,
                    RowProblem.TOO_LONG,
                    heading + " has " + text.length() + " characters; expected at most " + most + ".",
                    heading + " a " + text.length() + " caractères ; attendu au plus " + most + ".");
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new BadCell(
                        heading,
                        RowProblem.CONTROL_CHARACTER,
                        heading
                                + " holds the control character U+%04X; expected one line of text."
                                        .formatted((int) text.charAt(i)),
                        heading
                                + " contient le caractère de contrôle U+%04X ; attendu une ligne de texte."
                                        .formatted((int) text.charAt(i)));
            }
        }
        return text;
    }

    /** A count from 0 to a million, without fraction. */
    public static @Nullable Integer count(String heading, @Nullable String cell, boolean commaIsDecimal)
            throws BadCell {
        BigDecimal number = number(heading, cell, commaIsDecimal);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw new BadCell(
                    heading,
                    RowProblem.NOT_A_NUMBER,
                    heading + " is " + shown(cell) + "; expected a whole number.",
                    heading + " vaut " + shown(cell) + " ; attendu un nombre entier.");
        }
        return inRange(heading, cell, number, MOST_COUNT).intValue();
    }

    /** A size written in MiB, rounded to whole MiB. */
    public static @Nullable Long mebibytes(String heading, @Nullable String cell, boolean commaIsDecimal)
            throws BadCell {
        BigDecimal number = number(heading, cell, commaIsDecimal);
        return number == null ? null : Long.valueOf(whole(inRange(heading, cell, number, MOST_MIB)));
    }

    /** A size written in GiB, as MiB, rounded to whole MiB. */
    public static @Nullable Long gibibytes(String heading, @Nullable String cell, boolean commaIsDecimal)
            throws BadCell {
        BigDecimal number = number(heading, cell, commaIsDecimal);
        return number == null
                ? null
                : Long.valueOf(whole(inRange(heading, cell, number.multiply(MIB_PER_GIB), MOST_MIB)));
    }

    /** A size written in that unit, as MiB, rounded to whole MiB. */
    public static @Nullable Long size(String heading, @Nullable String cell, boolean commaIsDecimal, SizeUnit unit)
            throws BadCell {
        BigDecimal number = number(heading, cell, commaIsDecimal);
        return number == null ? null : Long.valueOf(whole(inRange(heading, cell, unit.toMebibytes(number), MOST_MIB)));
    }

    private static long whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static BigDecimal inRange(String heading, @Nullable String cell, BigDecimal number, BigDecimal most)
            throws BadCell {
        if (number.signum() < 0) {
            throw new BadCell(
                    heading,
                    RowProblem.NEGATIVE,
                    heading + " is " + shown(cell) + "; expected 0 or more.",
                    heading + " vaut " + shown(cell) + " ; attendu 0 ou plus.");
        }
        if (number.compareTo(most) > 0) {
            throw new BadCell(
                    heading,
                    RowProblem.OUT_OF_RANGE,
                    heading + " is " + shown(cell) + ", beyond what is believed.",
                    heading + " vaut " + shown(cell) + ", au-delà du croyable.");
        }
        return number;
    }

    private static @Nullable BigDecimal number(String heading, @Nullable String cell, boolean commaIsDecimal)
            throws BadCell {
        if (cell == null || cell.isBlank()) {
            return null;
        }
        String digits = cell.strip();
        if (digits.length() <= 9 && plainDigits(digits)) {
            return BigDecimal.valueOf(Integer.parseInt(digits));
        }
        digits = digits.length() > 64 ? digits : GROUPS.matcher(digits).replaceAll("");
        boolean ambiguous = !commaIsDecimal && AMBIGUOUS.matcher(digits).matches();
        if (digits.length() > 64 || ambiguous || !NUMBER.matcher(digits).matches()) {
            String why = ambiguous ? " (a comma before three digits may mean two things)" : "";
            String pourquoi = ambiguous ? " (une virgule avant trois chiffres peut vouloir dire deux choses)" : "";
            throw new BadCell(
                    heading,
                    RowProblem.NOT_A_NUMBER,
                    heading + " is " + shown(cell) + why + "; expected a number such as 2048 or 1.5.",
                    heading + " vaut " + shown(cell) + pourquoi + " ; attendu un nombre tel que 2048 ou 1,5.");
        }
        return new BigDecimal(digits.replace(',', '.'));
    }

    private static boolean plainDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Yes or no in English, French or as 1 and 0. */
    public static @Nullable Boolean yesOrNo(String heading, @Nullable String cell) throws BadCell {
        if (cell == null || cell.isBlank()) {
            return null;
        }
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "oui", "vrai", "y", "o" -> Boolean.TRUE;
            case "false", "0", "no", "non", "faux", "n" -> Boolean.FALSE;
            default ->
                throw new BadCell(
                        heading,
                        RowProblem.UNKNOWN_VALUE,
                        heading + " is " + shown(cell) + "; expected True or False.",
                        heading + " vaut " + shown(cell) + " ; attendu True ou False.");
        };
    }

    /** A day as 2027-03-31 or 31/03/2027; a time after it is passed over. */
    public static @Nullable LocalDate date(String heading, @Nullable String cell) throws BadCell {
        if (cell == null || cell.isBlank()) {
            return null;
        }
        String text = cell.strip();
        try {
            Matcher iso = ISO_DATE.matcher(text);
            if (iso.matches()) {
                return day(iso.group(1), iso.group(2), iso.group(3));
            }
            Matcher french = FRENCH_DATE.matcher(text);
            if (french.matches()) {
                return day(french.group(3), french.group(2), french.group(1));
            }
        } catch (DateTimeException e) {
            throw notADate(heading, text);
        }
        throw notADate(heading, text);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static BadCell notADate(String heading, String text) {
        return new BadCell(
                heading,
                RowProblem.NOT_A_DATE,
                heading + " is " + shown(text) + "; expected a day such as 2027-03-31 or 31/03/2027.",
                heading + " vaut " + shown(text) + " ; attendu un jour tel que 2027-03-31 ou 31/03/2027.");
    }

    /** A value of the list, whatever its case and whether it is written with "-", "_" or blanks. */
    public static <E extends Enum<E>> @Nullable E oneOf(Class<E> list, String heading, @Nullable String cell)
            throws BadCell {
        if (cell == null || cell.isBlank()) {
            return null;
        }
        String wanted = cell.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (E value : list.getEnumConstants()) {
            if (value.name().equals(wanted)) {
                return value;
            }
        }
        String all = String.join(
                ", ", Arrays.stream(list.getEnumConstants()).map(Enum::name).toList());
        throw new BadCell(
                heading,
                RowProblem.UNKNOWN_VALUE,
                heading + " is " + shown(cell) + "; expected one of " + all + ".",
                heading + " vaut " + shown(cell) + " ; attendu l'une de " + all + ".");
    }

    /** The cell in quotes, cut to what a message can bear. */
    public static String shown(@Nullable String cell) {
        String text = String.valueOf(cell).strip();
        String cut = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return "\"" + cut + "\"";
    }
}
