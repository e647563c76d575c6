package fr.allerretour.planner.project;

/** What is done in a phase. */
public enum Step {
    CLASSIFY(Phase.ANTICIPATE, "Classify data and workloads", "Classer données et charges"),
    CHOOSE(Phase.ANTICIPATE, "Choose offers", "Choisir les offres"),
    DECIDE(Phase.ANTICIPATE, "Decide and contract", "Décider et contractualiser"),
    EXIT_CLAUSE(Phase.PREPARE, "Agree the exit clause", "Convenir de la clause de sortie"),
    LANDING_ZONE(Phase.PREPARE, "Build the landing zone", "Construire la zone d'accueil"),
    NETWORK(Phase.PREPARE, "Connect the networks", "Raccorder les réseaux"),
    IDENTITY(Phase.PREPARE, "Connect identities", "Raccorder les identités"),
    TRAINING(Phase.PREPARE, "Train the teams", "Former les équipes"),
    PRE_COPY(Phase.PREPARE, "Copy data ahead", "Copier les données à l'avance"),
    DRY_RUN(Phase.PREPARE, "Rehearse", "Répéter à blanc"),
    EXIT_TEST(Phase.PREPARE, "Test the exit", "Tester la sortie"),
    PILOT(Phase.PREPARE, "Accept the pilot", "Accepter le pilote"),
    FREEZE(Phase.MIGRATE, "Freeze changes", "Geler les changements"),
    CUT_OVER(Phase.MIGRATE, "Cut over", "Basculer"),
    CHECK(Phase.MIGRATE, "Check", "Vérifier"),
    HYPERCARE(Phase.MIGRATE, "Hypercare", "Accompagner après bascule"),
    DECOMMISSION(Phase.MIGRATE, "Decommission the source", "Décommissionner la source");

    private final Phase phase;
    private final String nameEn;
    private final String nameFr;

    Step(Phase phase, String nameEn, String nameFr) {
        this.phase = phase;
        this.nameEn = nameEn;
        this.nameFr = nameFr;
    }

    /** The phase that it belongs to. */
    public Phase phase() {
        return phase;
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
