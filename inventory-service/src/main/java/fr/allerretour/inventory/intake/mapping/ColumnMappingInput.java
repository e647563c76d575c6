package fr.allerretour.inventory.intake.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.intake.format.mapped.ColumnMapping;
import fr.allerretour.inventory.intake.format.mapped.Decimals;
import fr.allerretour.inventory.intake.format.mapped.RowSubject;
import fr.allerretour.inventory.vocabulary.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about how a CSV file is read. */
@Schema(name = "ColumnMappingInput")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ColumnMappingInput(
        @Schema(description = "What people call it; unique in the organisation.", examples = "GLPI, ordinateurs")
        @NotBlank
        @Size(max = 255)
        String name,

        @Schema(description = "What each row is.", examples = "WORKLOAD") @NotNull
        RowSubject rows,

        @Schema(
                description = "What a workload is if no column says; needed unless a column is KIND.",
                examples = "VIRTUAL_MACHINE")
        @Nullable
        Kind kind,

        @Schema(
                description = "How numbers are written: COMMA (1,5 and 16.384), POINT (1.5 and 16,384), NONE (whole"
                        + " numbers only). Others are rejected.",
                examples = "COMMA")
        @NotNull
        Decimals decimals,

        @Schema(
                description = "Every heading of the file, also those passed over.",
                examples = "[{\"heading\": \"Nom\", \"target\": \"NAME\"},"
                        + " {\"heading\": \"RAM (Go)\", \"target\": \"MEMORY\", \"unit\": \"GIB\"},"
                        + " {\"heading\": \"Usager\", \"target\": \"IGNORE\"}]")
        @NotEmpty
        @Size(max = 500)
        List<@Valid @NotNull MappedColumnInput> columns) {

    ColumnMapping mapping() {
        return new ColumnMapping(
                rows,
                kind,
                decimals,
                columns.stream().map(MappedColumnInput::column).toList());
    }
}
