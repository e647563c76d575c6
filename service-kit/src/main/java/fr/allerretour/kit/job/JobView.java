package fr.allerretour.kit.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as its owner sees it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Job", description = "Long work under way or ended.")
public record JobView(
        UUID id,

        @Schema(description = "What kind of work.", examples = "import")
        String kind,

        JobState state,

        @Schema(description = "How much is done, in units.", examples = "1200")
        long done,

        @Schema(description = "How much there is to do, in units; 0 while not known.", examples = "35000")
        long total,

        @Schema(description = "What is counted.", examples = "rows")
        String unit,

        @Schema(description = "What it is at.", examples = "Reading vDisk") @Nullable
        String message,

        @Schema(
                description = "Why it failed (RFC 9457).",
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
        @JsonRawValue
        @Nullable
        String problem,

        @Schema(
                description = "The path of what it works on.",
                examples = "/api/v1/imports/0192f0c1-7a5b-7c3d-8e9f-001122334455")
        String subject,

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
