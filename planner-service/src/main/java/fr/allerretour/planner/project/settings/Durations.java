package fr.allerretour.planner.project.settings;

/**
 * How long the steps take, in working days of the people who do them.
 *
 * @param classify per 250 workloads begun
 * @param choose once
 * @param decide per provider: the decision, the purchase (a buying route such as UGAP), the signature
 * @param exitClause per provider
 * @param landingZone per provider
 * @param network per provider
 * @param identity per provider
 * @param training per provider
 * @param exitTest per provider, once its pilot has been cut over
 * @param dryRun per group, and one more for each {@code dryRunWorkloads} workloads
 * @param dryRunWorkloads how many workloads are rehearsed in one day
 * @param freeze days before a cutover during which nothing changes
 * @param hypercare per group; twice as long if its criticality is HIGH or VITAL
 * @param decommission per group
 */
public record Durations(
        int classify,
        int choose,
        int decide,
        int exitClause,
        int landingZone,
        int network,
        int identity,
        int training,
        int exitTest,
        int dryRun,
        int dryRunWorkloads,
        int freeze,
        int hypercare,
        int decommission) {

    /** A guess for a public body of middling size. */
    public static final Durations DEFAULTS = new Durations(5, 10, 20, 10, 15, 15, 10, 5, 5, 1, 15, 5, 5, 2);
}
