package fr.allerretour.inventory.questionnaire.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.questionnaire.Questionnaire;
import fr.allerretour.inventory.questionnaire.Risk;
import fr.allerretour.inventory.questionnaire.Tag;
import fr.allerretour.inventory.regime.Confidence;
import fr.allerretour.inventory.yaml.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A questionnaire as it is shown. */
@Schema(name = "Questionnaire")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionnaireView(
        @Schema(description = "Stable over the versions.", examples = "readiness")
        String id,

        @Schema(examples = "1") int version,
        Questionnaire.Format format,

        @Schema(description = "It came with this product.") boolean readOnly,

        Text title,
        @Nullable Text description,

        @Schema(description = "Percent of the questions asked from which a colour decides; red first, then yellow.")
        Questionnaire.RiskThresholds thresholds,

        @Schema(description = "What a risk means in words.") Map<Risk, Text> messages,

        List<Section> sections) {

    /** Questions that belong together. */
    @Schema(name = "QuestionnaireSection")
    public record Section(String id, Text title, List<Question> questions) {}

    /** A question. */
    @Schema(name = "QuestionnaireQuestion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Question(
            String id,
            Text text,
            @Nullable Text explanation,

            @Schema(description = "The control that asks, and where that is written.") @Nullable
            Law law,

            @Schema(description = "Only asked of what has one of these tags; empty: of all.")
            List<Tag> includeFor,

            @Schema(description = "Not asked of what has one of these tags.")
            List<Tag> excludeFor,

            List<Choice> answers) {}

    /** Where a question or rule comes from. */
    @Schema(name = "Law")
    public record Law(
            @Schema(examples = "HDS-27") String control,
            Text source,

            @Schema(description = "Day whose state the source describes.")
            LocalDate asOf,

            @Schema(description = "P primary text read, S secondary source read, K general knowledge.")
            Confidence confidence,

            @Schema(description = "General knowledge that nobody has confirmed.")
            boolean unconfirmed) {

        public static @Nullable Law of(Questionnaire.@Nullable Law law) {
            return law == null
                    ? null
                    : new Law(
                            law.control(),
                            law.source().title(),
                            law.source().asOf(),
                            law.source().confidence(),
                            law.source().confidence().unconfirmed());
        }
    }

    /** An answer that can be chosen. */
    @Schema(name = "QuestionnaireChoice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Choice(
            String id,
            Text text,
            Risk risk,
            @Nullable Text rationale,
            @Nullable Text mitigation,
            List<Tag> applyTags,
            List<Tag> autoAnswerFor,

            @Schema(description = "By statement of the regime rules, whether it is true then.")
            Map<String, Boolean> settles) {}

    static QuestionnaireView of(Questionnaire questionnaire, boolean readOnly) {
        return new QuestionnaireView(
                questionnaire.id(),
                questionnaire.version(),
                questionnaire.format(),
                readOnly,
                questionnaire.title(),
                questionnaire.description(),
                questionnaire.thresholds(),
                questionnaire.messages(),
                questionnaire.sections().stream()
                        .map(section -> new Section(
                                section.id(),
                                section.title(),
                                section.questions().stream()
                                        .map(QuestionnaireView::question)
                                        .toList()))
                        .toList());
    }

    private static Question question(Questionnaire.Question question) {
        return new Question(
                question.id(),
                question.text(),
                question.explanation(),
                Law.of(question.law()),
                question.includeFor(),
                question.excludeFor(),
                question.choices().stream()
                        .map(choice -> new Choice(
                                choice.id(),
                                choice.text(),
                                choice.risk(),
                                choice.rationale(),
                                choice.mitigation(),
                                choice.applyTags(),
                                choice.autoAnswerFor(),
                                choice.settles()))
                        .toList());
    }
}
