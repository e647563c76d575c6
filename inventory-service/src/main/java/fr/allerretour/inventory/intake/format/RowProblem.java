package fr.allerretour.inventory.intake.format;

import java.util.Locale;

/** Why a row was not taken. The last four are found by the portfolio, not by the file. */
public enum RowProblem {
    REQUIRED("A cell that is needed is empty", "Une cellule nécessaire est vide"),
    NEGATIVE("A size or count is negative", "Une taille ou un nombre est négatif"),
    NOT_A_NUMBER("A number was expected", "Un nombre était attendu"),
    OUT_OF_RANGE("A number is out of range", "Un nombre est hors limites"),
    NOT_A_DATE("A date was expected", "Une date était attendue"),
    UNKNOWN_VALUE("The value is not one of the list", "La valeur n'est pas dans la liste"),
    TOO_LONG("A cell is too long", "Une cellule est trop longue"),
    MALFORMED("A cell is not written as its column asks", "Une cellule n'est pas écrite comme sa colonne le demande"),
    CONTROL_CHARACTER("A cell holds a control character", "Une cellule contient un caractère de contrôle"),
    FORMULA("A cell holds a formula", "Une cellule contient une formule"),
    EXTERNAL_LINK("A cell refers to another workbook", "Une cellule renvoie à un autre classeur"),
    ERROR_VALUE("A cell holds a spreadsheet error", "Une cellule contient une erreur de tableur"),
    FIELD_COUNT("The row has more fields than headings", "La ligne a plus de champs que d'en-têtes"),
    DUPLICATE_KEY("The key is already used in this file", "La clé est déjà utilisée dans ce fichier"),
    DUPLICATE_NAME("The name is already used in this file", "Le nom est déjà utilisé dans ce fichier"),
    NEEDS_ITSELF("The row refers to itself", "La ligne renvoie à elle-même"),
    UNKNOWN_MACHINE("No machine of the file has this identity", "Aucune machine du fichier n'a cette identité"),
    MACHINE_REJECTED(
            "Another row of this machine was not taken", "Une autre ligne de cette machine n'a pas été retenue"),
    RUNS_ON_CYCLE("Workloads run on each other in a circle", "Des charges tournent l'une sur l'autre en cercle"),
    UNKNOWN_REFERENCE("The row refers to something unknown", "La ligne renvoie à quelque chose d'inconnu"),
    AMBIGUOUS_REFERENCE("The row refers to more than one thing", "La ligne renvoie à plusieurs choses"),
    CONTRADICTORY_IDENTITY(
            "The row's identities belong to different workloads",
            "Les identités de la ligne sont celles de charges différentes");

    private final String titleEn;
    private final String titleFr;

    RowProblem(String titleEn, String titleFr) {
        this.titleEn = titleEn;
        this.titleFr = titleFr;
    }

    /** Stable name in the API: "not-a-number". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String titleEn() {
        return titleEn;
    }

    public String titleFr() {
        return titleFr;
    }
}
