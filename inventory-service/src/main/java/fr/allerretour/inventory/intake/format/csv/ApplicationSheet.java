package fr.allerretour.inventory.intake.format.csv;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Intent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** applications.csv. */
final class ApplicationSheet implements SheetKind {

    private static final FormatDoc DOC = new FormatDoc(
            "applications-csv",
            new Words("Our sheet of applications", "Notre feuille des applications"),
            "csv",
            "csv",
            List.of(
                    new Words(
                            "key, name, criticality, owner, intent (or clé, nom, criticité, responsable, intention)",
                            "clé, nom, criticité, responsable, intention (ou key, name, criticality, owner, intent)"),
                    new Words(
                            "components as the API writes them (JSON); what is too long for a cell goes on in components 2 and so on",
                            "composants comme l'API les écrit (JSON) ; ce qui est trop long pour une cellule continue dans composants 2 et ainsi de suite")),
            List.of(new Words("Any other column", "Toute autre colonne")),
            new Words("None", "Aucune"));

    private static final String[] INTENTS = {"intent", "intention", "décision"};
    private static final String[] OWNERS = {"owner", "responsable", "propriétaire"};

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(Headings headings) {
        return headings.has("key", "clé", "identifiant") && (headings.has(INTENTS) || headings.has(OWNERS));
    }

    @Override
    public RowReader columns(Headings headings) throws FormatException {
        int key = headings.need("key", "clé", "identifiant");
        int name = headings.find("name", "nom");
        int criticality = headings.find("criticality", "criticité");
        int owner = headings.find(OWNERS);
        int intent = headings.find(INTENTS);
        List<Integer> components = headings.findAll("components", "composants");
        return row -> new ApplicationItem(
                row.neededKey(key, "the application's key"),
                row.exact(name, CsvRow.KEY),
                row.oneOf(Criticality.class, criticality),
                row.exact(owner, CsvRow.KEY),
                row.oneOf(Intent.class, intent),
                components(row, components),
                false);
    }

    /** All its components; null if nothing is said of them. */
    private static @Nullable List<ApplicationItem.Component> components(CsvRow row, List<Integer> columns)
            throws BadCell {
        List<ApplicationItem.Component> components = JsonCell.COMPONENTS.read(row, columns, List.of());
        if (components.size() > ApplicationItem.MOST_COMPONENTS) {
            String heading = row.headings().name(columns.getFirst());
            throw new BadCell(
                    heading,
                    RowProblem.TOO_LONG,
                    heading + " has " + components.size() + " components; expected at most "
                            + ApplicationItem.MOST_COMPONENTS + ".",
                    heading + " a " + components.size() + " composants ; attendu au plus "
                            + ApplicationItem.MOST_COMPONENTS + ".");
        }
        return components.isEmpty() ? null : components;
    }

    @Override
    public Identity identity(ParsedItem item) {
        return new Identity("key", ((ApplicationItem) item).key());
    }
}
