package fr.allerretour.inventory.intake.format.cell;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Position;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The headings of a sheet, found by name: case, accents, blanks and punctuation do not count. */
public final class Headings {

    private final Position position;
    private final List<String> headings;
    private final Map<String, List<Integer>> columnsByName = new HashMap<>();
    private final BitSet read = new BitSet();

    /** @param prefix what some exports put before every heading of a sheet ("vInfo" in "vInfoVMName"); may be empty */
    public Headings(Position position, List<String> headings, String prefix) {
        this.position = position;
        this.headings = List.copyOf(headings);
        String before = plain(prefix);
        for (int column = 0; column < headings.size(); column++) {
            String name = plain(headings.get(column));
            String bare = !before.isEmpty() && name.length() > before.length() && name.startsWith(before)
                    ? name.substring(before.length())
                    : name;
            if (!bare.isEmpty()) {
                columnsByName.computeIfAbsent(bare, key -> new ArrayList<>(1)).add(column);
            }
        }
    }

    /** The headings as the file wrote them. */
    public List<String> asWritten() {
        return headings;
    }

    /** The heading of that column as the file wrote it. */
    public String name(int column) {
        return headings.get(column).strip();
    }

    /**
     * The column with one of those names; -1 if there is none.
     *
     * @throws FormatException if two columns have them
     */
    public int find(String... names) throws FormatException {
        int found = -1;
        for (String name : names) {
            for (int column : columnsByName.getOrDefault(plain(name), List.of())) {
                if (found >= 0 && found != column) {
                    throw new FormatException(
                            FormatProblem.HEADING_TWICE,
                            "Columns " + (found + 1) + " (\"" + name(found) + "\") and " + (column + 1) + " (\""
                                    + name(column) + "\") both stand for \"" + names[0] + "\".",
                            "Les colonnes " + (found + 1) + " (« " + name(found) + " ») et " + (column + 1) + " (« "
                                    + name(column) + " ») disent toutes deux « " + names[0] + " ».",
                            position,
                            name(column));
                }
                found = column;
            }
        }
        if (found >= 0) {
            read.set(found);
        }
        return found;
    }

    /**
     * The column with one of those names and those it goes on in, with 2, 3 and so on after the name; none if there is
     * none.
     *
     * @throws FormatException if two columns have the same name
     */
    public List<Integer> findAll(String... names) throws FormatException {
        List<Integer> found = new ArrayList<>();
        int column = find(names);
        while (column >= 0) {
            found.add(column);
            int next = found.size() + 1;
            column = find(Arrays.stream(names).map(name -> name + " " + next).toArray(String[]::new));
        }
        return List.copyOf(found);
    }

    /** Whether the column was found by its name, so that somebody reads it. */
    public boolean isRead(int column) {
        return read.get(column);
    }

    /** As {@link #find}, but one must be there. */
    public int need(String... names) throws FormatException {
        int found = find(names);
        if (found < 0) {
            throw new FormatException(
                    FormatProblem.HEADING_MISSING,
                    "There is no column \"" + names[0] + "\" at " + position + ".",
                    "Il n'y a pas de colonne « " + names[0] + " » (" + position + ").",
                    position,
                    names[0]);
        }
        return found;
    }

    /** Whether a column has one of those names. */
    public boolean has(String... names) {
        for (String name : names) {
            if (columnsByName.containsKey(plain(name))) {
                return true;
            }
        }
        return false;
    }

    /** Lower case, no accents, only letters, digits, "#" and "%". */
    public static String plain(String heading) {
        String decomposed = Normalizer.normalize(heading, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '#' || c == '%') {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
