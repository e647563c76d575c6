package fr.allerretour.inventory.questionnaire.library;

import fr.allerretour.inventory.questionnaire.Questionnaire;
import fr.allerretour.inventory.yaml.Text;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A questionnaire in a list. */
@Schema(name = "QuestionnaireSummary")
public record QuestionnaireSummaryView(
        @Schema(examples = "readiness") String id,

        @Schema(description = "The last one, which counts.", examples = "1")
        int version,

        @Schema(description = "All there are, the last first.")
        List<Integer> versions,

        Questionnaire.Format format,

        @Schema(description = "It came with this product.") boolean readOnly,

        Text title,
        @Schema(examples = "22") long questions) {

    static QuestionnaireSummaryView of(Questionnaire questionnaire, List<Integer> versions, boolean readOnly) {
        return new QuestionnaireSummaryView(
                questionnaire.id(),
                questionnaire.version(),
                versions,
                questionnaire.format(),
                readOnly,
                questionnaire.title(),
                questionnaire.questions().count());
    }
}
