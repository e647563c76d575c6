package fr.allerretour.inventory.organisation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller's organisation as it is shown. */
@Schema(name = "Organisation")
public record OrganisationView(
        @Schema(description = "The identifier under which it calls.", examples = "local")
        String id,

        @Schema(examples = "Centre hospitalier de Valmont") String name,

        @Schema(examples = "HEALTH") Organisation.Kind kind,

        Instant updatedAt) {

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(organisation.id, organisation.name, organisation.kind, organisation.updatedAt);
    }
}
