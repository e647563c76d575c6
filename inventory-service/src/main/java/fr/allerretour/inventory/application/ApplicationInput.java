package fr.allerretour.inventory.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.ApplicationItem.Component;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Intent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about an application; what it leaves out is unknown. */
@Schema(name = "ApplicationInput")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationInput(
        @Schema(description = "Stable identity in the portfolio; never changes.", examples = "compta")
        @NotBlank
        @Size(max = 255)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must hold no control character")
        String key,

        @Schema(examples = "Comptabilité générale") @NotBlank @Size(max = 255)
        String name,

        @Schema(examples = "HIGH") @Nullable Criticality criticality,

        @Schema(description = "Who answers for it.", examples = "Direction financière") @Size(max = 255) @Nullable
        String owner,

        @Schema(description = "What its owner has already decided.", examples = "MIGRATE") @Nullable
        Intent intent,

        @Schema(description = "What it is made of, at most 1,000; from a CycloneDX file, or by hand.")
        @Size(max = ApplicationItem.MOST_COMPONENTS)
        @Nullable
        List<Component> components) {

    static ApplicationInput of(Application application) {
        return new ApplicationInput(
                application.key,
                application.name,
                application.criticality,
                application.owner,
                application.intent,
                application.components);
    }

    /** Writes all but the key. */
    void fill(Application application) {
        application.name = name.strip();
        application.criticality = Objects.requireNonNullElse(criticality, Criticality.UNKNOWN);
        application.owner = owner;
        application.intent = Objects.requireNonNullElse(intent, Intent.UNDECIDED);
        application.components = Objects.requireNonNullElse(components, List.of());
    }
}
