package fr.allerretour.inventory.intake.format.mapped.propose;

import fr.allerretour.inventory.intake.format.mapped.Decimals;
import fr.allerretour.inventory.intake.format.mapped.heading.Sureness;
import java.util.List;
import java.util.regex.Pattern;

/** How the numbers of a file are written, from its numbers. */
final class DecimalsGuess {

    /** What can only be groups of thousands, or cannot be told from a fraction. */
    private static final Pattern GROUPS_BY_COMMA = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+");

    private static final Pattern GROUPS_BY_POINT = Pattern.compile("[+-]?[1-9]\\d{0,2}(\\.\\d{3})+");

    private DecimalsGuess() {}

    /** @param separator what separates the fields: a semicolon is what Excel writes where the comma is decimal */
    static Guess<Decimals> of(List<ColumnSample> numeric, char separator) {
        int commas = 0;
        int points = 0;
        boolean open = false;
        for (ColumnSample sample : numeric) {
            for (var matcher : sample.numbers()) {
                String number = matcher.group(1).replaceAll("[ '\\u00a0\\u202f]", "");
                int comma = number.lastIndexOf(',');
                int point = number.lastIndexOf('.');
                if (comma < 0 && point < 0) {
                    continue;
                }
                boolean twoWays = GROUPS_BY_COMMA.matcher(number).matches()
                        || GROUPS_BY_POINT.matcher(number).matches();
                if (twoWays) {
                    open |= number.indexOf(',') == comma && number.indexOf('.') == point;
                    commas += point >= 0 && number.indexOf('.') != point ? 1 : 0;
                    points += comma >= 0 && number.indexOf(',') != comma ? 1 : 0;
                } else if (comma > point) {
                    commas++;
                } else {
                    points++;
                }
            }
        }
        return decided(commas, points, open, separator);
    }

    private static Guess<Decimals> decided(int commas, int points, boolean open, char separator) {
        if (commas > 0 && points == 0) {
            return new Guess<>(
                    Decimals.COMMA,
                    Sureness.SURE,
                    false,
                    Why.of("Numbers have a decimal comma.", "Des nombres ont une virgule décimale.")
                            .words());
        }
        if (points > 0 && commas == 0) {
            return new Guess<>(
                    Decimals.POINT,
                    Sureness.SURE,
                    false,
                    Why.of("Numbers have a decimal point.", "Des nombres ont un point décimal.")
                            .words());
        }
        Decimals byPlace = separator == ';' ? Decimals.COMMA : Decimals.POINT;
        if (commas > 0) {
            return new Guess<>(
                    commas == points ? byPlace : commas > points ? Decimals.COMMA : Decimals.POINT,
                    Sureness.GUESS,
                    true,
                    Why.of(
                                    "Some numbers have a decimal comma and some a decimal point.",
                                    "Des nombres ont une virgule décimale, d'autres un point décimal.")
                            .words());
        }
        if (open) {
            return new Guess<>(
                    byPlace,
                    Sureness.GUESS,
                    true,
                    Why.of(
                                    "Numbers have a comma or point before three digits, which may be a fraction or"
                                            + " thousands.",
                                    "Des nombres ont une virgule ou un point avant trois chiffres : fraction ou"
                                            + " milliers.")
                            .words());
        }
        return new Guess<>(
                Decimals.NONE,
                Sureness.SURE,
                false,
                Why.of(
                                "All numbers looked at are whole; others are rejected.",
                                "Tous les nombres examinés sont entiers ; les autres sont rejetés.")
                        .words());
    }
}
