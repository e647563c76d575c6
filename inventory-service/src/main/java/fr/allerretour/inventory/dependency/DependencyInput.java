package fr.allerretour.inventory.dependency;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.vocabulary.Strength;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a dependency: {@code from} needs {@code to}. */
@Schema(name = "DependencyInput")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DependencyInput(
        @Schema(
                description = "Key of the workload or application that needs the other; never changes.",
                examples = "compta")
        @NotBlank
        @Size(max = 255)
        String from,

        @Schema(
                description = "Key of the workload or application that is needed; never changes.",
                examples = "annuaire")
        @NotBlank
        @Size(max = 255)
        String to,

        @Schema(
                description = "HARD: must move together or keep low latency (also if left out). SOFT: costs when cut.",
                examples = "HARD")
        @Nullable
        Strength strength,

        @Schema(examples = "Authentification des utilisateurs") @Size(max = 2000) @Nullable
        String reason) {

    static DependencyInput of(Dependency dependency) {
        return new DependencyInput(dependency.fromKey, dependency.toKey, dependency.strength, dependency.reason);
    }

    /** Writes all but the ends. */
    void fill(Dependency dependency) {
        dependency.strength = Objects.requireNonNullElse(strength, Strength.HARD);
        dependency.reason = reason;
    }
}
