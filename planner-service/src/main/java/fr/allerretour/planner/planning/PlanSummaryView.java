package fr.allerretour.planner.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.allerretour.kit.job.JobView;
import fr.allerretour.planner.plan.PlanDocument.Summary;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as its owner sees it before opening it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanSummary", description = "A plan in figures; without them while it is being computed.")
record PlanSummaryView(
        UUID id,
        UUID snapshotId,
        LocalDate asOf,
        LocalDate start,

        @Schema(description = "Whether the plan is there; if not, its job says why.")
        boolean ready,

        @Schema(description = "The job that computes it.") @Nullable
        JobView job,

        @Schema(description = "What was said of how the organisation works.", implementation = Object.class)
        @JsonRawValue
        String settings,

        Instant createdAt,
        String createdBy,

        @Schema(description = "Over all that the plan was computed from.") @Nullable
        String inputHash,

        @Schema(description = "SHA-256 of the plan document, and its ETag.") @Nullable
        String documentSha256,

        @Schema(description = "The plan in figures.", implementation = Summary.class) @JsonRawValue @Nullable
        String summary) {

    static PlanSummaryView of(PlanEntity plan, @Nullable JobView job) {
        return new PlanSummaryView(
                plan.id,
                plan.snapshotId,
                plan.asOf,
                plan.start,
                plan.isReady(),
                job,
                plan.settings,
                plan.createdAt,
                plan.createdBy,
                plan.inputHash,
                plan.documentSha256,
                plan.summary);
    }
}
