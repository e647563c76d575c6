package fr.allerretour.inventory.intake.format.csv;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.vocabulary.Strength;
import java.util.List;

/** dependencies.csv. */
final class DependencySheet implements SheetKind {

    private static final FormatDoc DOC = new FormatDoc(
            "dependencies-csv",
            new Words("Our sheet of dependencies", "Notre feuille des dépendances"),
            "csv",
            "csv",
            List.of(new Words(
                    "from, to, strength, reason (or de, vers, force, raison); both ends by key or name",
                    "de, vers, force, raison (ou from, to, strength, reason) ; les deux bouts par clé ou par nom")),
            List.of(new Words("Any other column", "Toute autre colonne")),
            new Words("None", "Aucune"));

    private static final String[] FROM = {"from", "de", "source"};
    private static final String[] TO = {"to", "vers", "cible", "target"};
    private static final int REASON = 2_000;

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(Headings headings) {
        return headings.has(FROM) && headings.has(TO);
    }

    @Override
    public RowReader columns(Headings headings) throws FormatException {
        int from = headings.need(FROM);
        int to = headings.need(TO);
        int strength = headings.find("strength", "force");
        int reason = headings.find("reason", "raison", "motif");
        return row -> {
            String source = row.neededKey(from, "a workload or application");
            String target = row.neededKey(to, "a workload or application");
            if (source.equals(target)) {
                throw new BadCell(
                        headings.name(to),
                        RowProblem.NEEDS_ITSELF,
                        Cells.shown(source) + " needs itself; expected another workload or application.",
                        Cells.shown(source) + " dépend de soi ; attendu une autre charge ou application.");
            }
            return new DependencyItem(source, target, row.oneOf(Strength.class, strength), row.exact(reason, REASON));
        };
    }

    @Override
    public Identity identity(ParsedItem item) {
        DependencyItem dependency = (DependencyItem) item;
        return new Identity("from, to", dependency.from() + " -> " + dependency.to());
    }
}
