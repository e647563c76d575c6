package fr.allerretour.inventory.intake.format.workbook;

import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.workbook.SheetRow.Flaw;

/** Says what is wrong with a cell that cannot be taken as it stands. */
public final class Flaws {

    private Flaws() {}

    /** Why the row of that cell is not taken; a column without heading is named by its number, from 1. */
    public static BadCell refuse(Headings headings, int column, Flaw flaw) {
        boolean named =
                column < headings.asWritten().size() && !headings.name(column).isEmpty();
        return refuse(named ? headings.name(column) : "Column " + (column + 1), flaw);
    }

    private static BadCell refuse(String heading, Flaw flaw) {
        String text = Cells.shown(flaw.text());
        return switch (flaw.problem()) {
            case FORMULA ->
                new BadCell(
                        heading,
                        RowProblem.FORMULA,
                        heading + " holds the formula " + text + "; expected its value (paste as values).",
                        heading + " contient la formule " + text + " ; attendu sa valeur (coller les valeurs).");
            case EXTERNAL_LINK ->
                new BadCell(
                        heading,
                        RowProblem.EXTERNAL_LINK,
                        heading + " refers outside with " + text + "; expected a value (break the links).",
                        heading + " renvoie à l'extérieur par " + text
                                + " ; attendu une valeur (rompre les liaisons).");
            case ERROR_VALUE ->
                new BadCell(
                        heading,
                        RowProblem.ERROR_VALUE,
                        heading + " holds the error " + text + "; expected a value.",
                        heading + " contient l'erreur " + text + " ; attendu une valeur.");
            default ->
                new BadCell(
                        heading,
                        RowProblem.TOO_LONG,
                        heading + " is longer than a spreadsheet cell can be; it begins " + text + ".",
                        heading + " est plus longue qu'une cellule de tableur ne peut l'être ; elle commence par "
                                + text + ".");
        };
    }
}
