package fr.allerretour.inventory.intake.format.csv;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;

/** data-sets.csv. */
final class DataSetSheet implements SheetKind {

    private static final String[] CATEGORIES = {"category", "catégorie"};
    private static final String[] SENSITIVITIES = {"sensitivity", "sensibilité"};

    @Override
    public String id() {
        return "data-sets-csv";
    }

    @Override
    public boolean recognises(Headings headings) {
        return headings.has("key", "clé", "identifiant") && (headings.has(SENSITIVITIES) || headings.has(CATEGORIES));
    }

    @Override
    public RowReader columns(Headings headings) throws FormatException {
        int key = headings.need("key", "clé", "identifiant");
        int name = headings.find("name", "nom");
        int category = headings.find(CATEGORIES);
        int sensitivity = headings.find(SENSITIVITIES);
        int regimes = headings.find("regimes", "régimes", "regime", "régime");
        int volumeMiB = headings.find("volume MiB", "volume Mio");
        int volumeGiB = headings.find("volume GiB", "volume GB", "volume Gio", "volume Go");
        int place = headings.find("place", "lieu", "localisation");
        int workload = headings.find("workload", "charge");
        int application = headings.find("application", "app");
        return row -> new DataSetItem(
                row.needed(key, "the data set's key"),
                row.text(name, CsvRow.KEY),
                row.oneOf(Category.class, category),
                row.oneOf(Sensitivity.class, sensitivity),
                row.severalOf(Regime.class, regimes),
                row.size(volumeMiB, volumeGiB),
                row.oneOf(Place.class, place),
                row.text(workload, CsvRow.KEY),
                row.text(application, CsvRow.KEY));
    }

    @Override
    public Identity identity(ParsedItem item) {
        return new Identity("key", ((DataSetItem) item).key());
    }
}
