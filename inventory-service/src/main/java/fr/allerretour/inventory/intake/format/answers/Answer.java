package fr.allerretour.inventory.intake.format.answers;

import fr.allerretour.inventory.completeness.Expected;
import fr.allerretour.inventory.completeness.Field;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one row, read as its field asks. Every reading refuses what is none, and says what was expected.
 *
 * @param column of the answers
 */
record Answer(CsvRow row, int column, Field field, String text) {

    String heading() {
        return row.headings().name(column);
    }

    <E extends Enum<E>> E oneOf(Class<E> list) throws BadCell {
        Enum<?> value = expected().choice(text).orElse(null);
        if (value == null) {
            throw refused(RowProblem.UNKNOWN_VALUE);
        }
        return list.cast(value);
    }

    int count() throws BadCell {
        Integer count = numeric(() -> row.count(column));
        if (count <= 0) {
            throw refused(RowProblem.OUT_OF_RANGE);
        }
        return count;
    }

    /** A size in MiB, above 0: 0 is how an inventory says that it does not know. */
    long size() throws BadCell {
        long size = sizeOrNone();
        if (size <= 0) {
            throw refused(RowProblem.OUT_OF_RANGE);
        }
        return size;
    }

    /** A size in MiB, also 0. */
    long sizeOrNone() throws BadCell {
        return numeric(() -> row.size(-1, column));
    }

    LocalDate day() throws BadCell {
        try {
            return Objects.requireNonNull(row.date(column));
        } catch (BadCell e) {
            throw refused(e.problem());
        }
    }

    /** The keys or names of a list. */
    List<String> references() {
        List<String> references = new ArrayList<>();
        for (String reference : text.split("[|;]")) {
            if (!reference.isBlank()) {
                references.add(reference.strip());
            }
        }
        return references;
    }

    private interface Reading<T> {
        @Nullable
        T read() throws BadCell;
    }

    private <T> T numeric(Reading<T> reading) throws BadCell {
        try {
            return Objects.requireNonNull(reading.read());
        } catch (BadCell e) {
            throw refused(e.problem());
        }
    }

    private Expected expected() {
        return Objects.requireNonNull(field.expected(), "only fields with an answer are named in a sheet");
    }

    private BadCell refused(RowProblem problem) {
        return new BadCell(
                heading(),
                problem,
                heading() + " is " + Cells.shown(text) + "; expected "
                        + expected().words().en() + ".",
                heading() + " vaut " + Cells.shown(text) + " ; attendu : "
                        + expected().words().fr() + ".");
    }
}
