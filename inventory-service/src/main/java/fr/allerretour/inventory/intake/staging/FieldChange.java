package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import fr.allerretour.inventory.intake.ruling.FieldRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member that applying would change, or that stays although the file says otherwise.
 *
 * @param before its value now, null if it has none
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FieldChange")
public record FieldChange(
        @Schema(examples = "memoryMiB") String field,

        @Schema(description = "The value now; absent if there is none.", implementation = Object.class) @Nullable
        JsonNode before,

        @Schema(description = "The value after the import.", implementation = Object.class)
        JsonNode after,

        @Schema(
                description = "true: the value stays, and what the file says is noted as a conflict; absent otherwise.",
                examples = "true")
        @Nullable
        Boolean kept,

        @Schema(
                description =
                        "The rule that chose between the values of two sources: person or more-trusted-source; absent"
                                + " where the file's value is taken because it is newer, or no other source said anything.",
                examples = "person")
        @Nullable
        FieldRule rule,

        @Schema(description = "What the file says, where the value stays.", implementation = Object.class) @Nullable
        JsonNode offered) {

    static FieldChange taken(String field, @Nullable JsonNode before, JsonNode after, @Nullable FieldRule rule) {
        return new FieldChange(field, before, after, null, rule, null);
    }

    static FieldChange kept(String field, JsonNode standing, JsonNode offered, FieldRule rule) {
        return new FieldChange(field, standing, standing, true, rule, offered);
    }

    /** Whether the value stays. */
    boolean stays() {
        return Boolean.TRUE.equals(kept);
    }
}
