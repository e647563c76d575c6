package fr.allerretour.planner.planning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be assessed, as of when. */
record AssessmentRequest(
        @NotNull
        @Schema(
                description = "A snapshot of inventory-service.",
                examples = "0b7c1f6e-6a54-4f4e-9d0a-0f6f7a1f0001",
                required = true)
        UUID snapshotId,

        @NotNull @Schema(description = "The day whose facts count.", examples = "2026-11-23", required = true)
        LocalDate asOf) {}
