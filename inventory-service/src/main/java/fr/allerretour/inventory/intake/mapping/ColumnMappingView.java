package fr.allerretour.inventory.intake.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.intake.format.mapped.Decimals;
import fr.allerretour.inventory.intake.format.mapped.RowSubject;
import fr.allerretour.inventory.vocabulary.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A column mapping as it is shown. */
@Schema(name = "ColumnMapping")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ColumnMappingView(
        UUID id,

        @Schema(examples = "GLPI, ordinateurs") String name,

        @Schema(description = "What each row is.", examples = "WORKLOAD")
        RowSubject rows,

        @Schema(description = "What a workload is if no column says.", examples = "VIRTUAL_MACHINE") @Nullable
        Kind kind,

        @Schema(description = "How numbers are written.", examples = "COMMA")
        Decimals decimals,

        List<MappedColumnInput> columns,

        @Schema(description = "Counts its changes; an import says which one read it.", examples = "0")
        long version,

        Instant createdAt,
        Instant updatedAt) {

    static ColumnMappingView of(StoredMapping stored) {
        return new ColumnMappingView(
                stored.id,
                stored.name,
                stored.content.rows(),
                stored.content.kind(),
                stored.content.decimals(),
                stored.content.columns().stream().map(MappedColumnInput::of).toList(),
                stored.version,
                stored.createdAt,
                stored.updatedAt);
    }
}
