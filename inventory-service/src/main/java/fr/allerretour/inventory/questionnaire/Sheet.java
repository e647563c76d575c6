package fr.allerretour.inventory.questionnaire;

import java.util.Map;

/**
 * Answers to one questionnaire, of an application or of an archetype.
 *
 * @param by of what, which version, who and when, in words
 * @param to the version of the questionnaire to which they were given
 * @param answers by question, the choice
 */
public record Sheet(String by, Questionnaire to, Map<String, String> answers) {

    public Sheet {
        answers = Map.copyOf(answers);
    }
}
