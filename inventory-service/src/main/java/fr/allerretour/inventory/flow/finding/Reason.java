package fr.allerretour.inventory.flow.finding;

import fr.allerretour.inventory.intake.format.Words;
import java.util.Locale;

/** Why a dependency is proposed, and why as hard or soft. */
public enum Reason {
    DATABASE_PORT(
            "It calls a database: the database's latency becomes its own.",
            "Appelle une base de données : la latence de la base devient la sienne."),
    STORAGE_PORT("It uses the other's storage.", "Utilise le stockage de l'autre."),
    CLUSTER_PORT("Both are nodes of one cluster.", "Les deux sont des nœuds d'une même grappe."),
    HEAVY_AND_STEADY(
            "They exchange much, on most days of the log.", "Échangent beaucoup, la plupart des jours du journal."),
    SHARED_SERVICE(
            "One of the two serves a large part of all machines: move it first, or keep it reachable.",
            "L'un des deux sert une grande partie des machines : migrez-le d'abord, ou gardez-le joignable."),
    SERVICE_CALL("It calls a service of the other.", "Appelle un service de l'autre."),
    HEAVY_FOR_ITS_KIND(
            "More is carried than such traffic usually has.", "Le volume dépasse l'ordinaire pour ce genre de trafic."),
    BOTH_WAYS("Each calls the other.", "Chacun appelle l'autre."),
    SEEN_LITTLE("Seen only a few times: it may be chance.", "Vu peu de fois : peut-être un hasard.");

    private final Words words;

    Reason(String en, String fr) {
        this.words = new Words(en, fr);
    }

    /** Stable, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Words words() {
        return words;
    }
}
