package fr.allerretour.export.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source as it is shown. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Source", description = "A real place that data comes from.")
record SourceView(
        UUID id,
        @Schema(examples = "payroll-files") String name,
        Source.Kind kind,

        @Schema(description = "Of FILES: the folder, links resolved.") @Nullable
        String path,

        @Schema(description = "Of MARIADB.") @Nullable String jdbcUrl,
        @Nullable String username,

        @Schema(description = "Of MARIADB: the path, never the content.") @Nullable
        String passwordFile,

        @Schema(examples = "[\"payroll-docs\"]") List<String> dataSets,
        Instant createdAt) {

    static SourceView of(SourceEntity entity) {
        Source source = entity.source();
        return new SourceView(
                entity.id,
                source.name(),
                source.kind(),
                source.path(),
                source.jdbcUrl(),
                source.username(),
                source.passwordFile(),
                source.dataSets(),
                entity.createdAt);
    }
}
