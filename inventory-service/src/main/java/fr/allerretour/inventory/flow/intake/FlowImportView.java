package fr.allerretour.inventory.flow.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.allerretour.kit.job.JobView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A flow log as it is shown. */
@Schema(name = "FlowImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FlowImportView(
        UUID id,
        UUID portfolio,

        @Schema(examples = "vpc-2026-03.log.gz") String fileName,

        @Schema(description = "As found from the content.", examples = "aws-vpc-flow-log") @Nullable
        String format,

        @Schema(description = "Size in bytes, as it was sent.")
        long size,

        @Schema(description = "SHA-256 of what was sent.") String sha256,

        FlowImportState state,

        @Schema(description = "What the reading told, once the state is READ; not in lists.") @Nullable
        FlowReport report,

        @Schema(description = "Why it failed (RFC 9457).", type = SchemaType.OBJECT) @JsonRawValue @Nullable
        String problem,

        @Schema(description = "The job at work on it, or the last one; in a list only while it is at work.") @Nullable
        JobView job,

        String createdBy,
        Instant createdAt,
        Instant updatedAt) {

    static FlowImportView of(
            FlowImport flowImport, FlowImportState state, @Nullable FlowReport report, @Nullable JobView job) {
        String problem = flowImport.problem;
        if (problem == null && state == FlowImportState.FAILED && job != null) {
            problem = job.problem();
        }
        return new FlowImportView(
                flowImport.id,
                flowImport.portfolio,
                flowImport.fileName,
                flowImport.format,
                flowImport.sizeBytes,
                flowImport.sha256,
                state,
                report,
                problem,
                job,
                flowImport.createdBy,
                flowImport.createdAt,
                flowImport.updatedAt);
    }
}
