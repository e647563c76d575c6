package fr.allerretour.planner.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a snapshot.
 *
 * @param id its identifier in inventory-service
 * @param portfolio identifier of the portfolio it was taken of, null if the source did not say
 * @param portfolioName what people call that portfolio, null if the source did not say
 * @param contentHash "sha256:" and 64 hexadecimal digits over the lines after the header
 * @param counts how many objects of each type follow
 */
public record SnapshotHeader(
        String id,
        String organisation,
        @Nullable String portfolio,
        @Nullable String portfolioName,
        Instant takenAt,
        String contentHash,
        Counts counts) {

    /** How many objects of each type a snapshot holds. */
    public record Counts(long workloads, long applications, long dependencies, long dataSets) {}
}
