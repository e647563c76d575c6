package fr.allerretour.inventory.intake.format.tabular;

import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
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
    private @Nullable String cell(int column) {
        if (column < 0 || column >= cells.size()) {
            return null;
        }
        String cell = cells.get(column);
        int sign = 0;
        while (sign < cell.length() && cell.charAt(sign) == '\'') {
            sign++;
        }
        boolean guarded = sign > 0 && sign < cell.length() && "=+-@".indexOf(cell.charAt(sign)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    private String heading(int column) {
        return column < 0 ? "" : headings.name(column);
    }

    public @Nullable String text(int column, int most) throws BadCell {
        return Cells.text(heading(column), cell(column), most);
    }

    public String needed(int column, String name) throws BadCell {
        String text = text(column, KEY);
        if (text == null) {
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
