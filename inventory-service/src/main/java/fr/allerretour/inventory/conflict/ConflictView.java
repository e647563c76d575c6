package fr.allerretour.inventory.conflict;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.intake.staging.ItemKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A conflict as it is shown. */
@Schema(name = "FieldConflict")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConflictView(
        UUID id,

        @Schema(description = "What kind of thing has the field.", examples = "WORKLOAD")
        ItemKind kind,

        @Schema(description = "The key of the thing.") String key,

        @Schema(description = "The field; of an attribute \"attributes.\" and its name.", examples = "memoryMiB")
        String field,

        @Schema(description = "The value that stood when the conflict arose.", implementation = Object.class)
        JsonNode value,

        @Schema(description = "Where it came from.", examples = "export.xlsx, vInfo row 7, 2026-11-25T10:00:00Z")
        String source,

        @Schema(description = "The value that did not stand.", implementation = Object.class)
        JsonNode otherValue,

        @Schema(description = "Where it came from.", examples = "cmdb.csv, row 12, 2026-11-25T11:00:00Z")
        String otherSource,

        @Schema(
                description =
                        "Why: person (a person gave or chose it), more-trusted-source (its kind of source knows the"
                                + " field better) or newer-source.",
                examples = "more-trusted-source")
        String rule,

        ConflictState state,

        @Schema(description = "What a person chose; absent while nobody has.") @Nullable
        Choice choice,

        @Nullable String chosenBy,
        Instant createdAt,
        Instant updatedAt) {

    static ConflictView of(FieldConflict conflict, ObjectMapper json) {
        return new ConflictView(
                conflict.id,
                conflict.kind,
                conflict.key,
                conflict.field,
                read(conflict.value, json),
                conflict.valueSource,
                read(conflict.otherValue, json),
                conflict.otherSource,
                conflict.rule,
                conflict.state,
                conflict.choice,
                conflict.chosenBy,
                conflict.createdAt,
                conflict.updatedAt);
    }

    static JsonNode read(String value, ObjectMapper json) {
        try {
            return json.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The column holds no JSON", e);
        }
    }
}
