package fr.allerretour.inventory.intake.format;

/** Why a file was refused as a whole. All are the sender's to mend, so all answer 422. */
public enum FormatProblem {
    EMPTY_FILE(
            "file-empty",
            "The file is empty",
            "Le fichier est vide",
            "Send the file again; it holds not one row.",
            "Renvoyez le fichier : il ne contient aucune ligne."),
    STRAY_QUOTE(
            "quote-astray",
            "Text stands after a closing quote",
            "Du texte suit un guillemet fermant",
            "Double a quote that belongs to the text, and put the whole field in quotes.",
            "Doublez un guillemet qui fait partie du texte, et mettez tout le champ entre guillemets."),
    UNKNOWN_FORMAT(
            "file-format-unknown",
            "The file is none of the known formats",
            "Le fichier n'est d'aucun format connu",
            "Compare it with the documented formats (GET /api/v1/import-formats), or name the format. A CSV file of another"
                    + " form is read by a column mapping: ask for a proposal (POST /api/v1/column-mappings/proposals).",
            "Comparez-le aux formats documentés (GET /api/v1/import-formats), ou nommez le format. Un fichier CSV d'une autre"
                    + " forme se lit par une correspondance de colonnes : demandez-en une proposition (POST"
                    + " /api/v1/column-mappings/proposals)."),
    NOT_A_SHEET(
            "csv-expected",
            "The file is no CSV",
            "Le fichier n'est pas un CSV",
            "Save the sheet as CSV and send that; a column mapping reads rows under headings.",
            "Enregistrez la feuille en CSV et envoyez ce fichier ; une correspondance lit des lignes sous des en-têtes."),
    MAPPING_MISSING(
            "column-mapping-missing",
            "No column mapping was named",
            "Aucune correspondance de colonnes n'a été nommée",
            "Send the file again with format=mapped-csv and mapping= the id of one (GET /api/v1/column-mappings).",
            "Renvoyez le fichier avec format=mapped-csv et mapping= l'identifiant de l'une (GET /api/v1/column-mappings)."),
    MAPPING_AMBIGUOUS(
            "column-mapping-ambiguous",
            "More than one column mapping would read the file",
            "Plusieurs correspondances de colonnes liraient le fichier",
            "Send it again with format=mapped-csv and mapping= the id of the one that is meant, or delete the others.",
            "Renvoyez-le avec format=mapped-csv et mapping= l'identifiant de celle qui est visée, ou supprimez les autres."),
    MAPPING_GONE(
            "column-mapping-gone",
            "The column mapping is no longer there",
            "La correspondance de colonnes n'existe plus",
            "Send the file again with another mapping.",
            "Renvoyez le fichier avec une autre correspondance."),
    PROTECTED_WORKBOOK(
            "workbook-protected",
            "The workbook is protected by a password or a sensitivity label",
            "Le classeur est protégé par un mot de passe ou une étiquette de confidentialité",
            "Save it without password and with a label that does not encrypt (for instance General), then send it again.",
            "Enregistrez-le sans mot de passe et avec une étiquette qui ne chiffre pas (par exemple Général), puis renvoyez-le."),
    OLD_WORKBOOK(
            "workbook-old-format",
            "The workbook is in the old binary format (.xls)",
            "Le classeur est dans l'ancien format binaire (.xls)",
            "Save it as an Excel workbook (.xlsx) and send it again.",
            "Enregistrez-le comme classeur Excel (.xlsx) et renvoyez-le."),
    DAMAGED_FILE(
            "file-damaged",
            "The file is cut or damaged",
            "Le fichier est tronqué ou endommagé",
            "Export or copy it again; nothing of it was taken.",
            "Exportez-le ou copiez-le de nouveau ; rien n'en a été retenu."),
    BOMB(
            "file-inflates-too-much",
            "The file inflates beyond what an inventory can be",
            "Le fichier se décompresse au-delà de ce que peut être un inventaire",
            "Export the sheets again without padding, or split the inventory.",
            "Exportez de nouveau les feuilles sans remplissage, ou divisez l'inventaire."),
    TOO_LARGE(
            "file-too-large",
            "The file is beyond a limit",
            "Le fichier dépasse une limite",
            "Split it, or remove what does not belong to the inventory.",
            "Divisez-le, ou retirez ce qui n'appartient pas à l'inventaire."),
    VINFO_MISSING(
            "vinfo-missing",
            "The workbook has no vInfo sheet",
            "Le classeur n'a pas de feuille vInfo",
            "Export all tabs of RVTools to one workbook; vInfo alone is enough, without it nothing is known.",
            "Exportez tous les onglets de RVTools dans un classeur ; vInfo seul suffit, sans lui rien n'est connu."),
    HEADING_MISSING(
            "heading-missing",
            "A heading that is needed is missing",
            "Un en-tête nécessaire manque",
            "Add the named heading; headings are read by name, their order is free.",
            "Ajoutez l'en-tête nommé ; les en-têtes sont lus par leur nom, leur ordre est libre."),
    HEADING_TWICE(
            "heading-twice",
            "Two columns say the same thing",
            "Deux colonnes disent la même chose",
            "Remove or rename one of the named columns.",
            "Retirez ou renommez l'une des colonnes nommées."),
    SHEET_MISSING(
            "sheet-missing",
            "The workbook lacks a sheet that is needed",
            "Il manque au classeur une feuille nécessaire",
            "Export the whole report again; sheets are found by their names, their order is free.",
            "Exportez de nouveau tout le rapport ; les feuilles sont trouvées par leur nom, leur ordre est libre."),
    MEMBER_TWICE(
            "member-twice",
            "An object has the same member twice",
            "Un objet a deux fois le même membre",
            "Export the file again, or remove one of the two: programs differ in which of them they believe.",
            "Exportez de nouveau le fichier, ou retirez l'un des deux : les programmes diffèrent sur celui qu'ils croient."),
    MEMBER_MISSING(
            "member-missing",
            "A member that is needed is missing",
            "Un membre nécessaire manque",
            "Export the file again with the named member; without it nothing can be told from the rest.",
            "Exportez de nouveau le fichier avec le membre nommé ; sans lui le reste ne dit rien."),
    YAML_ALIAS(
            "yaml-alias",
            "The YAML refers to a value that stands elsewhere",
            "Le YAML renvoie à une valeur écrite ailleurs",
            "Write the values out, for manifests with: kubectl create --dry-run=client -o yaml -f FILE. A few aliases may"
                    + " stand for a billion values, so none is followed.",
            "Écrivez les valeurs en toutes lettres, pour des manifestes avec : kubectl create --dry-run=client -o yaml -f"
                    + " FICHIER. Quelques alias peuvent valoir un milliard de valeurs, aucun n'est donc suivi."),
    ONLY_AS_JSON(
            "only-as-json",
            "This format is read as JSON only",
            "Ce format n'est lu qu'en JSON",
            "Export it as JSON; an SBOM is converted with: cyclonedx convert --output-format json.",
            "Exportez-le en JSON ; un SBOM se convertit avec : cyclonedx convert --output-format json."),
    FORBIDDEN_XML(
            "workbook-forbidden-xml",
            "The workbook holds XML that no spreadsheet writes",
            "Le classeur contient du XML qu'aucun tableur n'écrit",
            "Open it in a spreadsheet program, save it again and send that file.",
            "Ouvrez-le dans un tableur, enregistrez-le de nouveau et envoyez ce fichier-là."),
    UNREADABLE_TEXT(
            "text-unreadable",
            "The file is not text in a known encoding",
            "Le fichier n'est pas du texte dans un encodage connu",
            "Save it as CSV UTF-8 (Windows-1252 is read too).",
            "Enregistrez-le en CSV UTF-8 (Windows-1252 est lu aussi)."),
    OPEN_QUOTE(
            "quote-never-closed",
            "A quoted field is never closed",
            "Un champ entre guillemets n'est jamais fermé",
            "The file may be cut: export it again, or close the quote at the named row.",
            "Le fichier est peut-être tronqué : exportez-le de nouveau, ou fermez le guillemet à la ligne nommée.");

    private final String slug;
    private final String titleEn;
    private final String titleFr;
    private final String adviceEn;
    private final String adviceFr;

    FormatProblem(String slug, String titleEn, String titleFr, String adviceEn, String adviceFr) {
        this.slug = slug;
        this.titleEn = titleEn;
        this.titleFr = titleFr;
        this.adviceEn = adviceEn;
        this.adviceFr = adviceFr;
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return 422;
    }

    public String titleEn() {
        return titleEn;
    }

    public String titleFr() {
        return titleFr;
    }

    public String adviceEn() {
        return adviceEn;
    }

    public String adviceFr() {
        return adviceFr;
    }
}
