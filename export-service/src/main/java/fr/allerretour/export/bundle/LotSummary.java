package fr.allerretour.export.bundle;

/**
 * A finished lot.
 *
 * @param folder its path inside the bag, such as {@code data/files/payroll}
 * @param files how many, empty folders not counted
 * @param octets their lengths together
 */
public record LotSummary(String name, Category category, String folder, long files, long octets) {}
