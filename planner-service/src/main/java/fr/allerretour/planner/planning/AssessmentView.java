package fr.allerretour.planner.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.allerretour.kit.job.JobView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assessment as its owner sees it before opening it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Assessment", description = "An assessment; without its result while it is being computed.")
record AssessmentView(
        UUID id,
        UUID snapshotId,
        LocalDate asOf,

        @Schema(description = "Whether the verdicts are there; if not, the job says why.")
        boolean ready,

        @Schema(description = "The job that computes it.") @Nullable
        JobView job,

        Instant createdAt,
        String createdBy,

        @Schema(
                description = "Catalogue version and hash, and the number of workloads by verdict.",
                implementation = AssessmentResult.class)
        @JsonRawValue
        @Nullable
        String result) {

    static AssessmentView of(AssessmentEntity assessment, @Nullable JobView job) {
        return new AssessmentView(
                assessment.id,
                assessment.snapshotId,
                assessment.asOf,
                assessment.result != null,
                job,
                assessment.createdAt,
                assessment.createdBy,
                assessment.result);
    }
}
