package fr.allerretour.inventory.intake.format;

import java.util.List;

/**
 * A rejected row on its way back.
 *
 * @param sheet the sheet's name; empty in a CSV file
 * @param cells the row as the file had it
 * @param reason why it was rejected, for people
 */
public record RejectedRow(String sheet, List<String> cells, String reason) {}
