package fr.allerretour.inventory.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client says about its organisation. */
@Schema(name = "OrganisationInput")
public record OrganisationInput(
        @Schema(description = "What people call it.", examples = "Centre hospitalier de Valmont")
        @NotBlank
        @Size(max = 255)
        String name,

        @Schema(description = "What it is in the eyes of the law: policy rules depend on it.", examples = "HEALTH")
        @NotNull
        Organisation.Kind kind) {}
