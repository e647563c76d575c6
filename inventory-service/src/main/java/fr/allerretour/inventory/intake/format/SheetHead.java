package fr.allerretour.inventory.intake.format;

import java.util.List;

/**
 * The headings of a sheet, as the file wrote them.
 *
 * @param sheet the sheet's name; empty in a CSV file
 * @param headings the headings by column; an empty string for a column without one
 * @param separator the field separator of a CSV file; 0 in a workbook
 */
public record SheetHead(String sheet, List<String> headings, char separator) {

    /**
     * Of a format without rows and columns: each rejection has one cell, the path to what it is about
     * ("/vms/3/disks/0"), and a position whose row is the line.
     */
    public static SheetHead ofPaths() {
        return new SheetHead("", List.of("path"), ',');
    }
}
