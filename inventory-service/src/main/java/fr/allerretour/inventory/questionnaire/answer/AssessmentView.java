package fr.allerretour.inventory.questionnaire.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.questionnaire.Answered;
import fr.allerretour.inventory.questionnaire.Answered.Outcome;
import fr.allerretour.inventory.questionnaire.Assessment;
import fr.allerretour.inventory.questionnaire.Risk;
import fr.allerretour.inventory.questionnaire.library.QuestionnaireView;
import fr.allerretour.inventory.yaml.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Risk and readiness of an application as they are shown. */
@Schema(name = "ApplicationAssessment")
public record AssessmentView(
        UUID application,
        @Schema(examples = "dpi") String key,

        @Schema(description = "The worst of its questionnaires: RED, UNKNOWN, YELLOW, GREEN.", examples = "YELLOW")
        Risk risk,

        @Schema(description = "The lowest of its questionnaires, 0 to 100.", examples = "72")
        int readiness,

        List<OfQuestionnaire> questionnaires) {

    private static final List<Risk> WORST_FIRST = List.of(Risk.RED, Risk.UNKNOWN, Risk.YELLOW, Risk.GREEN);

    /** What the answers to one questionnaire mean. */
    @Schema(name = "QuestionnaireAssessment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfQuestionnaire(
            @Schema(examples = "readiness") String questionnaire,
            @Schema(examples = "1") int version,
            Text title,

            @Schema(
                    description = "The first of red, yellow and unknown whose share of the questions reaches the"
                            + " questionnaire's threshold, else green. An open question counts as unknown.",
                    examples = "YELLOW")
            Risk risk,

            @Schema(description = "The questionnaire's words for that risk.") @Nullable
            Text message,

            @Schema(
                    description = "0 to 100: green answers count whole, yellow ones half, others and open questions"
                            + " nothing.",
                    examples = "72")
            int readiness,

            @Schema(description = "Every question that is asked of it has an answer.")
            boolean complete,

            @Schema(description = "How many are asked of it.", examples = "21")
            int questions,

            @Schema(examples = "20") int answered,

            @Schema(description = "Answers by colour.") Map<Risk, Integer> counts,

            @Schema(description = "What makes it so: answers that are not green, red first, then unknown, then yellow.")
            List<Driver> drivers,

            @Schema(description = "Questions without an answer that counts.")
            List<Driver> open,

            @Schema(description = "Questions whose earlier answer no longer stands, since the questionnaire changed.")
            List<String> lost) {}

    /** A question with what counts as its answer. */
    @Schema(name = "AssessmentDriver")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Driver(
            @Schema(examples = "readiness") String section,
            @Schema(examples = "documentation") String question,
            Text text,
            @Nullable String answer,
            @Nullable Text answerText,
            @Nullable Risk risk,
            @Nullable Text rationale,
            @Nullable Text mitigation,

            @Schema(description = "The control that asks, and where that is written.")
            QuestionnaireView.@Nullable Law law,

            @Schema(
                    description =
                            "OWN, of an ARCHETYPE, chosen by a TAG, or open: NONE, or archetypes in CONTRADICTION.")
            Answered.AnswerOrigin origin,

            @Schema(description = "Who or what said so.") List<String> by) {

        static Driver of(Outcome outcome) {
            var choice = outcome.choice();
            return new Driver(
                    outcome.section(),
                    outcome.question().id(),
                    outcome.question().text(),
                    choice == null ? null : choice.id(),
                    choice == null ? null : choice.text(),
                    choice == null ? null : choice.risk(),
                    choice == null ? null : choice.rationale(),
                    choice == null ? null : choice.mitigation(),
                    QuestionnaireView.Law.of(outcome.question().law()),
                    outcome.origin(),
                    outcome.by());
        }
    }

    static AssessmentView of(UUID application, String key, List<Answered> answers) {
        List<OfQuestionnaire> all =
                answers.stream().map(AssessmentView::questionnaire).toList();
        return new AssessmentView(
                application,
                key,
                all.stream()
                        .map(OfQuestionnaire::risk)
                        .min(Comparator.comparing(WORST_FIRST::indexOf))
                        .orElse(Risk.UNKNOWN),
                all.stream().mapToInt(OfQuestionnaire::readiness).min().orElse(0),
                all);
    }

    private static OfQuestionnaire questionnaire(Answered answered) {
        Assessment assessment = Assessment.of(answered);
        return new OfQuestionnaire(
                answered.questionnaire().id(),
                answered.questionnaire().version(),
                answered.questionnaire().title(),
                assessment.risk(),
                answered.questionnaire().messages().get(assessment.risk()),
                assessment.readiness(),
                assessment.complete(),
                assessment.questions(),
                assessment.answered(),
                assessment.counts(),
                assessment.drivers().stream().map(Driver::of).toList(),
                assessment.open().stream().map(Driver::of).toList(),
                answered.lost());
    }
}
