package fr.allerretour.inventory.snapshot.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.kit.job.JobView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A snapshot as it is shown: all but its content. */
@Schema(name = "Snapshot")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SnapshotView(
        UUID id,
        UUID portfolio,

        @Schema(description = "The portfolio's name when it was taken.", examples = "Siège de Lyon")
        String portfolioName,

        Snapshot.State state,

        @Schema(description = "The moment that it shows.") Instant takenAt,

        String takenBy,

        @Schema(description = "\"sha256:\" and the digest over its content lines; equal inventories have equal hashes.")
        @Nullable
        String contentHash,

        @Schema(description = "Length of its content in bytes, without the header line.")
        long size,

        Counts counts,

        @Schema(description = "The job that takes it; in a list only while it is at work.") @Nullable
        JobView job) {

    /** How much is in it. */
    @Schema(name = "SnapshotCounts")
    public record Counts(long workloads, long applications, long dependencies, long dataSets) {}

    static SnapshotView of(Snapshot snapshot, Snapshot.State state, @Nullable JobView job) {
        return new SnapshotView(
                snapshot.id,
                snapshot.portfolio,
                snapshot.portfolioName,
                state,
                snapshot.takenAt,
                snapshot.takenBy,
                snapshot.contentHash,
                snapshot.sizeBytes,
                new Counts(snapshot.workloads, snapshot.applications, snapshot.dependencies, snapshot.dataSets),
                job);
    }
}
