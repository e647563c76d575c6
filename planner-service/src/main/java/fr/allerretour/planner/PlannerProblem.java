package fr.allerretour.planner;

import fr.allerretour.kit.problem.ProblemType;
import java.util.Locale;

/** The problems that planner-service can answer with, beside those of all services. */
public enum PlannerProblem implements ProblemType {
    UNKNOWN_SNAPSHOT(
            404,
            "inventory-service has no such snapshot",
            "inventory-service n'a pas ce cliché",
            "Take one with POST /api/v1/portfolios/{id}/snapshots on inventory-service, and give its id.",
            "Prenez-en un par POST /api/v1/portfolios/{id}/snapshots sur inventory-service, et donnez son identifiant."),
    EMPTY_SNAPSHOT(
            422,
            "The snapshot holds no workload",
            "Le cliché ne contient aucune charge",
            "Import an inventory, apply it, take a new snapshot, and use that one.",
            "Importez un inventaire, appliquez-le, prenez un nouveau cliché, et utilisez celui-là."),
    INVENTORY_UNREACHABLE(
            503,
            "inventory-service does not answer",
            "inventory-service ne répond pas",
            "Check that inventory-service runs and that allerretour.inventory.url points to it, then send it again.",
            "Vérifiez qu'inventory-service tourne et qu'allerretour.inventory.url le désigne, puis renvoyez la requête."),
    INVENTORY_REFUSED(
            502,
            "inventory-service answered with an error",
            "inventory-service a répondu par une erreur",
            "See the status in the detail and the log of inventory-service.",
            "Voyez le statut dans le détail et le journal d'inventory-service."),
    SNAPSHOT_NOT_TRUSTED(
            502,
            "The snapshot that came is not what its header says",
            "Le cliché reçu n'est pas ce qu'annonce son en-tête",
            "Send it again; if it stays, take a new snapshot: this one is damaged.",
            "Renvoyez la requête ; si cela persiste, prenez un nouveau cliché : celui-ci est abîmé."),
    START_BEFORE_AS_OF(
            422,
            "The plan would start before the day whose facts it stands on",
            "Le plan commencerait avant le jour dont il retient les faits",
            "Give a start on or after asOf.",
            "Donnez un début égal ou postérieur à asOf."),
    INVALID_SETTINGS(
            422,
            "No plan makes sense under these settings",
            "Aucun plan n'a de sens avec ces réglages",
            "Correct the setting that the detail names, or leave it out for its default.",
            "Corrigez le réglage nommé dans le détail, ou omettez-le pour sa valeur par défaut."),
    NO_SCHEDULE(
            422,
            "No calendar can hold the work",
            "Aucun calendrier ne peut contenir les travaux",
            "Loosen what the list of errors names: teams, windows, freezes or closures.",
            "Desserrez ce que nomme la liste d'erreurs : équipes, fenêtres, gels ou fermetures."),
    PLAN_FAILED_CHECK(
            500,
            "The plan did not pass the independent check and was not kept",
            "Le plan n'a pas passé la vérification indépendante et n'a pas été gardé",
            "Report the findings with the ids of snapshot and job: this is a defect of the planner.",
            "Signalez les constats avec les identifiants du cliché et du traitement : c'est un défaut du planificateur."),
    NOT_READY(
            409,
            "The result is not there yet",
            "Le résultat n'est pas encore là",
            "Follow the job; once it has succeeded, ask again. If it failed, it says why.",
            "Suivez le traitement ; une fois réussi, redemandez. S'il a échoué, il dit pourquoi.");

    private final int status;
    private final String titleEn;
    private final String titleFr;
    private final String adviceEn;
    private final String adviceFr;

    PlannerProblem(int status, String titleEn, String titleFr, String adviceEn, String adviceFr) {
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
