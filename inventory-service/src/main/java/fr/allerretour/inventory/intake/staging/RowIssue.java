package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.intake.format.RowProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a row was rejected. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RowIssue")
public record RowIssue(
        @Schema(description = "Stable name.", examples = "negative")
        String code,

        @Schema(
                description = "Heading of the column at fault; absent if the row as a whole is.",
                examples = "memory MiB")
        @Nullable
        String column,

        @Schema(examples = "A size or count is negative") String title,

        @Schema(examples = "Une taille ou un nombre est négatif")
        String titleFr,

        @Schema(description = "What was found, what was expected, what to do.")
        String detail,

        @Schema(description = "Ce qui a été trouvé, ce qui était attendu, que faire.")
        String detailFr) {

    static RowIssue of(RowProblem problem, @Nullable String column, String detail, String detailFr) {
        return new RowIssue(problem.code(), column, problem.titleEn(), problem.titleFr(), detail, detailFr);
    }

    /** For the column of reasons in the file of rejected rows. */
    public String reason() {
        return detailFr + " / " + detail;
    }
}
