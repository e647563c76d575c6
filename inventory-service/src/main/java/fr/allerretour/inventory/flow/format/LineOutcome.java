package fr.allerretour.inventory.flow.format;

import fr.allerretour.inventory.intake.format.Words;

/** What a line turned out to be. All but the first six are reasons to reject it. */
public enum LineOutcome {
    FLOW("flow", "A flow.", "Un flux."),
    HEADING("heading", "A heading.", "Un en-tête."),
    BLANK("blank", "Nothing, or a comment.", "Rien, ou un commentaire."),
    SUMMARY("summary", "What the tool says at the end.", "Ce que dit l'outil à la fin."),
    NO_DATA("no-data", "No traffic in that interval.", "Aucun trafic dans cet intervalle."),
    SKIPPED_DATA(
            "skipped-data",
            "The provider lost records in that interval.",
            "Le fournisseur a perdu des enregistrements."),
    TOO_LONG("line-too-long", "The line has more than 65,536 bytes.", "La ligne a plus de 65 536 octets."),
    FIELDS(
            "field-count",
            "The line has more or fewer fields than its format.",
            "La ligne a plus ou moins de champs que son format."),
    ADDRESS("address", "An end is no IPv4 or IPv6 address.", "Une extrémité n'est pas une adresse IPv4 ou IPv6."),
    ABBREVIATED_ADDRESS(
            "address-abbreviated",
            "An IPv6 address is abbreviated; write the file with -6 or as CSV.",
            "Une adresse IPv6 est abrégée ; écrivez le fichier avec -6 ou en CSV."),
    PORT("port", "A port is no number from 0 to 65535.", "Un port n'est pas un nombre de 0 à 65535."),
    PROTOCOL("protocol", "The protocol is unknown.", "Le protocole est inconnu."),
    NUMBER(
            "number",
            "Packets, bytes or flows are no whole number of 0 or more, or beyond 2^62.",
            "Les paquets, octets ou flux ne sont pas un entier positif ou nul, ou dépassent 2^62."),
    TIME("time", "A time is none between 1970 and 2106.", "Une heure n'est pas entre 1970 et 2106.");

    private final String code;
    private final Words words;

    LineOutcome(String code, String en, String fr) {
        this.code = code;
        this.words = new Words(en, fr);
    }

    /** Stable, kebab-case. */
    public String code() {
        return code;
    }

    public Words words() {
        return words;
    }

    /** Whether the line is wrong. */
    public boolean rejected() {
        return ordinal() >= TOO_LONG.ordinal();
    }
}
