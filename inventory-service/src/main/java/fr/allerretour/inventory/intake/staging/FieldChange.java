package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member that applying would change.
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
        JsonNode after) {}
