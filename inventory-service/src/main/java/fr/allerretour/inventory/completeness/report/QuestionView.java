package fr.allerretour.inventory.completeness.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.completeness.FieldWords;
import fr.allerretour.inventory.completeness.Figure;
import fr.allerretour.inventory.completeness.Item;
import fr.allerretour.inventory.completeness.Question;
import fr.allerretour.inventory.completeness.Subject;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One question, as it is shown. */
@RegisterForReflection
@Schema(name = "CompletenessQuestion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionView(
        @Schema(description = "Who answers for the application, if known.", examples = "Direction financière") @Nullable
        String owner,

        @Schema(description = "Key of the application that it is about; absent if of none.", examples = "compta")
        @Nullable
        String application,

        @Schema(examples = "WORKLOAD") Subject item,

        @Schema(description = "Keys of the items that one answer settles.", examples = "[\"srv-1\", \"srv-2\"]")
        List<String> keys,

        @Schema(description = "Names of the same items.", examples = "[\"srv-compta-01\", \"srv-compta-02\"]")
        List<String> names,

        @Schema(examples = "environment") String field,

        @Schema(examples = "What does it serve?") String question,

        @Schema(description = "What it is for.", examples = "Test moves before production")
        String why,

        @Schema(description = "What an answer may be.", examples = "production, preproduction, test, development")
        String expected,

        @Schema(
                description = "Percentage points by which the answer alone raises the portfolio's completeness, four"
                        + " decimals; at least.",
                examples = "10.0000")
        BigDecimal gain,

        @Schema(description = "The same in points.", examples = "16")
        long points,

        @Schema(description = "Points by which it raises the application's completeness.", examples = "16")
        long applicationPoints) {

    static QuestionView of(Question question, Figure portfolio, Language language) {
        return new QuestionView(
                question.owner(),
                question.application() == null ? null : question.application().key(),
                question.field().subject(),
                question.items().stream().map(Item::key).toList(),
                question.items().stream().map(Item::name).toList(),
                question.field().code(),
                language.of(FieldWords.question(question.field())),
                language.of(FieldWords.why(question.field())),
                language.of(Objects.requireNonNull(question.field().expected(), "a question has an answer")
                        .words()),
                portfolio.gain(question.points()),
                question.points(),
                question.applicationPoints());
    }
}
