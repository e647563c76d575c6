package fr.allerretour.inventory.intake.format.tabular;

import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.ExactText;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.cell.SizeUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a CSV sheet. A column of -1 is not in the sheet; it says nothing.
 *
 * @param commaIsDecimal whether "1,234" can only be a fraction, since the comma does not separate fields
 */
public record CsvRow(Position position, List<String> cells, Headings headings, boolean commaIsDecimal) {

    /** Longest key or name, in characters. */
    public static final int KEY = 255;

    private static final int LIST = 8_000;

    /** The cell without the apostrophe that files of ours put before what looks like a formula. */
    public @Nullable String cell(int column) {
        String cell = raw(column);
        if (cell == null) {
            return null;
        }
        int sign = 0;
        while (sign < cell.length() && cell.charAt(sign) == '\'') {
            sign++;
        }
        boolean guarded = sign > 0 && sign < cell.length() && "=+-@".indexOf(cell.charAt(sign)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    private @Nullable String raw(int column) {
        return column < 0 || column >= cells.size() ? null : cells.get(column);
    }

    private String heading(int column) {
        return column < 0 ? "" : headings.name(column);
    }

    public @Nullable String text(int column, int most) throws BadCell {
        return Cells.text(heading(column), cell(column), most);
    }

    public String needed(int column, String name) throws BadCell {
        return needed(column, name, text(column, KEY));
    }

    /** Text as our own sheets write it: see {@link ExactText}. */
    public @Nullable String exact(int column, int most) throws BadCell {
        return ExactText.text(heading(column), raw(column), most);
    }

    /** As {@link #exact}, of a column that goes on in others. */
    public @Nullable String exact(List<Integer> columns, int most) throws BadCell {
        StringBuilder whole = null;
        for (int column : columns) {
            String piece = exact(column, most);
            if (piece != null) {
                whole = whole == null ? new StringBuilder(piece) : whole.append(piece);
            }
        }
        return whole == null ? null : whole.toString();
    }

    /** As {@link #exact}, of a key or of a reference to one, which is a single line of at most 255 characters. */
    public @Nullable String exactKey(int column) throws BadCell {
        String key = exact(column, KEY);
        for (int i = 0; key != null && i < key.length(); i++) {
            if (Character.isISOControl(key.charAt(i))) {
                throw new BadCell(
                        heading(column),
                        RowProblem.CONTROL_CHARACTER,
                        heading(column) + " holds a control character; expected one line of text.",
                        heading(column) + " contient un caractère de contrôle ; attendu une ligne de texte.");
            }
        }
        return key;
    }

    /** As {@link #exactKey}, but it must be there. */
    public String neededKey(int column, String name) throws BadCell {
        return needed(column, name, exactKey(column));
    }

    private String needed(int column, String name, @Nullable String text) throws BadCell {
        if (text == null || text.isBlank()) {
            throw new BadCell(
                    heading(column),
                    RowProblem.REQUIRED,
                    heading(column) + " is empty; expected " + name + ".",
                    heading(column) + " est vide ; attendu " + name + ".");
        }
        return text;
    }

    public @Nullable Integer count(int column) throws BadCell {
        return Cells.count(heading(column), cell(column), commaIsDecimal);
    }

    /** A size, in MiB, of a column in MiB or of one in GiB, whichever the sheet has. */
    public @Nullable Long size(int inMiB, int inGiB) throws BadCell {
        Long mebibytes = Cells.mebibytes(heading(inMiB), cell(inMiB), commaIsDecimal);
        return mebibytes != null ? mebibytes : Cells.gibibytes(heading(inGiB), cell(inGiB), commaIsDecimal);
    }

    /** A size in MiB, of a column in that unit. */
    public @Nullable Long size(int column, SizeUnit unit) throws BadCell {
        return Cells.size(heading(column), cell(column), commaIsDecimal, unit);
    }

    /** The words of a list separated by semicolons, commas, bars or blanks; each of at most 255 characters. */
    public List<String> words(int column) throws BadCell {
        String cell = text(column, LIST);
        List<String> words = new ArrayList<>();
        for (String word : cell == null ? new String[0] : cell.split("[;,|\\s]+")) {
            String text = Cells.text(heading(column), word, KEY);
            if (text != null) {
                words.add(text);
            }
        }
        return words;
    }

    public @Nullable Boolean yesOrNo(int column) throws BadCell {
        return Cells.yesOrNo(heading(column), cell(column));
    }

    public @Nullable LocalDate date(int column) throws BadCell {
        return Cells.date(heading(column), cell(column));
    }

    public <E extends Enum<E>> @Nullable E oneOf(Class<E> list, int column) throws BadCell {
        return Cells.oneOf(list, heading(column), cell(column));
    }

    /** Values of the list separated by blanks, commas, semicolons or bars. */
    public <E extends Enum<E>> @Nullable Set<E> severalOf(Class<E> list, int column) throws BadCell {
        String cell = text(column, KEY);
        if (cell == null) {
            return null;
        }
        Set<E> found = EnumSet.noneOf(list);
        for (String word : cell.split("[ ,;|]+")) {
            E value = Cells.oneOf(list, heading(column), word);
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }

    /** Where the row stands, for a field's provenance. */
    public String place() {
        return position.toString();
    }
}
