package fr.allerretour.inventory.intake.format.csv;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import java.util.List;

/** data-sets.csv. */
final class DataSetSheet implements SheetKind {

    private static final FormatDoc DOC = new FormatDoc(
            "data-sets-csv",
            new Words("Our sheet of data sets", "Notre feuille des jeux de données"),
            "csv",
            "csv",
            List.of(
                    new Words(
                            "key, name, category, sensitivity, regimes, volume GiB or volume MiB, place, workload, application (or their French names)",
                            "clé, nom, catégorie, sensibilité, régimes, volume Gio ou volume Mio, lieu, charge, application (ou leurs noms anglais)")),
            List.of(new Words("Any other column", "Toute autre colonne")),
            new Words(
                    "Each size in MiB or GiB, as its heading says; GB is read as GiB",
                    "Chaque taille en Mio ou en Gio, selon son en-tête ; Go est lu comme Gio"));

    private static final String[] CATEGORIES = {"category", "catégorie"};
    private static final String[] SENSITIVITIES = {"sensitivity", "sensibilité"};

    @Override
    public FormatDoc doc() {
        return DOC;
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
                row.neededKey(key, "the data set's key"),
                row.exact(name, CsvRow.KEY),
                row.oneOf(Category.class, category),
                row.oneOf(Sensitivity.class, sensitivity),
                row.severalOf(Regime.class, regimes),
                row.size(volumeMiB, volumeGiB),
                row.oneOf(Place.class, place),
                row.exactKey(workload),
                row.exactKey(application));
    }

    @Override
    public Identity identity(ParsedItem item) {
        return new Identity("key", ((DataSetItem) item).key());
    }
}
