package fr.allerretour.inventory.intake.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.intake.format.mapped.DateOrder;
import fr.allerretour.inventory.intake.format.mapped.MappedColumn;
import fr.allerretour.inventory.intake.format.mapped.MappedTarget;
import fr.allerretour.inventory.intake.format.mapped.MappedUnit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the cells under one heading become. */
@Schema(name = "MappedColumn")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MappedColumnInput(
        @Schema(
                description = "As the file writes it; case, accents, blanks and punctuation do not count.",
                examples = "RAM (Go)")
        @NotBlank
        @Size(max = 255)
        String heading,

        @Schema(description = "What it becomes; IGNORE passes it over.", examples = "MEMORY") @NotNull
        MappedTarget target,

        @Schema(description = "Name of the attribute; only if target is ATTRIBUTE.") @Nullable
        String attribute,

        @Schema(
                description = "What a size counts in, or CPUS (CORE, or SOCKET with a column CORES_PER_SOCKET). \"Go\""
                        + " and \"GB\" are none: say GIB (1024³) or GB (1000³).",
                examples = "GIB")
        @Nullable
        MappedUnit unit,

        @Schema(description = "In which order dates are written; only of dates.") @Nullable
        DateOrder dates,

        @Schema(
                description = "What a cell stands for that is exactly this word, whatever its case: a value of the"
                        + " target's list, or text; empty says nothing. A word of a list that is neither here nor"
                        + " certain rejects its row.")
        @Size(max = 200)
        @Nullable
        Map<@NotBlank @Size(max = 255) String, @NotNull @Size(max = 255) String> values) {

    static MappedColumnInput of(MappedColumn column) {
        return new MappedColumnInput(
                column.heading(),
                column.target(),
                column.attribute(),
                column.unit(),
                column.dates(),
                column.values().isEmpty() ? null : column.values());
    }

    MappedColumn column() {
        return new MappedColumn(heading, target, attribute, unit, dates, Objects.requireNonNullElse(values, Map.of()));
    }
}
