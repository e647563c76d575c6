package fr.allerretour.inventory.questionnaire.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers to one questionnaire as they were given. */
@Schema(name = "Answers")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswersView(
        @Schema(examples = "readiness") String questionnaire,

        @Schema(description = "The version of the questionnaire to which they were given.", examples = "1")
        int questionnaireVersion,

        @Schema(description = "How often they have been given; 0: not yet.", examples = "2")
        int version,

        @Schema(
                description = "By id of the question, the id of the answer.",
                examples = "{\"personal-data\": \"yes\", \"health-data\": \"no\"}")
        Map<String, String> answers,

        @Schema(description = "Who gave them; absent if nobody has.") @Nullable
        String answeredBy,

        @Nullable Instant answeredAt) {

    static AnswersView of(AnswerSheet sheet) {
        return new AnswersView(
                sheet.questionnaire,
                sheet.questionnaireVersion,
                sheet.number,
                new TreeMap<>(sheet.answers),
                sheet.answeredBy,
                sheet.answeredAt);
    }

    static AnswersView none(String questionnaire, int version) {
        return new AnswersView(questionnaire, version, 0, Map.of(), null, null);
    }
}
