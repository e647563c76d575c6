package fr.allerretour.export;

import fr.allerretour.kit.problem.ProblemType;
import java.util.Locale;

/** The problems that only export-service answers with. */
public enum ExportProblem implements ProblemType {
    SOURCE_PATH_NOT_ALLOWED(
            422,
            "The path lies outside what sources may use",
            "Le chemin sort de ce que les sources peuvent utiliser",
            "Choose a path below an allowed root, or have the operator add its root to allerretour.export.sources.allowed-roots.",
            "Choisissez un chemin sous une racine autorisée, ou faites ajouter sa racine à allerretour.export.sources.allowed-roots."),
    SOURCE_HOST_NOT_ALLOWED(
            422,
            "The host is not one that sources may use",
            "L'hôte ne fait pas partie de ceux que les sources peuvent utiliser",
            "Choose an allowed host, or have the operator add it to allerretour.export.sources.allowed-hosts.",
            "Choisissez un hôte autorisé, ou faites-le ajouter à allerretour.export.sources.allowed-hosts."),
    SOURCE_NAME_TAKEN(
            409,
            "A source of that name exists",
            "Une source de ce nom existe déjà",
            "Choose another name, or delete the other source first.",
            "Choisissez un autre nom, ou supprimez d'abord l'autre source."),
    SOURCE_NOT_FOUND(
            422,
            "A source that the bundle asks for does not exist",
            "Une source demandée pour le paquet n'existe pas",
            "List the sources, and name those that are there.",
            "Listez les sources et nommez celles qui existent."),
    SOURCE_UNREADABLE(
            502,
            "A source could not be read",
            "Une source n'a pas pu être lue",
            "Mend what the detail names, then ask for the bundle again.",
            "Corrigez ce que nomme le détail, puis redemandez le paquet."),
    PEER_UNAVAILABLE(
            502,
            "Another service did not answer",
            "Un autre service n'a pas répondu",
            "See that the service that the detail names runs, then try again.",
            "Vérifiez que le service nommé dans le détail fonctionne, puis réessayez."),
    PLAN_NOT_FOUND(
            422,
            "There is no such plan, or it is not ready",
            "Ce plan n'existe pas ou n'est pas prêt",
            "Take the id of a finished plan of your organisation from planner-service.",
            "Prenez dans planner-service l'identifiant d'un plan terminé de votre organisation."),
    PLAN_UNREADABLE(
            502,
            "The plan is not of a form that this service knows",
            "Le plan n'est pas d'une forme que ce service connaît",
            "See that planner-service and export-service are of matching versions.",
            "Vérifiez que planner-service et export-service sont de versions compatibles."),
    SNAPSHOT_MISMATCH(
            409,
            "Plan and snapshot do not belong together, or the snapshot was altered",
            "Le plan et l'instantané ne vont pas ensemble, ou l'instantané a été altéré",
            "Make the plan again from the snapshot, then ask for the bundle.",
            "Refaites le plan à partir de l'instantané, puis redemandez le paquet."),
    DATA_SET_UNKNOWN(
            422,
            "A data set is named that the inventory does not have",
            "Un jeu de données nommé n'est pas dans l'inventaire",
            "Name data sets by their key in the snapshot.",
            "Nommez les jeux de données par leur clé dans l'instantané."),
    DATA_SETS_UNACCOUNTED(
            422,
            "The bundle would leave out data sets without saying why",
            "Le paquet omettrait des jeux de données sans dire pourquoi",
            "Give each data set that is listed a source, an exclusion with its reason, or an accepted exception.",
            "Donnez à chaque jeu de données listé une source, une exclusion motivée ou une exception acceptée."),
    BUNDLE_NOT_PUBLISHED(
            409,
            "The bundle is not finished",
            "Le paquet n'est pas terminé",
            "Wait until its state is PUBLISHED or INCOMPLETE.",
            "Attendez que son état soit PUBLISHED ou INCOMPLETE."),
    BUNDLE_FOLDER_GONE(
            410,
            "The bundle is no longer where it was published",
            "Le paquet n'est plus là où il a été publié",
            "Restore it from a copy, or make it again.",
            "Restaurez-le d'une copie, ou refaites-le."),
    RANGE_NOT_SATISFIABLE(
            416,
            "The range is outside of the content",
            "La plage est hors du contenu",
            "Ask for a range below the length that Content-Range names.",
            "Demandez une plage inférieure à la longueur que nomme Content-Range."),
    SIGNING_KEY_UNUSABLE(
            500,
            "The bundle cannot be signed",
            "Le paquet ne peut pas être signé",
            "Have the operator check allerretour.export.signing.keystore and its password file.",
            "Faites vérifier allerretour.export.signing.keystore et son fichier de mot de passe."),
    NOT_ENOUGH_SPACE(
            507,
            "There is not enough room for the bundle",
            "Il n'y a pas assez de place pour le paquet",
            "Free space where the bundles lie, then ask for the bundle again.",
            "Libérez de la place là où sont les paquets, puis redemandez le paquet."),
    ;

    private final int status;
    private final String titleEn;
    private final String titleFr;
    private final String adviceEn;
    private final String adviceFr;

    ExportProblem(int status, String titleEn, String titleFr, String adviceEn, String adviceFr) {
        this.status = status;
        this.titleEn = titleEn;
        this.titleFr = titleFr;
        this.adviceEn = adviceEn;
        this.adviceFr = adviceFr;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
