package fr.allerretour.inventory.intake.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken, and why.
 *
 * @param column heading of the column at fault, null if the row as a whole is
 * @param detailEn what was found, what was expected and what to do
 * @param detailFr the same in French
 * @param cells the row as the file has it, under the headings of its {@link SheetHead}; a formula stands with its "="
 */
public record RowRejection(
        Position position,
        @Nullable String column,
        RowProblem problem,
        String detailEn,
        String detailFr,
        List<String> cells) {}
