package fr.allerretour.inventory.intake.format;

import fr.allerretour.inventory.intake.format.item.ParsedItem;
import java.util.List;

/**
 * An item and where it stands; a machine of a workbook stands at its row in vInfo. One row may give several items.
 *
 * @param position where the item stands
 * @param item what the row says
 * @param cells the row as the file has it, for the way back if the portfolio refuses it; empty where a row is not one
 *     line of cells
 */
public record ParsedRow(Position position, ParsedItem item, List<String> cells) {

    /** Of a format whose items are not single lines of cells. */
    public ParsedRow(Position position, ParsedItem item) {
        this(position, item, List.of());
    }
}
