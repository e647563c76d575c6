package fr.allerretour.inventory.dataset;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which derived values somebody accepts. */
@Schema(name = "AcceptanceInput")
public record AcceptanceInput(
        @Schema(description = "The data sets, 1 to 500.", examples = "[\"0192f0c1-7a5b-7c3d-8e9f-00112233aa04\"]")
        @NotEmpty
        @Size(max = 500)
        List<@NotNull UUID> dataSets,

        @Schema(description = "The day whose rules apply, today if absent.", examples = "2026-11-25") @Nullable
        LocalDate asOf,

        @Schema(
                description = "Also what an answer that is still open could raise or add to; if absent or false, only"
                        + " what is settled.",
                examples = "false")
        @Nullable
        Boolean atLeast) {}
