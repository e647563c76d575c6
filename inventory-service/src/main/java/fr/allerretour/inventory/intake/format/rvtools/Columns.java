package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.workbook.Flaws;
import fr.allerretour.inventory.intake.format.workbook.SheetRow;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of one sheet, and the reading of its cells. */
final class Columns {

    private static final int LONGEST = 255;
    private static final int POOLED = 50_000;

    private final Tab tab;
    private final Headings headings;
    private final Set<String> megabyteHeadings;

    /** Hosts, clusters, systems and networks are few and named on every row: one copy of each is kept. */
    private final Map<String, String> pool = new HashMap<>();

    /** @param megabyteHeadings takes the headings in "MB" that are read as MiB */
    Columns(Tab tab, Headings headings, Set<String> megabyteHeadings) {
        this.tab = tab;
        this.headings = headings;
        this.megabyteHeadings = megabyteHeadings;
    }

    Headings headings() {
        return headings;
    }

    int find(String... names) throws FormatException {
        return headings.find(names);
    }

    /** The column of a size under its new name in MiB or its old one in MB; -1 if there is none. */
    int size(String name) throws FormatException {
        int column = headings.find(name + " MiB", name + " MB");
        if (column >= 0 && headings.name(column).toUpperCase(Locale.ROOT).endsWith("MB")) {
            megabyteHeadings.add(tab.title() + " \"" + headings.name(column) + "\"");
        }
        return column;
    }

    /** Text of at most 255 characters; the placeholder "VM" that RVTools leaves in some cells is nothing. */
    @Nullable
    String text(SheetRow row, int column) throws BadCell {
        if (column < 0) {
            return null;
        }
        String text = row.text(column);
        return text == null || text.equals("VM") ? null : Cells.text(headings.name(column), text, LONGEST);
    }

    /** As {@link #text}, one copy for all rows that say the same. */
    @Nullable
    String common(SheetRow row, int column) throws BadCell {
        String text = text(row, column);
        if (text == null) {
            return null;
        }
        String kept = pool.get(text);
        if (kept != null) {
            return kept;
        }
        if (pool.size() < POOLED) {
            pool.put(text, text);
        }
        return text;
    }

    /** Refuses the row for the first of its cells that cannot be taken as it stands. */
    void refuseFlaws(SheetRow row) throws BadCell {
        for (Map.Entry<Integer, SheetRow.Flaw> entry : row.flaws().entrySet()) {
            throw Flaws.refuse(headings, entry.getKey(), entry.getValue());
        }
    }

    /** A size; -1 if the cell or the column says nothing. */
    long mebibytes(SheetRow row, int column) throws BadCell {
        if (column < 0) {
            return -1;
        }
        Long size = Cells.mebibytes(headings.name(column), row.text(column), false);
        return size == null ? -1 : size;
    }

    /** A count; -1 if the cell or the column says nothing. */
    int count(SheetRow row, int column) throws BadCell {
        if (column < 0) {
            return -1;
        }
        Integer count = Cells.count(headings.name(column), row.text(column), false);
        return count == null ? -1 : count;
    }

    @Nullable
    Boolean yesOrNo(SheetRow row, int column) throws BadCell {
        return column < 0 ? null : Cells.yesOrNo(headings.name(column), row.text(column));
    }
}
