package fr.allerretour.inventory.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merge as it is shown. */
@Schema(name = "WorkloadMerge")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MergeView(
        UUID id,

        @Schema(description = "Key of the workload that stayed.")
        String into,

        @Schema(description = "Key of the workload that went into it.")
        String from,

        MergeState state,
        String mergedBy,
        Instant mergedAt,

        @Schema(description = "Who made the two workloads two again; absent while they are one.") @Nullable
        String undoneBy,

        @Nullable Instant undoneAt) {

    static MergeView of(WorkloadMerge merge) {
        return new MergeView(
                merge.id,
                merge.intoKey,
                merge.fromKey,
                merge.state,
                merge.mergedBy,
                merge.mergedAt,
                merge.undoneBy,
                merge.undoneAt);
    }
}
