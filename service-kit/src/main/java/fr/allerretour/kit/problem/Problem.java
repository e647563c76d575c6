package fr.allerretour.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer of media type application/problem+json, RFC 9457. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "titleFr", "status", "detail", "advice", "adviceFr", "instance", "errors"})
@Schema(name = "Problem", description = "What went wrong and what to do about it (RFC 9457).")
public record Problem(
        @Schema(description = "Stable name of the kind of problem.", examples = "urn:aller-retour:problem:not-found")
        String type,

        @Schema(examples = "There is no such thing here") String title,

        @Schema(examples = "Cet élément n'existe pas ici") String titleFr,

        @Schema(examples = "404") int status,

        @Schema(description = "What went wrong this time.", examples = "No portfolio 0192f0c1-… here.")
        String detail,

        @Schema(description = "What to do about it.") String advice,

        @Schema(description = "Que faire.") String adviceFr,

        @Schema(description = "Identifies this occurrence; the service's log carries it too.")
        String instance,

        @Schema(description = "Every error found, with its place.")
        List<Error> errors,

        @JsonIgnore Map<String, Object> members) {

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One error and its place. */
    @RegisterForReflection
    @Schema(name = "ProblemError")
    public record Error(
            @Schema(description = "JSON pointer, parameter name, or place in a file.", examples = "/name")
            String pointer,

            @Schema(examples = "must not be blank") String detail) {}

    static Problem of(
            ProblemType type, String detail, String instance, List<Error> errors, Map<String, Object> members) {
        return new Problem(
                type.type(),
                type.titleEn(),
                type.titleFr(),
                type.status(),
                detail,
                type.adviceEn(),
                type.adviceFr(),
                instance,
                errors,
                members);
    }

    /** The further members, beside those that the RFC names. */
    @JsonAnyGetter
    public Map<String, Object> furtherMembers() {
        return members;
    }
}
