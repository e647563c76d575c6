package fr.allerretour.inventory.intake.format.workbook;

import fr.allerretour.inventory.intake.format.FormatException;

/** Takes the rows of a sheet; the row is the reader's and changes after the call. */
@FunctionalInterface
public interface RowHandler {

    /** Called for each row that says something. */
    void row(SheetRow row) throws FormatException;
}
