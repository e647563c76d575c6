package fr.allerretour.inventory.portfolio;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a portfolio. */
@Schema(name = "PortfolioInput")
public record PortfolioInput(
        @Schema(description = "What people call it; unique in the organisation.", examples = "Siège de Lyon")
        @NotBlank
        @Size(max = 255)
        String name,

        @Schema(
                description = "What it is for.",
                examples = "Les serveurs du siège, avant la sortie du centre de données.")
        @Size(max = 2000)
        @Nullable
        String description) {}
