package fr.allerretour.inventory.questionnaire.archetype;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.questionnaire.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An archetype as it is shown. */
@Schema(name = "Archetype")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArchetypeView(
        UUID id,
        @Schema(examples = "Sites web PHP") String name,
        @Nullable String description,

        @Schema(description = "Keys of applications that it names.")
        List<String> members,

        ArchetypeInput.@Nullable Filter filter,
        List<Tag> tags,
        Instant updatedAt) {

    static ArchetypeView of(Archetype archetype) {
        return new ArchetypeView(
                archetype.id,
                archetype.name,
                archetype.description,
                archetype.members,
                archetype.hasConditions()
                        ? new ArchetypeInput.Filter(
                                archetype.owner, archetype.criticality, archetype.intent, archetype.text)
                        : null,
                archetype.tags(),
                archetype.updatedAt);
    }
}
