package fr.allerretour.inventory.completeness.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.completeness.Completeness;
import fr.allerretour.inventory.completeness.Field;
import fr.allerretour.inventory.completeness.FieldWords;
import fr.allerretour.inventory.completeness.Grouping;
import fr.allerretour.inventory.completeness.Subject;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How complete a portfolio is. */
@Schema(name = "Completeness")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompletenessView(
        @Schema(description = "All of it together.") FigureView portfolio,

        @Schema(description = "How many workloads were counted.", examples = "35000")
        long workloads,

        @Schema(description = "How many applications were counted.", examples = "400")
        long applications,

        @Schema(description = "How many data sets were counted.", examples = "650")
        long dataSets,

        @Schema(description = "How many templates were left out.", examples = "12")
        long templates,

        @Schema(description = "Each field that is asked, and how often it is missing, in the order of the table.")
        List<FieldView> fields,

        @Schema(description = "The ten least complete applications; GET …/completeness/applications lists all.")
        List<ApplicationCompletenessView> worstApplications,

        @Schema(description = "The ten questions that would raise it most; GET …/completeness/questions lists all.")
        List<QuestionView> topQuestions) {

    private static final int SHOWN = 10;

    /** A field of the table. */
    @Schema(name = "CompletenessField")
    public record FieldView(
            @Schema(examples = "WORKLOAD") Subject item,

            @Schema(examples = "environment") String field,

            @Schema(description = "What it is for.", examples = "Test moves before production")
            String why,

            @Schema(description = "Its points.", examples = "8")
            int weight,

            @Schema(description = "Of how many items it is asked.", examples = "35000")
            long asked,

            @Schema(description = "How many of these do not have it, or have it in part.", examples = "21000")
            long missing,

            @Schema(description = "How many points are missing.", examples = "168000")
            long missingPoints) {}

    static CompletenessView of(Completeness completeness, Language language) {
        return new CompletenessView(
                FigureView.of(completeness.portfolio()),
                completeness.workloads().size(),
                completeness.applications().size(),
                completeness.dataSets(),
                completeness.templates(),
                completeness.fields().stream()
                        .map(count -> field(count, language))
                        .toList(),
                completeness.applications().stream()
                        .limit(SHOWN)
                        .map(ApplicationCompletenessView::of)
                        .toList(),
                Grouping.joined(completeness.questions()).stream()
                        .limit(SHOWN)
                        .map(question -> QuestionView.of(question, completeness.portfolio(), language))
                        .toList());
    }

    private static FieldView field(Completeness.FieldCount count, Language language) {
        Field field = count.field();
        return new FieldView(
                field.subject(),
                field.code(),
                language.of(FieldWords.why(field)),
                field.weight(),
                count.asked(),
                count.missing(),
                count.points());
    }
}
