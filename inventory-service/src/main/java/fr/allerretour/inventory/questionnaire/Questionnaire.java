package fr.allerretour.inventory.questionnaire;

import fr.allerretour.inventory.regime.RegimeRule;
import fr.allerretour.inventory.yaml.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a questionnaire.
 *
 * @param id stable over its versions
 * @param version from 1
 * @param messages what a risk means in words
 */
public record Questionnaire(
        String id,
        int version,
        Format format,
        Text title,
        @Nullable Text description,
        RiskThresholds thresholds,
        Map<Risk, Text> messages,
        List<Section> sections) {

    public Questionnaire {
        messages = Map.copyOf(messages);
        sections = List.copyOf(sections);
    }

    /** How its file was written. */
    public enum Format {
        ALLER_RETOUR,
        KONVEYOR
    }

    /** From which share of all applicable questions a colour decides, in percent, 0 to 100; red is asked first. */
    public record RiskThresholds(int red, int yellow, int unknown) {}

    /** Questions that belong together. */
    public record Section(String id, Text title, List<Question> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question.
     *
     * @param id stable over the versions, unique in the questionnaire
     * @param law the control that asks for it, null if none does
     * @param includeFor only asked of what has one of these tags; empty: of all
     * @param excludeFor not asked of what has one of these tags
     */
    public record Question(
            String id,
            Text text,
            @Nullable Text explanation,
            @Nullable Law law,
            List<Tag> includeFor,
            List<Tag> excludeFor,
            List<Choice> choices) {
        public Question {
            includeFor = List.copyOf(includeFor);
            excludeFor = List.copyOf(excludeFor);
            choices = List.copyOf(choices);
        }

        Optional<Choice> choice(String choice) {
            return choices.stream().filter(one -> one.id.equals(choice)).findFirst();
        }
    }

    /** The control that asks, and where that is written. */
    public record Law(String control, RegimeRule.Source source) {}

    /**
     * An answer that can be chosen.
     *
     * @param applyTags what an application is of which it is true
     * @param autoAnswerFor chosen by itself for what has one of these tags
     * @param settles by statement of the regime rules, whether it is true then
     */
    public record Choice(
            String id,
            Text text,
            Risk risk,
            @Nullable Text rationale,
            @Nullable Text mitigation,
            List<Tag> applyTags,
            List<Tag> autoAnswerFor,
            Map<String, Boolean> settles) {
        public Choice {
            applyTags = List.copyOf(applyTags);
            autoAnswerFor = List.copyOf(autoAnswerFor);
            settles = Map.copyOf(settles);
        }
    }

    /** All questions in order. */
    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    public Optional<Question> question(String question) {
        return questions().filter(one -> one.id.equals(question)).findFirst();
    }

    /**
     * Whether an answer that was given to another version of this questionnaire still stands. In our own format ids keep
     * their meaning; Konveyor's are only positions, so there question and answer must read the same.
     */
    boolean stillStands(Questionnaire then, String question, String choice) {
        Optional<Question> now = question(question);
        Optional<Choice> chosen = now.flatMap(one -> one.choice(choice));
        if (chosen.isEmpty() || format == Format.ALLER_RETOUR) {
            return chosen.isPresent();
        }
        Optional<Question> before = then.question(question);
        return before.map(Question::text).equals(now.map(Question::text))
                && before.flatMap(one -> one.choice(choice))
                        .filter(one -> Objects.equals(one.text, chosen.get().text))
                        .isPresent();
    }
}
