package fr.allerretour.inventory.merge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two workloads that are one. */
@Schema(name = "WorkloadMergeInput")
public record MergeInput(
        @Schema(description = "Key of the workload that stays.", examples = "5028b6a1-0001-4f2e-9d1c-0123456789ab")
        @NotNull
        @Size(min = 1, max = 255)
        String into,

        @Schema(description = "Key of the workload that goes into it.", examples = "name:srv-compta-01")
        @NotNull
        @Size(min = 1, max = 255)
        String from) {}
