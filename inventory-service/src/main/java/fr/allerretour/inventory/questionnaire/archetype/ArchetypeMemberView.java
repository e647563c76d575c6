package fr.allerretour.inventory.questionnaire.archetype;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application that is of an archetype. */
@Schema(name = "ArchetypeMember")
public record ArchetypeMemberView(
        UUID id,
        @Schema(examples = "site-institutionnel") String key,
        @Schema(examples = "Site institutionnel") String name) {}
