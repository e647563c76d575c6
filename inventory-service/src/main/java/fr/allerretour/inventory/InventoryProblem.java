package fr.allerretour.inventory;

import fr.allerretour.kit.problem.ProblemType;

/** What can go wrong in an inventory, besides what the kit and the file formats already name. */
public enum InventoryProblem implements ProblemType {
    NAME_TAKEN(
            "name-taken",
            409,
            "The name is already in use",
            "Le nom est déjà utilisé",
            "Choose another name, or change the portfolio that has this one.",
            "Choisissez un autre nom, ou modifiez le portefeuille qui porte celui-ci."),
    KEY_TAKEN(
            "key-taken",
            409,
            "The key is already in use in this portfolio",
            "La clé est déjà utilisée dans ce portefeuille",
            "A key names one workload or application, or one data set. Change the one that has it, or choose another key.",
            "Une clé désigne une seule charge ou application, ou un seul jeu de données. Modifiez celui qui la porte, ou"
                    + " choisissez une autre clé."),
    UNKNOWN_REFERENCE(
            "unknown-reference",
            422,
            "A reference leads to nothing",
            "Une référence ne mène à rien",
            "Use the key of something that is in the portfolio, or add that first.",
            "Indiquez la clé d'un élément du portefeuille, ou ajoutez d'abord cet élément."),
    RUNS_ON_CYCLE(
            "runs-on-cycle",
            422,
            "Workloads run on each other in a circle",
            "Des charges tournent l'une sur l'autre en cercle",
            "Break the circle: at least one of the named workloads runs on none of the others.",
            "Rompez le cercle : au moins une des charges nommées ne tourne sur aucune des autres."),
    NEEDS_ITSELF(
            "needs-itself",
            422,
            "A dependency leads from something to itself",
            "Une dépendance mène d'un élément à lui-même",
            "Name two different ends, or leave the dependency out.",
            "Indiquez deux extrémités différentes, ou retirez la dépendance."),
    ARCHETYPE_NAME_TAKEN(
            "archetype-name-taken",
            409,
            "The archetype's name is already in use",
            "Le nom de l'archétype est déjà utilisé",
            "Choose another name, or change the archetype that has this one.",
            "Choisissez un autre nom, ou modifiez l'archétype qui porte celui-ci."),
    QUESTIONNAIRE_TOO_LARGE(
            "questionnaire-too-large",
            413,
            "The questionnaire is larger than this service takes",
            "Le questionnaire est plus grand que ce que ce service accepte",
            "Split it into several questionnaires of at most 1 MiB.",
            "Divisez-le en plusieurs questionnaires d'au plus 1 Mio."),
    QUESTIONNAIRE_UNREADABLE(
            "questionnaire-unreadable",
            400,
            "The questionnaire is not YAML that can be read",
            "Le questionnaire n'est pas du YAML lisible",
            "Correct the line that the answer names; plain YAML in UTF-8, without tags, anchors and aliases.",
            "Corrigez la ligne indiquée ; YAML simple en UTF-8, sans étiquettes, ancres ni alias."),
    QUESTIONNAIRE_INVALID(
            "questionnaire-invalid",
            422,
            "The file is not a questionnaire",
            "Le fichier n'est pas un questionnaire",
            "Correct the place that the answer names; GET /questionnaires/readiness/content is one that fits.",
            "Corrigez l'endroit indiqué ; GET /questionnaires/readiness/content en donne un qui convient."),
    QUESTIONNAIRE_READ_ONLY(
            "questionnaire-read-only",
            409,
            "This questionnaire comes with the product and stays as it is",
            "Ce questionnaire est fourni avec le produit et ne change pas",
            "Give yours another id.",
            "Donnez un autre id au vôtre."),
    QUESTIONNAIRE_VERSION_TAKEN(
            "questionnaire-version-taken",
            409,
            "This version of the questionnaire is already there",
            "Cette version du questionnaire existe déjà",
            "Give it the next version; what was answered to the earlier ones stays.",
            "Donnez-lui la version suivante ; les réponses aux précédentes sont conservées."),
    UNKNOWN_ANSWER(
            "unknown-answer",
            422,
            "The questionnaire has no such question or answer",
            "Le questionnaire n'a pas cette question ou cette réponse",
            "Use the ids of the questionnaire's last version; leave out what has no answer yet.",
            "Utilisez les ids de la dernière version du questionnaire ; omettez ce qui n'a pas encore de réponse."),
    STILL_REFERENCED(
            "still-referenced",
            409,
            "Something still refers to it",
            "Un élément y fait encore référence",
            "Change or delete what refers to it first; the answer says how many of what.",
            "Modifiez ou supprimez d'abord ce qui y fait référence ; la réponse dit combien et de quelle sorte."),
    UNKNOWN_FORMAT(
            "import-format-unknown",
            400,
            "The import format is unknown",
            "Le format d'import est inconnu",
            "Leave format out (or say auto) and it is found from the content.",
            "Omettez format (ou indiquez auto) : il est reconnu d'après le contenu."),
    COLUMN_MAPPING_OPEN(
            "column-mapping-open",
            422,
            "The column mapping leaves something open",
            "La correspondance de colonnes laisse quelque chose en suspens",
            "Say what the list of errors names: nothing is guessed while a file is read.",
            "Dites ce que nomme la liste d'erreurs : rien n'est deviné pendant la lecture d'un fichier."),
    MAPPING_WITHOUT_FORMAT(
            "column-mapping-misplaced",
            400,
            "Format and column mapping do not go together",
            "Le format et la correspondance de colonnes ne vont pas ensemble",
            "Name a mapping with format=mapped-csv, and only with it.",
            "Nommez une correspondance avec format=mapped-csv, et seulement avec lui."),
    UPLOAD_TOO_LARGE(
            "upload-too-large",
            413,
            "The file is larger than this service takes",
            "Le fichier est plus grand que ce que ce service accepte",
            "Split the file; the limit is allerretour.inventory.import.max-bytes.",
            "Divisez le fichier ; la limite est allerretour.inventory.import.max-bytes."),
    IMPORT_NOT_IN_PREVIEW(
            "import-not-in-preview",
            409,
            "The import cannot be applied in its present state",
            "L'import ne peut pas être appliqué dans son état actuel",
            "An import is applied once, from the state PREVIEW. Wait for its job, or send the file again.",
            "Un import s'applique une fois, depuis l'état PREVIEW. Attendez la fin de son traitement, ou renvoyez le"
                    + " fichier."),
    IMPORT_OUTDATED(
            "import-outdated",
            409,
            "The portfolio has changed since the preview",
            "Le portefeuille a changé depuis l'aperçu",
            "Nothing was applied. Ask for a new preview (POST /imports/{id}/preview), look at it, then apply.",
            "Rien n'a été appliqué. Demandez un nouvel aperçu (POST /imports/{id}/preview), examinez-le, puis"
                    + " appliquez."),
    IMPORT_BUSY(
            "import-busy",
            409,
            "A job is at work on this import",
            "Un traitement est en cours sur cet import",
            "Wait until its job has ended, or cancel the job.",
            "Attendez la fin de son traitement, ou annulez-le."),
    IMPORT_FILE_FORGOTTEN(
            "import-file-forgotten",
            409,
            "The file is no longer there, for it may hold secrets",
            "Le fichier n'est plus là, car il peut contenir des secrets",
            "Send the file again; that makes a new import with a preview of its own.",
            "Renvoyez le fichier ; cela crée un nouvel import avec son propre aperçu."),
    NOTHING_REJECTED(
            "nothing-rejected",
            404,
            "No row of this import was rejected",
            "Aucune ligne de cet import n'a été rejetée",
            "There is nothing to correct.",
            "Il n'y a rien à corriger."),
    UNKNOWN_EXPORT_FORMAT(
            "export-format-unknown",
            400,
            "The export format is unknown",
            "Le format d'export est inconnu",
            "Use xlsx, csv-zip or cyclonedx.",
            "Utilisez xlsx, csv-zip ou cyclonedx."),
    TOO_LARGE_FOR_SHEETS(
            "too-large-for-sheets",
            409,
            "The catalogue does not fit into sheets",
            "Le catalogue ne tient pas dans des feuilles",
            "Shorten what the answer names, or split the portfolio; a snapshot (POST …/snapshots) has no such limit.",
            "Raccourcissez ce que la réponse nomme, ou divisez le portefeuille ; un instantané (POST …/snapshots) n'a pas"
                    + " cette limite."),
    FLOW_LOG_TOO_LARGE(
            "flow-log-too-large",
            413,
            "The flow log is larger than this service takes",
            "Le journal de flux est plus grand que ce que ce service accepte",
            "Compress it with gzip, or send fewer days at once; the limit is allerretour.inventory.flow.max-bytes.",
            "Compressez-le avec gzip, ou envoyez moins de jours à la fois ; la limite est"
                    + " allerretour.inventory.flow.max-bytes."),
    PROPOSAL_CONFIRMED(
            "proposal-confirmed",
            409,
            "The proposal has already become a dependency",
            "La proposition est déjà devenue une dépendance",
            "Delete the dependency instead; nothing was dismissed.",
            "Supprimez plutôt la dépendance ; rien n'a été écarté."),
    MERGE_NOT_UNDOABLE(
            "merge-not-undoable",
            409,
            "The merge can no longer be undone",
            "La fusion ne peut plus être annulée",
            "The detail says what has changed since; put that right first, or add the other workload anew.",
            "Le détail dit ce qui a changé depuis ; rétablissez-le d'abord, ou ajoutez de nouveau l'autre charge."),
    SNAPSHOT_NOT_READY(
            "snapshot-not-ready",
            409,
            "The snapshot has no content yet",
            "L'instantané n'a pas encore de contenu",
            "Wait until its job has succeeded; if it failed, take another.",
            "Attendez que son traitement réussisse ; s'il a échoué, prenez-en un autre.");

    private final String slug;
    private final int status;
    private final String titleEn;
    private final String titleFr;
    private final String adviceEn;
    private final String adviceFr;

    InventoryProblem(String slug, int status, String titleEn, String titleFr, String adviceEn, String adviceFr) {
        this.slug = slug;
        this.status = status;
        this.titleEn = titleEn;
        this.titleFr = titleFr;
        this.adviceEn = adviceEn;
        this.adviceFr = adviceFr;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String titleEn() {
        return titleEn;
    }

    @Override
    public String titleFr() {
        return titleFr;
    }

    @Override
    public String adviceEn() {
        return adviceEn;
    }

    @Override
    public String adviceFr() {
        return adviceFr;
    }
}
