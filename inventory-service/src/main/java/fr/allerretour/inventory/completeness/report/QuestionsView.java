package fr.allerretour.inventory.completeness.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The questions whose answers would raise a portfolio most. */
@RegisterForReflection
@Schema(name = "CompletenessQuestions")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionsView(
        @Schema(description = "The portfolio as it is.") FigureView portfolio,

        @Schema(
                description = "Its completeness once all items of this answer are answered; at least.",
                examples = "92.5")
        @Nullable
        BigDecimal foretold,

        @Schema(description = "How many questions there are in all.", examples = "412")
        long total,

        @Schema(description = "The most telling first.") List<QuestionView> items) {}
