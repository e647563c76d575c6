package fr.allerretour.planner.planning;

import fr.allerretour.planner.plan.PlanSettings;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a plan is to be made of. */
record PlanRequest(
        @NotNull
        @Schema(
                description = "A snapshot of inventory-service.",
                examples = "0b7c1f6e-6a54-4f4e-9d0a-0f6f7a1f0001",
                required = true)
        UUID snapshotId,

        @NotNull
        @Schema(
                description = "The day whose facts (offers, qualifications) the plan stands on.",
                examples = "2026-11-23",
                required = true)
        LocalDate asOf,

        @NotNull
        @Schema(description = "The first day of work, on or after asOf.", examples = "2026-12-01", required = true)
        LocalDate start,

        @Schema(description = "How the organisation works; whatever is left out has a default.") @Nullable
        PlanSettings settings) {

    PlanSettings settingsOrDefaults() {
        return settings == null ? PlanSettings.DEFAULTS : settings;
    }
}
