package fr.allerretour.inventory.snapshot;

import java.time.Instant;
import java.util.UUID;

/** What the first line of a snapshot says, save what is only known once its content is written. */
public record SnapshotHeader(UUID id, String organisation, UUID portfolio, String portfolioName, Instant takenAt) {}
