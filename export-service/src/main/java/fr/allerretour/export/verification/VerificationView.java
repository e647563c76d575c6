package fr.allerretour.export.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.export.bundle.verify.Reason;
import fr.allerretour.kit.job.JobState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A verification as it is shown. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Verification", description = "A bundle read again: how far that is, then what was found.")
record VerificationView(
        UUID id,
        UUID bundleId,

        @Schema(description = "Of its job. Only once SUCCEEDED there is a result, be the bundle valid or not.")
        JobState state,

        @Schema(description = "The job that reads it, with progress: /api/v1/jobs/{job}.") @Nullable
        UUID job,

        @Nullable Result result,
        Instant createdAt) {

    /** What was found. */
    @RegisterForReflection
    @Schema(name = "VerificationResult", description = "What was found; valid if no reason is an ERROR.")
    record Result(
            boolean valid,

            @Schema(description = "Version of BagIt.", examples = "1.0")
            String bagItVersion,

            @Schema(description = "Payload files.") long files,
            @Schema(description = "Payload bytes.") long bytes,

            @Schema(description = "At most 1000, errors first.")
            List<ReasonView> reasons,

            Instant verifiedAt,
            double seconds) {}

    /** One thing that was found. */
    @RegisterForReflection
    @Schema(name = "Reason")
    record ReasonView(
            Reason.Severity severity,
            @Schema(examples = "digest-differs") String code,
            String file,
            String detail) {}
}
