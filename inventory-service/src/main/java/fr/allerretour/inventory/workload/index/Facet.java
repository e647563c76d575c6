package fr.allerretour.inventory.workload.index;

/** What workloads are counted by. */
public enum Facet {
    KIND("kind"),
    ENVIRONMENT("environment"),
    CRITICALITY("criticality"),
    POWERED("powered"),
    PLACE("place"),
    TEMPLATE("template"),
    APPLICATION("application");

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    /** As the API calls it. */
    public String field() {
        return field;
    }
}
