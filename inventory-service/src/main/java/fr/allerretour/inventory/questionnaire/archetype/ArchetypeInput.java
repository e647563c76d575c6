package fr.allerretour.inventory.questionnaire.archetype;

import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Intent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about an archetype. */
@Schema(name = "ArchetypeInput")
public record ArchetypeInput(
        @Schema(description = "What people call it, unique in the portfolio.", examples = "Sites web PHP")
        @NotBlank
        @Size(max = 255)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must hold no control character")
        String name,

        @Nullable @Size(max = 2000) String description,

        @Schema(description = "Keys of applications that are of it; they need not be there yet.")
        @Nullable
        @Size(max = 5000)
        List<@NotBlank @Size(max = 255) @Pattern(regexp = "[^\\p{Cntrl}]*") String> members,

        @Schema(description = "Applications for which all that is given here holds are of it too.") @Nullable @Valid
        Filter filter,

        @Schema(description = "What its applications are: decides what is asked of them.") @Nullable @Size(max = 100)
        List<@Valid @NotNull TagInput> tags) {

    /** Conditions on an application; one that is left out is none. */
    @Schema(name = "ArchetypeFilter")
    public record Filter(
            @Schema(description = "Of exactly this owner.", examples = "Direction de la communication")
            @Nullable
            @Size(min = 1, max = 255)
            String owner,

            @Schema(examples = "LOW") @Nullable Criticality criticality,
            @Schema(examples = "MIGRATE") @Nullable Intent intent,

            @Schema(description = "Name or key holds this text, capitals or not.", examples = "wordpress")
            @Nullable
            @Size(min = 1, max = 255)
            String text) {}

    /** A word in a category. */
    @Schema(name = "TagInput")
    public record TagInput(
            @Schema(examples = "Language") @NotBlank @Size(max = 120) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String category,

            @Schema(examples = "PHP") @NotBlank @Size(max = 120) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String tag) {}

    void fill(Archetype archetype) {
        archetype.name = name.strip();
        archetype.description = description;
        archetype.members = Objects.requireNonNullElse(members, List.<String>of()).stream()
                .distinct()
                .sorted()
                .toList();
        archetype.owner = filter == null ? null : filter.owner();
        archetype.criticality = filter == null ? null : filter.criticality();
        archetype.intent = filter == null ? null : filter.intent();
        archetype.text = filter == null ? null : filter.text();
        archetype.tags = Objects.requireNonNullElse(tags, List.<TagInput>of()).stream()
                .map(tag -> tag.category() + "\t" + tag.tag())
                .distinct()
                .sorted()
                .toList();
    }
}
