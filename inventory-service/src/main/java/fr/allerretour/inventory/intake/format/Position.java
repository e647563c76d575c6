package fr.allerretour.inventory.intake.format;

/**
 * Where in a file something stands.
 *
 * @param sheet the sheet's name; empty in a CSV file
 * @param row the row as a spreadsheet shows it: the headings are normally row 1; in a CSV file records are counted, so a
 *     record whose quoted field has several lines is one row
 */
public record Position(String sheet, int row) {

    @Override
    public String toString() {
        return sheet.isEmpty() ? "row " + row : sheet + " row " + row;
    }
}
