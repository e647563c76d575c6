package fr.allerretour.planner.assessment.rating;

import fr.allerretour.planner.catalogue.Fact;
import fr.allerretour.planner.catalogue.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule can find; the names are part of the answers and stay. */
public enum Code {
    OFFER_ON_SALE("The offer receives customers", "L'offre accueille des clients"),
    OFFER_ANNOUNCED(
            "The offer is announced but has no platform yet", "L'offre est annoncée mais n'a pas de plateforme"),
    OFFER_CLOSED("The offer is closed", "L'offre est fermée"),
    OFFER_UNCONFIRMED("That the offer is on sale is not confirmed", "La mise en vente de l'offre n'est pas confirmée"),
    SERVICE_OFFERED("The offer has a service for this kind of workload", "L'offre a un service pour ce type de charge"),
    SERVICE_UNVERIFIED(
            "The offer is thought to have a service for this kind of workload; unverified",
            "L'offre aurait un service pour ce type de charge ; non vérifié"),
    SERVICE_MISSING(
            "No service for this kind of workload is known in the offer",
            "Aucun service connu de l'offre n'accueille ce type de charge"),
    KIND_UNKNOWN("The kind of the workload is not known", "Le type de la charge n'est pas connu"),
    LABEL_HELD("The label that the rule asks for is held", "Le label exigé par la règle est détenu"),
    LABEL_ENDS_SOON(
            "The label ends within 180 days and no renewal is confirmed",
            "Le label prend fin dans les 180 jours, sans renouvellement confirmé"),
    LABEL_ENDED("The label has ended and no renewal is confirmed", "Le label a pris fin, sans renouvellement confirmé"),
    LABEL_IN_PROGRESS("The label is asked for but not held", "Le label est demandé mais pas détenu"),
    LABEL_NOT_YET("The label is decided but not in force yet", "Le label est décidé mais pas encore en vigueur"),
    LABEL_MISSING("The label is not held, as far as is known", "Le label n'est pas détenu, à notre connaissance"),
    LOCATION_FITS("A region lies where the rule asks", "Une région se trouve là où la règle l'exige"),
    LOCATION_OUTSIDE("No region is known where the rule asks", "Aucune région connue là où la règle l'exige"),
    IMMUNE("Out of reach of non-EU law", "Hors de portée du droit extra-européen"),
    NOT_IMMUNE("Within reach of non-EU law", "À portée du droit extra-européen"),
    IMMUNITY_UNPROVEN(
            "Immunity to non-EU law would follow from a qualification that is not held yet",
            "L'immunité au droit extra-européen découlerait d'une qualification pas encore détenue"),
    IMMUNITY_UNKNOWN("Immunity to non-EU law is not known", "L'immunité au droit extra-européen n'est pas connue"),
    KEYS_CUSTOMER("The customer may hold the keys", "Le client peut détenir les clés"),
    KEYS_OWN_ENCRYPTION(
            "Nothing is known of keys held by the customer: encrypt on your own side",
            "Détention des clés par le client non connue : chiffrer de son côté"),
    KEYS_PROVIDER("The provider holds the keys", "Le prestataire détient les clés"),
    EXIT_KNOWN("The way back out is known", "La voie de sortie est connue"),
    EXIT_UNKNOWN("No way back out is known", "Aucune voie de sortie connue"),
    DUTY("A duty that blocks nothing", "Une obligation qui ne bloque rien"),
    SENSITIVITY_UNKNOWN(
            "The sensitivity of the data is not known: treated as internal",
            "La sensibilité des données n'est pas connue : traitées comme internes"),
    DATA_OF_APPLICATION(
            "No data set names it: held to the demands of its application's data, which it processes",
            "Aucun jeu de données ne la nomme : soumise aux exigences des données de son application, qu'elle traite"),
    SENSITIVITY_CONTRADICTED(
            "Sensitivity and legal regimes contradict each other: both apply",
            "Sensibilité et régimes se contredisent : les deux s'appliquent"),
    GOES_WITH_HOST("Goes where the machine that it runs on goes", "Suit la machine qui l'héberge"),
    AFFINITY_CUT(
            "No provider can receive all that depends on each other here",
            "Aucun prestataire ne peut accueillir tout ce qui dépend l'un de l'autre ici"),
    TEMPLATE("A template is listed but never moved", "Un modèle est recensé mais jamais déplacé"),
    OWNER_DECIDED("Decided by the owner of the application", "Décidé par le responsable de l'application");

    private final Text text;

    Code(String en, String fr) {
        this.text = new Text(en, fr);
    }

    Text text() {
        return text;
    }

    public Reason reason(String rule, @Nullable String control, List<Fact> facts) {
        return new Reason(name(), rule, text, control, facts);
    }
}
