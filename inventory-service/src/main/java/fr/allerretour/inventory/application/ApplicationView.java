package fr.allerretour.inventory.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.intake.format.item.ApplicationItem.Component;
import fr.allerretour.inventory.portfolio.Provenance;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Intent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application as it is shown. */
@Schema(name = "Application")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationView(
        UUID id,
        String key,
        String name,
        Criticality criticality,
        @Nullable String owner,
        Intent intent,

        @Schema(description = "What it is made of, as far as a bill of materials has said.")
        List<Component> components,

        @Schema(description = "For each member, the file and row, or who, and when.")
        Map<String, String> provenance,

        Instant updatedAt) {

    static ApplicationView of(Application application) {
        return new ApplicationView(
                application.id,
                application.key,
                application.name,
                application.criticality,
                application.owner,
                application.intent,
                application.components,
                Provenance.byField(application.provenance),
                application.updatedAt);
    }
}
