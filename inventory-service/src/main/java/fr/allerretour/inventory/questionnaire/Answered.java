package fr.allerretour.inventory.questionnaire;

import fr.allerretour.inventory.questionnaire.Questionnaire.Choice;
import fr.allerretour.inventory.questionnaire.Questionnaire.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire with what counts as the answers of one application: its own; else its archetypes', if those that answer
 * agree; else the choice that its tags make. What is not asked of it does not count.
 *
 * @param outcomes one for each question that is asked of it, in order
 * @param lost ids of questions whose answers no longer stand, because the questionnaire has changed
 */
public record Answered(Questionnaire questionnaire, List<Outcome> outcomes, List<String> lost) {

    /** Where an answer comes from. */
    public enum AnswerOrigin {
        OWN,
        ARCHETYPE,
        /** Chosen by a tag. */
        TAG,
        /** Archetypes contradict each other: it stays open. */
        CONTRADICTION,
        NONE
    }

    /**
     * A question that is asked of it.
     *
     * @param choice what counts, null if it is open
     * @param by who or what said so; of a contradiction, all who did
     */
    public record Outcome(
            String section, Question question, @Nullable Choice choice, AnswerOrigin origin, List<String> by) {}

    /**
     * @param own the application's own answers, null if it has none
     * @param archetypes the answers of the archetypes that it is of
     * @param tags what it is besides
     */
    public static Answered of(Questionnaire questionnaire, @Nullable Sheet own, List<Sheet> archetypes, Set<Tag> tags) {
        Set<String> lost = new TreeSet<>();
        Map<String, Outcome> given = new HashMap<>();
        Map<String, Map<String, List<String>>> inherited = new HashMap<>();
        for (Sheet sheet : archetypes) {
            standing(
                    questionnaire,
                    sheet,
                    lost,
                    (question, choice) -> inherited
                            .computeIfAbsent(question, id -> new TreeMap<>())
                            .computeIfAbsent(choice, id -> new ArrayList<>())
                            .add(sheet.by()));
        }
        Map<String, String> owned = new HashMap<>();
        if (own != null) {
            standing(questionnaire, own, lost, owned::put);
        }
        Set<Tag> known = new HashSet<>(tags);
        questionnaire
                .sections()
                .forEach(section -> section.questions().forEach(question -> {
                    Outcome outcome = outcome(
                            section.id(), question, own, owned, inherited.getOrDefault(question.id(), Map.of()));
                    given.put(question.id(), outcome);
                    if (outcome.choice() != null) {
                        known.addAll(outcome.choice().applyTags());
                    }
                }));
        List<Outcome> outcomes = questionnaire
                .questions()
                .filter(question -> isAsked(question, known))
                .map(question -> byTag(question, given, known))
                .toList();
        return new Answered(questionnaire, outcomes, List.copyOf(lost));
    }

    private static void standing(
            Questionnaire questionnaire, Sheet sheet, Set<String> lost, BiConsumer<String, String> to) {
        sheet.answers().forEach((question, choice) -> {
            if (questionnaire.stillStands(sheet.to(), question, choice)) {
                to.accept(question, choice);
            } else {
                lost.add(question);
            }
        });
    }

    private static Outcome outcome(
            String section,
            Question question,
            @Nullable Sheet own,
            Map<String, String> owned,
            Map<String, List<String>> inherited) {
        String chosen = owned.get(question.id());
        if (own != null && chosen != null) {
            Choice choice = question.choice(chosen).orElseThrow();
            return new Outcome(section, question, choice, AnswerOrigin.OWN, List.of(own.by()));
        }
        if (inherited.size() == 1) {
            Map.Entry<String, List<String>> only =
                    inherited.entrySet().iterator().next();
            Choice choice = question.choice(only.getKey()).orElseThrow();
            return new Outcome(section, question, choice, AnswerOrigin.ARCHETYPE, List.copyOf(only.getValue()));
        }
        if (inherited.isEmpty()) {
            return new Outcome(section, question, null, AnswerOrigin.NONE, List.of());
        }
        List<String> all = inherited.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(by -> entry.getKey() + ": " + by))
                .toList();
        return new Outcome(section, question, null, AnswerOrigin.CONTRADICTION, all);
    }

    private static boolean isAsked(Question question, Set<Tag> tags) {
        return (question.includeFor().isEmpty() || !Collections.disjoint(question.includeFor(), tags))
                && Collections.disjoint(question.excludeFor(), tags);
    }

    private static Outcome byTag(Question question, Map<String, Outcome> given, Set<Tag> tags) {
        Outcome outcome = given.get(question.id());
        if (outcome == null) {
            throw new IllegalStateException(question.id());
        }
        if (outcome.origin() != AnswerOrigin.NONE) {
            return outcome;
        }
        List<Choice> matching = question.choices().stream()
                .filter(choice -> !Collections.disjoint(choice.autoAnswerFor(), tags))
                .toList();
        if (matching.size() != 1) {
            return outcome;
        }
        List<String> by = matching.getFirst().autoAnswerFor().stream()
                .filter(tags::contains)
                .map(tag -> tag.category() + " / " + tag.tag())
                .toList();
        return new Outcome(outcome.section(), question, matching.getFirst(), AnswerOrigin.TAG, by);
    }
}
