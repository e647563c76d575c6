package fr.allerretour.inventory.intake.format.look;

import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.cell.Headings;

/**
 * Text that is neither JSON nor YAML: a sheet, if anything.
 *
 * @param headings its first row that says something
 */
public record CsvLook(Headings headings) implements FileLook {

    @Override
    public Words seen() {
        String names = FileLook.listed(headings.asWritten());
        return new Words("text with the headings " + names, "du texte avec les en-têtes " + names);
    }
}
