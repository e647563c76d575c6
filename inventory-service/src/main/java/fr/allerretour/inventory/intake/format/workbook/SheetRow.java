package fr.allerretour.inventory.intake.format.workbook;

import fr.allerretour.inventory.intake.format.RowProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One row of a sheet, in a buffer that the reader uses again for the next one. Columns count from 0. */
public final class SheetRow {

    private int number;
    private int width;
    private final StringBuilder inlineText = new StringBuilder(1024);
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private @Nullable String[] shared = new String[64];
    private final Map<Integer, Flaw> flaws = new TreeMap<>();

    /**
     * Why a cell cannot be taken as it stands.
     *
     * @param problem FORMULA, EXTERNAL_LINK, ERROR_VALUE or TOO_LONG
     * @param text the formula with its "=", the error, or the beginning of the long text
     */
    public record Flaw(RowProblem problem, String text) {}

    SheetRow() {}

    void clear(int rowNumber) {
        number = rowNumber;
        Arrays.fill(starts, 0, width, 0);
        Arrays.fill(ends, 0, width, 0);
        Arrays.fill(shared, 0, width, null);
        width = 0;
        inlineText.setLength(0);
        flaws.clear();
    }

    /** A row whose cells come from elsewhere than a workbook. */
    public static SheetRow of(int rowNumber, List<String> cells) {
        SheetRow row = new SheetRow();
        row.clear(rowNumber);
        for (int column = 0; column < cells.size(); column++) {
            row.shared(column, cells.get(column));
        }
        return row;
    }

    StringBuilder inlineText() {
        return inlineText;
    }

    void inline(int column, int start) {
        reach(column);
        starts[column] = start;
        ends[column] = inlineText.length();
    }

    void shared(int column, String value) {
        reach(column);
        shared[column] = value;
    }

    void flaw(int column, RowProblem problem, String text) {
        reach(column);
        flaws.putIfAbsent(column, new Flaw(problem, text));
    }

    private void reach(int column) {
        if (column >= starts.length) {
            int grown = Math.max(column + 1, starts.length * 2);
            starts = Arrays.copyOf(starts, grown);
            ends = Arrays.copyOf(ends, grown);
            shared = Arrays.copyOf(shared, grown);
        }
        width = Math.max(width, column + 1);
    }

    /** The row as a spreadsheet shows it, from 1. */
    public int number() {
        return number;
    }

    /** One more than the last column that says something. */
    public int width() {
        return width;
    }

    /** Whether no cell of the row says anything. */
    public boolean isBlank() {
        if (!flaws.isEmpty()) {
            return false;
        }
        for (int column = 0; column < width; column++) {
            if (text(column) != null) {
                return false;
            }
        }
        return true;
    }

    /** What the cell says, without blanks around it; null if nothing, or if there is no such column. */
    public @Nullable String text(int column) {
        if (column < 0 || column >= width) {
            return null;
        }
        String value = shared[column];
        if (value == null) {
            int start = starts[column];
            int end = ends[column];
            while (start < end && blank(inlineText.charAt(start))) {
                start++;
            }
            while (end > start && blank(inlineText.charAt(end - 1))) {
                end--;
            }
            return start == end ? null : inlineText.substring(start, end);
        }
        int start = 0;
        int end = value.length();
        while (start < end && blank(value.charAt(start))) {
            start++;
        }
        while (end > start && blank(value.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : value.substring(start, end);
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff';
    }

    /** Cells that cannot be taken, by column; what is stored beside a formula is not to be used. */
    public Map<Integer, Flaw> flaws() {
        return flaws;
    }

    /** A copy of all cells under that many headings at least; a flawed cell as its flaw's text, nothing as "". */
    public List<String> copy(int headings) {
        List<String> cells = new ArrayList<>(Math.max(headings, width));
        for (int column = 0; column < Math.max(headings, width); column++) {
            Flaw flaw = flaws.get(column);
            String text = flaw == null ? text(column) : flaw.text();
            cells.add(text == null ? "" : text);
        }
        return List.copyOf(cells);
    }
}
