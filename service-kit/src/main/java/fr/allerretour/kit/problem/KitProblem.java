package fr.allerretour.kit.problem;

import java.util.Locale;

/** The problems that every service can answer with. */
public enum KitProblem implements ProblemType {
    INVALID_REQUEST(
            400,
            "The request is not valid",
            "La requête n'est pas valide",
            "Correct the members that the list of errors names, and send it again.",
            "Corrigez les éléments que nomme la liste d'erreurs, puis renvoyez la requête."),
    INVALID_CURSOR(
            400,
            "The cursor does not belong to this list",
            "Le curseur n'appartient pas à cette liste",
            "Take the cursor from the member next of the page before, with the same filters and order.",
            "Reprenez le curseur du membre next de la page précédente, avec les mêmes filtres et le même tri."),
    UNAUTHENTICATED(
            401,
            "Who calls is not known",
            "L'appelant n'est pas identifié",
            "Send a valid bearer token of your organisation's identity provider.",
            "Envoyez un jeton d'accès valide du fournisseur d'identité de votre organisation."),
    FORBIDDEN(
            403,
            "The caller may not do this",
            "L'appelant n'a pas ce droit",
            "Ask an administrator of your organisation for the role that the detail names.",
            "Demandez à un administrateur de votre organisation le rôle nommé dans le détail."),
    NOT_FOUND(
            404,
            "There is no such thing here",
            "Cet élément n'existe pas ici",
            "Check the address; things of other organisations are not visible.",
            "Vérifiez l'adresse ; les éléments des autres organisations ne sont pas visibles."),
    METHOD_NOT_ALLOWED(
            405,
            "This address does not take that method",
            "Cette adresse n'accepte pas cette méthode",
            "See the service's OpenAPI page for what the address takes.",
            "Consultez la page OpenAPI du service pour ce que l'adresse accepte."),
    NOT_ACCEPTABLE(
            406,
            "The answer cannot be given in that format",
            "La réponse n'existe pas dans ce format",
            "Send an Accept header that the OpenAPI page lists for this address.",
            "Envoyez un en-tête Accept que la page OpenAPI indique pour cette adresse."),
    CONFLICT(
            409,
            "It clashes with what is there",
            "Conflit avec l'existant",
            "Read the present state, then decide.",
            "Relisez l'état actuel, puis décidez."),
    REQUEST_IN_PROGRESS(
            409,
            "The same request is still being answered",
            "La même requête est encore en cours de traitement",
            "Wait a moment and send it again with the same Idempotency-Key.",
            "Attendez un instant, puis renvoyez-la avec la même Idempotency-Key."),
    VERSION_CONFLICT(
            412,
            "It has changed since it was read",
            "L'élément a changé depuis sa lecture",
            "Read it again, make the change on the new version, and send its ETag in If-Match.",
            "Relisez-le, refaites la modification sur la nouvelle version et envoyez son ETag dans If-Match."),
    CONTENT_TOO_LARGE(
            413,
            "The content is too large",
            "Le contenu est trop volumineux",
            "Send less at once; the detail names the limit.",
            "Envoyez-en moins à la fois ; le détail nomme la limite."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The content's type is not taken here",
            "Le type du contenu n'est pas accepté ici",
            "Send a Content-Type that the OpenAPI page lists for this address.",
            "Envoyez un Content-Type que la page OpenAPI indique pour cette adresse."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The Idempotency-Key was used for another request",
            "L'Idempotency-Key a servi pour une autre requête",
            "Use a new key for a new request; keep a key only to repeat the very same one.",
            "Prenez une nouvelle clé pour une nouvelle requête ; ne gardez une clé que pour répéter la même."),
    VERSION_REQUIRED(
            428,
            "A change needs the version that it is based on",
            "Une modification doit dire sur quelle version elle se fonde",
            "Send the ETag of the version that you read in If-Match.",
            "Envoyez dans If-Match l'ETag de la version que vous avez lue."),
    INTERNAL_ERROR(
            500,
            "Something went wrong on our side",
            "Une erreur s'est produite de notre côté",
            "Try again; if it stays, give the instance to whoever runs the service: the log has it.",
            "Réessayez ; si cela persiste, donnez l'instance à l'exploitant du service : le journal la contient."),
    JOB_GAVE_UP(
            500,
            "The job's worker died too often",
            "Le traitement s'est interrompu trop souvent",
            "Give the job's id to whoever runs the service; start it again once the cause is mended.",
            "Donnez l'identifiant du traitement à l'exploitant ; relancez-le une fois la cause corrigée."),
    UNAVAILABLE(
            503,
            "The service cannot answer at the moment",
            "Le service ne peut pas répondre pour le moment",
            "Try again in a moment.",
            "Réessayez dans un instant.");

    private final int status;
    private final String titleEn;
    private final String titleFr;
    private final String adviceEn;
    private final String adviceFr;

    KitProblem(int status, String titleEn, String titleFr, String adviceEn, String adviceFr) {
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
