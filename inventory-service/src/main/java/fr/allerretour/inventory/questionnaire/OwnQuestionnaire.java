package fr.allerretour.inventory.questionnaire;

import fr.allerretour.inventory.questionnaire.Questionnaire.Choice;
import fr.allerretour.inventory.questionnaire.Questionnaire.Format;
import fr.allerretour.inventory.questionnaire.Questionnaire.Law;
import fr.allerretour.inventory.questionnaire.Questionnaire.Question;
import fr.allerretour.inventory.questionnaire.Questionnaire.Section;
import fr.allerretour.inventory.regime.Confidence;
import fr.allerretour.inventory.regime.RegimeRule;
import fr.allerretour.inventory.yaml.Text;
import fr.allerretour.inventory.yaml.YamlFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Our own format, strictly: no unknown member, every text in both languages. */
final class OwnQuestionnaire {

    static final String FORMAT = "aller-retour/questionnaire/1";

    private final Set<String> statements;
    private final Map<String, RegimeRule.Source> sources = new HashMap<>();
    private final Set<String> questionIds = new HashSet<>();

    OwnQuestionnaire(Set<String> statements) {
        this.statements = statements;
    }

    Questionnaire read(YamlFields root) {
        if (!root.text("format").equals(FORMAT)) {
            throw root.refused(
                    "format",
                    "expected " + FORMAT + " (Konveyor's files have no format)",
                    FORMAT + " attendu (les fichiers de Konveyor n'ont pas de format)");
        }
        for (YamlFields source : root.list("sources")) {
            sources.put(
                    source.text("id"),
                    new RegimeRule.Source(
                            source.words("title"), source.date("asOf"), source.one("confidence", Confidence.class)));
            source.requireNoOther();
        }
        Questionnaire read = new Questionnaire(
                id(root),
                root.number("version", 1, 1_000_000, 1),
                Format.ALLER_RETOUR,
                root.words("title"),
                root.optionalWords("description"),
                QuestionnaireFile.thresholds(root.optionalFields("thresholds")),
                messages(root.optionalFields("messages")),
                QuestionnaireFile.unique(
                        root.list("sections"), QuestionnaireFile.MOST_SECTIONS, this::section, Section::id));
        root.requireNoOther();
        return read;
    }

    private Section section(YamlFields fields) {
        List<Question> questions = QuestionnaireFile.unique(
                fields.list("questions"), QuestionnaireFile.MOST_QUESTIONS, this::question, Question::id, questionIds);
        Section section = new Section(id(fields), fields.words("title"), questions);
        fields.requireNoOther();
        return section;
    }

    private Question question(YamlFields fields) {
        List<Choice> choices = QuestionnaireFile.unique(
                fields.list("answers"), QuestionnaireFile.MOST_CHOICES, this::choice, Choice::id);
        if (choices.isEmpty()) {
            throw fields.refused("answers", "expected at least one answer", "au moins une réponse attendue");
        }
        Question question = new Question(
                id(fields),
                fields.words("text"),
                fields.optionalWords("explanation"),
                law(fields),
                QuestionnaireFile.tags(fields, "includeFor"),
                QuestionnaireFile.tags(fields, "excludeFor"),
                choices);
        fields.requireNoOther();
        return question;
    }

    private @Nullable Law law(YamlFields fields) {
        String control = fields.optionalText("control");
        if (control == null) {
            return null;
        }
        RegimeRule.Source source = sources.get(fields.text("source"));
        if (source == null) {
            throw fields.refused("source", "no source has this id", "aucune source n'a cet id");
        }
        return new Law(control, source);
    }

    private Choice choice(YamlFields fields) {
        Choice choice = new Choice(
                id(fields),
                fields.words("text"),
                fields.one("risk", Risk.class),
                fields.optionalWords("rationale"),
                fields.optionalWords("mitigation"),
                QuestionnaireFile.tags(fields, "applyTags"),
                QuestionnaireFile.tags(fields, "autoAnswerFor"),
                settles(fields.optionalFields("settles")));
        fields.requireNoOther();
        return choice;
    }

    private Map<String, Boolean> settles(@Nullable YamlFields fields) {
        Map<String, Boolean> settles = new TreeMap<>();
        if (fields == null) {
            return settles;
        }
        for (String statement : fields.names()) {
            if (!statements.contains(statement)) {
                throw fields.refused(
                        statement,
                        "no statement of the regime rules, expected one of " + new TreeSet<>(statements),
                        "aucun énoncé des règles de régime, attendu parmi " + new TreeSet<>(statements));
            }
            settles.put(statement, fields.yesOrNo(statement));
        }
        return settles;
    }

    private static Map<Risk, Text> messages(@Nullable YamlFields fields) {
        Map<Risk, Text> messages = new HashMap<>();
        if (fields != null) {
            for (Risk risk : Risk.values()) {
                Text text = fields.optionalWords(risk.name().toLowerCase(Locale.ROOT));
                if (text != null) {
                    messages.put(risk, text);
                }
            }
            fields.requireNoOther();
        }
        return messages;
    }

    private static String id(YamlFields fields) {
        String id = fields.text("id");
        if (!QuestionnaireFile.ID.matcher(id).matches()) {
            throw fields.refused(
                    "id",
                    "expected small letters, digits and single hyphens, at most 63",
                    "lettres minuscules, chiffres et traits d'union simples attendus, 63 au plus");
        }
        return id;
    }
}
