package fr.allerretour.inventory.dependency;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.portfolio.Provenance;
import fr.allerretour.inventory.vocabulary.Strength;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dependency as it is shown. */
@Schema(name = "Dependency")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DependencyView(
        UUID id,
        String from,
        String to,
        Strength strength,
        @Nullable String reason,

        @Schema(description = "For each member, the file and row, or who, and when.")
        Map<String, String> provenance,

        Instant updatedAt) {

    static DependencyView of(Dependency dependency) {
        return new DependencyView(
                dependency.id,
                dependency.fromKey,
                dependency.toKey,
                dependency.strength,
                dependency.reason,
                Provenance.byField(dependency.provenance),
                dependency.updatedAt);
    }
}
