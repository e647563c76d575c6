package fr.allerretour.planner.project.settings;

/** What a team or a partner can do; one unit is one person on one working day. */
public enum Skill {
    ARCHITECTURE("Architecture", "Architecture"),
    LEGAL("Legal and purchasing", "Juridique et achats"),
    SECURITY("Security", "Sécurité"),
    NETWORK("Network", "Réseau"),
    MIGRATION("Migration", "Migration"),
    APPLICATION("Application owners", "Responsables d'applications"),
    OPERATIONS("Operations", "Exploitation"),
    CUTOVER("Cutover crew", "Équipe de bascule");

    private final String nameEn;
    private final String nameFr;

    Skill(String nameEn, String nameFr) {
        this.nameEn = nameEn;
        this.nameFr = nameFr;
    }

    /** Its English name. */
    public String nameEn() {
        return nameEn;
    }

    /** Its French name. */
    public String nameFr() {
        return nameFr;
    }
}
