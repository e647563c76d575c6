package fr.allerretour.inventory.intake.format.mapped;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the numbers of a file are written. Blanks and apostrophes before three digits group in all of them ("16 384"); what
 * does not fit is no number, since "1,234" means two things and only one of them is a thousand times the other.
 */
public enum Decimals {
    /** "1,5" is one and a half, "16.384" sixteen thousand. */
    COMMA("[+-]?(\\d{1,18}|\\d{1,3}(\\.\\d{3}){1,5})(,\\d{1,30})?", "1,5"),
    /** "1.5" is one and a half, "16,384" sixteen thousand. */
    POINT("[+-]?(\\d{1,18}|\\d{1,3}(,\\d{3}){1,5})(\\.\\d{1,30})?", "1.5"),
    /** Whole numbers only, without comma and point. */
    NONE("[+-]?\\d{1,18}", "16");

    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)[ \\u00a0\\u202f'](?=\\d{3}(\\D|$))");
    private static final int LONGEST = 64;

    private final Pattern pattern;
    private final String example;

    Decimals(String pattern, String example) {
        this.pattern = Pattern.compile(pattern);
        this.example = example;
    }

    /** A number written so. */
    public String example() {
        return example;
    }

    /** The number with a decimal point and without groups; nothing if it is not written so. */
    public Optional<String> plain(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String digits = GROUPS.matcher(text.strip()).replaceAll("");
        if (!pattern.matcher(digits).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case COMMA -> digits.replace(".", "").replace(',', '.');
                    case POINT -> digits.replace(",", "");
                    case NONE -> digits;
                });
    }
}
