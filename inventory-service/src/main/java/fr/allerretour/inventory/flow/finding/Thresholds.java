package fr.allerretour.inventory.flow.finding;

/**
 * From where on something is much.
 *
 * @param usualShare percent of the machines in the log that a directory, DNS, backup or the like serves, to be shared
 * @param usualClients and at least so many
 * @param anyShare percent of the machines in the log that any other service serves, to be shared
 * @param anyClients and at least so many
 * @param heavyFiles bytes from which file traffic is more than browsing
 * @param heavyAdministration bytes from which administration is more than that (file transfer)
 * @param heavyFlows flows that count as heavy in logs without bytes
 * @param hardWeight weight from which a pair is tight whatever its port
 * @param little flows up to which a pair may be chance
 */
public record Thresholds(
        int usualShare,
        int usualClients,
        int anyShare,
        int anyClients,
        long heavyFiles,
        long heavyAdministration,
        long heavyFlows,
        double hardWeight,
        long little) {

    /** As of November 2026: our judgement, not a measure. */
    public static Thresholds standard() {
        return new Thresholds(10, 5, 30, 20, 16L << 20, 1L << 30, 1_000, 0.7, 3);
    }
}
