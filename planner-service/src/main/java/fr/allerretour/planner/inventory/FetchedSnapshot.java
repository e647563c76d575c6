package fr.allerretour.planner.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot that is kept here.
 *
 * @param portfolioName what people call the portfolio it was taken of, null if it does not say
 * @param contentHash "sha256:" and 64 hexadecimal digits over the content lines
 */
public record FetchedSnapshot(UUID id, @Nullable String portfolioName, String contentHash, long workloads) {}
