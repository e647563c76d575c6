package fr.allerretour.export.bundles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller asks for. */
@Schema(description = "A plan, the sources of its data, and a word on every data set that has none.")
record NewBundle(
        @Schema(description = "A finished plan of planner-service.") @NotNull
        UUID planId,

        @Schema(description = "Registered sources, in the order of their lots.") @NotNull @Size(max = 1000)
        List<@NotNull UUID> sourceIds,

        @Schema(description = "Data sets that need not leave, each with its reason.") @Nullable
        List<@Valid Exclusion> exclusions,

        @Schema(description = "Data sets that should leave and do not, each with who answers for it.") @Nullable
        List<@Valid Exemption> exceptions,

        @Schema(
                description = "Day from which the legal exit clock runs; today if absent. Not before 2025-09-12.",
                examples = "2026-11-24")
        @Nullable
        LocalDate exitRequestedOn) {

    /** A data set that need not leave. */
    @Schema(name = "Exclusion")
    record Exclusion(
            @Schema(examples = "telemetry") @NotBlank String dataSet,

            @Schema(examples = "internal to the provider's service (DA-25(2)(f))") @NotBlank @Size(max = 2000)
            String reason) {}

    /** A data set that should leave and does not. */
    @Schema(name = "Exception")
    record Exemption(
            @Schema(examples = "old-tapes") @NotBlank String dataSet,

            @Schema(examples = "medium unreadable since 2019") @NotBlank @Size(max = 2000)
            String reason,

            @Schema(examples = "RSSI, Claire Martin") @NotBlank @Size(max = 255)
            String acceptedBy) {}
}
