package fr.allerretour.inventory.intake.format.cell;

import fr.allerretour.inventory.intake.format.RowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text in a cell of our own sheets, written so that it is read back exactly as it was, whatever it holds.
 *
 * <ul>
 *   <li>Most text stands as it is.
 *   <li>Text that a spreadsheet program would run ("=1+1", "-2", "@x") gets an apostrophe before it, and so does text that
 *       begins with an apostrophe and could be taken for one written so.
 *   <li>Text that no cell keeps (blanks around it, line feeds, other control characters, nothing at all) is written in
 *       quotes after an apostrophe, with the escapes of JSON: {@code '"two\nlines"}.
 * </ul>
 *
 * <p>An empty cell says nothing; empty text is {@code '""}.
 */
public final class ExactText {

    /** Longest text that a cell of a workbook takes, in characters. */
    public static final int LONGEST_CELL = 32_767;

    private static final int PIECE = 32_000;
    private static final String GUARDED = "=+-@";

    /** What Excel takes for a character by its number. */
    private static final Pattern EXCEL_ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private ExactText() {}

    /** The cell that says exactly this text; longer than the text by at most three characters and five for each escape. */
    public static String cell(String text) {
        if (needsQuotes(text)) {
            return quoted(text);
        }
        char first = text.charAt(0);
        boolean looksGuarded = first == '\'' && text.length() > 1 && (GUARDED + "'\"").indexOf(text.charAt(1)) >= 0;
        return GUARDED.indexOf(first) >= 0 || looksGuarded ? "'" + text : text;
    }

    /** Cells that say exactly this text one after the other, each of at most {@link #LONGEST_CELL} characters. */
    public static List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(text.length(), from + PIECE);
            String cell = cell(text.substring(from, to));
            while (cell.length() > LONGEST_CELL) {
                to = from + (to - from) / 2;
                cell = cell(text.substring(from, to));
            }
            cells.add(cell);
            from = to;
        } while (from < text.length());
        return cells;
    }

    /**
     * What the cell says; null if nothing.
     *
     * @throws BadCell if it is longer than that many characters, holds a control character that is no escape, or its
     *     quotes or escapes are broken
     */
    public static @Nullable String text(String heading, @Nullable String cell, int most) throws BadCell {
        if (cell == null || cell.isBlank()) {
            return null;
        }
        String stripped = cell.strip();
        if (stripped.startsWith("'\"")) {
            String text = unquoted(heading, stripped);
            if (text.length() > most) {
                throw tooLong(heading, text.length(), most);
            }
            return text;
        }
        boolean guarded =
                stripped.length() > 1 && stripped.charAt(0) == '\'' && (GUARDED + "'").indexOf(stripped.charAt(1)) >= 0;
        return Cells.text(heading, guarded ? stripped.substring(1) : stripped, most);
    }

    private static boolean needsQuotes(String text) {
        if (text.isEmpty() || blank(text.charAt(0)) || blank(text.charAt(text.length() - 1))) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            if (escaped(text, i)) {
                return true;
            }
        }
        return EXCEL_ESCAPE.matcher(text).find();
    }

    /** What one reader or another takes for nothing at the edge of a cell. */
    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether the character there does not survive in XML, or is not taken from a cell. */
    private static boolean escaped(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return Character.isISOControl(c) || c == '\ufeff' || c >= '\ufffe' || c == '\u2028' || c == '\u2029';
    }

    private static String quoted(String text) {
        boolean underscores = EXCEL_ESCAPE.matcher(text).find();
        StringBuilder cell = new StringBuilder(text.length() + 16).append("'\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                cell.append('\\').append(c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
            } else if (escaped(text, i) || underscores && c == '_') {
                cell.append("\\u%04x".formatted((int) c));
            } else if (c == '"' || c == '\\') {
                cell.append('\\').append(c);
            } else {
                cell.append(c);
            }
        }
        return cell.append('"').toString();
    }

    private static String unquoted(String heading, String cell) throws BadCell {
        StringBuilder text = new StringBuilder(cell.length());
        int at = 2;
        int end = cell.length() - 1;
        while (at < end) {
            char c = cell.charAt(at++);
            if (c == '"') {
                throw broken(heading, cell);
            }
            if (c != '\\') {
                text.append(c);
                continue;
            }
            if (at == end) {
                throw broken(heading, cell);
            }
            char escape = cell.charAt(at++);
            switch (escape) {
                case '"', '\\', '/' -> text.append(escape);
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    String digits = cell.substring(at, Math.min(end, at + 4));
                    if (!digits.matches("[0-9A-Fa-f]{4}")) {
                        throw broken(heading, cell);
                    }
                    text.append((char) Integer.parseInt(digits, 16));
                    at += 4;
                }
                default -> throw broken(heading, cell);
            }
        }
        if (end < 2 || cell.charAt(end) != '"') {
            throw broken(heading, cell);
        }
        return text.toString();
    }

    private static BadCell tooLong(String heading, int length, int most) {
        return new BadCell(
                heading,
                RowProblem.TOO_LONG,
                heading + " has " + length + " characters; expected at most " + most + ".",
                heading + " a " + length + " caractères ; attendu au plus " + most + ".");
    }

    private static BadCell broken(String heading, String cell) {
        return new BadCell(
                heading,
                RowProblem.MALFORMED,
                heading + " is " + Cells.shown(cell) + "; expected text in quotes after an apostrophe, with \\\", \\\\,"
                        + " \\n or \\u0001 inside.",
                heading + " vaut " + Cells.shown(cell) + " ; attendu un texte entre guillemets après une apostrophe,"
                        + " avec \\\", \\\\, \\n ou \\u0001 à l'intérieur.");
    }
}
