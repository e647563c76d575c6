package fr.allerretour.inventory.questionnaire;

import fr.allerretour.inventory.questionnaire.Questionnaire.Choice;
import fr.allerretour.inventory.questionnaire.Questionnaire.Format;
import fr.allerretour.inventory.questionnaire.Questionnaire.Question;
import fr.allerretour.inventory.questionnaire.Questionnaire.Section;
import fr.allerretour.inventory.yaml.Text;
import fr.allerretour.inventory.yaml.YamlFields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Konveyor's format. It has neither ids nor a version: the id is made of its name, questions and answers go by their order
 * ("2.1" is the first question of section 2). Its texts are in one language and shown as they are. Members that it may
 * have beyond these are passed over.
 */
final class KonveyorQuestionnaire {

    private KonveyorQuestionnaire() {}

    static Questionnaire read(YamlFields root, int version) {
        String name = root.text("name");
        List<Section> sections = QuestionnaireFile.unique(
                root.list("sections"), QuestionnaireFile.MOST_SECTIONS, KonveyorQuestionnaire::section, Section::id);
        return new Questionnaire(
                QuestionnaireFile.idOf(name),
                version,
                Format.KONVEYOR,
                Text.asWritten(name),
                words(root, "description"),
                QuestionnaireFile.thresholds(root.optionalFields("thresholds")),
                messages(root.optionalFields("riskMessages")),
                sections);
    }

    private static Section section(YamlFields fields) {
        String order = order(fields);
        return new Section(
                order,
                Text.asWritten(fields.text("name")),
                QuestionnaireFile.unique(
                        fields.list("questions"),
                        QuestionnaireFile.MOST_QUESTIONS,
                        question -> question(order, question),
                        Question::id));
    }

    private static Question question(String section, YamlFields fields) {
        List<Choice> choices = QuestionnaireFile.unique(
                fields.list("answers"), QuestionnaireFile.MOST_CHOICES, KonveyorQuestionnaire::choice, Choice::id);
        if (choices.isEmpty()) {
            throw fields.refused("answers", "expected at least one answer", "au moins une réponse attendue");
        }
        return new Question(
                section + "." + order(fields),
                Text.asWritten(fields.text("text")),
                words(fields, "explanation"),
                null,
                QuestionnaireFile.tags(fields, "includeFor"),
                QuestionnaireFile.tags(fields, "excludeFor"),
                choices);
    }

    private static Choice choice(YamlFields fields) {
        return new Choice(
                order(fields),
                Text.asWritten(fields.text("text")),
                fields.one("risk", Risk.class),
                words(fields, "rationale"),
                words(fields, "mitigation"),
                QuestionnaireFile.tags(fields, "applyTags"),
                QuestionnaireFile.tags(fields, "autoAnswerFor"),
                Map.of());
    }

    private static Map<Risk, Text> messages(@Nullable YamlFields fields) {
        Map<Risk, Text> messages = new HashMap<>();
        if (fields != null) {
            for (Risk risk : Risk.values()) {
                Text text = words(fields, risk.name().toLowerCase(Locale.ROOT));
                if (text != null) {
                    messages.put(risk, text);
                }
            }
        }
        return messages;
    }

    private static String order(YamlFields fields) {
        fields.text("order");
        return Integer.toString(fields.number("order", 0, 1_000_000, 0));
    }

    private static @Nullable Text words(YamlFields fields, String name) {
        String text = fields.optionalText(name);
        return text == null ? null : Text.asWritten(text);
    }
}
