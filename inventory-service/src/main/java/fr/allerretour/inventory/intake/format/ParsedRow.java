package fr.allerretour.inventory.intake.format;

import fr.allerretour.inventory.intake.format.item.ParsedItem;
import java.util.List;

/**
 * An item and where it stands; a machine of a workbook stands at its row in vInfo. One row may give several items, and an
 * item may be put together from several rows.
 *
 * @param position where the item stands
 * @param item what the row says
 * @param cells the row as the file has it, for the way back if the portfolio refuses it; empty where a row is not one
 *     line of cells
 * @param completes whether it only completes what the portfolio has, and never adds to it
 * @param parts of an item put together from several rows, each of them; else empty
 */
public record ParsedRow(Position position, ParsedItem item, List<String> cells, boolean completes, List<Part> parts) {

    /**
     * A row that gives one member of an item.
     *
     * @param cells as it comes back if the portfolio refuses the item
     */
    public record Part(String member, Position position, List<String> cells) {}

    /** Of a format whose items are single lines of cells. */
    public ParsedRow(Position position, ParsedItem item, List<String> cells) {
        this(position, item, cells, false, List.of());
    }

    /** Of a format whose items are not single lines of cells. */
    public ParsedRow(Position position, ParsedItem item) {
        this(position, item, List.of());
    }

    /** An item put together from rows, at least one; it stands at the first. */
    public static ParsedRow of(ParsedItem item, boolean completes, List<Part> parts) {
        Part first = parts.getFirst();
        return new ParsedRow(first.position(), item, first.cells(), completes, List.copyOf(parts));
    }
}
