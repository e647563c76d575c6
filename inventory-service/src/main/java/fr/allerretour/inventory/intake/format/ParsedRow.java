package fr.allerretour.inventory.intake.format;

import fr.allerretour.inventory.intake.format.item.ParsedItem;

/**
 * An item and where it stands; a machine of a workbook stands at its row in vInfo.
 *
 * @param position where the item stands
 * @param item what the row says
 */
public record ParsedRow(Position position, ParsedItem item) {}
