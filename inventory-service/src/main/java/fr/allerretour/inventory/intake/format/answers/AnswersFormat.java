package fr.allerretour.inventory.intake.format.answers;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.look.CsvLook;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The sheet of questions, filled in by the owners. */
public final class AnswersFormat implements InventoryFormat {

    private static final FormatDoc DOC = new FormatDoc(
            "answers-csv",
            new Words(
                    "The sheet of questions on what is missing (GET …/completeness/questions), filled in by the owners",
                    "La feuille des questions sur ce qui manque (GET …/completeness/questions), remplie par les responsables"),
            "csv",
            "csv",
            List.of(
                    new Words(
                            "Item, key, field, answer (or élément, clé, champ, réponse): each answer gives that member of that item, and nothing else; the answers to one item are one row of the preview",
                            "Élément, clé, champ, réponse (ou item, key, field, answer) : chaque réponse donne ce membre de cet élément, et rien d'autre ; les réponses sur un même élément font une ligne de l'aperçu"),
                    new Words(
                            "Covers (or couvre): above 1, the cell key holds several keys with | between them, and the answer holds for each",
                            "Couvre (ou covers) : au-delà de 1, la cellule clé contient plusieurs clés séparées par |, et la réponse vaut pour chacune"),
                    new Words(
                            "Values of a list by their code, or by the English or French words of the sheet",
                            "Les valeurs d'une liste par leur code, ou par les mots anglais ou français de la feuille"),
                    new Words(
                            "dataSensitivity of an application: a data set of that application with that sensitivity, of category SUPPLIED, with the name in name",
                            "dataSensitivity d'une application : un jeu de données de cette application, de cette sensibilité, de catégorie SUPPLIED, du nom donné dans nom"),
                    new Words(
                            "needs of an application: a dependency on each thing named, hard",
                            "needs d'une application : une dépendance, forte, envers chaque élément nommé")),
            List.of(
                    new Words(
                            "Rows without an answer, or whose answer is ? or unknown: they say nothing",
                            "Les lignes sans réponse, ou dont la réponse est ? ou inconnu : elles ne disent rien"),
                    new Words(
                            "Owner, application, question, what it is for, expected, gain: they are for people",
                            "Responsable, application, question, à quoi cela sert, attendu, gain : pour les lecteurs")),
            new Words("Sizes in GiB", "Tailles en Gio"));

    private final ReadLimits limits;

    public AnswersFormat(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(FileLook look) {
        return look instanceof CsvLook csv && isOurs(csv.headings());
    }

    private static boolean isOurs(Headings headings) {
        return headings.has(Column.ITEM.names())
                && headings.has(Column.KEY.names())
                && headings.has(Column.FIELD.names())
                && headings.has(Column.ANSWER.names());
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        AnswersReading reading = new AnswersReading(sink, limits);
        new CsvTable("", ByteSource.of(file), limits).read(reading::columns, sink);
        reading.finish();
    }
}
