package fr.allerretour.inventory.questionnaire;

import fr.allerretour.inventory.regime.RegimeRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The questionnaires inside this build. */
public final class ShippedQuestionnaires {

    private static final List<String> IDS = List.of("readiness");

    private ShippedQuestionnaires() {}

    /** All of them. */
    public static List<Questionnaire> read(RegimeRules rules) {
        return IDS.stream()
                .map(id -> QuestionnaireFile.read(file(id), rules.statements().keySet(), 1))
                .toList();
    }

    /** The YAML of one of them. */
    public static byte[] file(String id) {
        String path = "/questionnaires/" + id + ".yaml";
        try (InputStream in = ShippedQuestionnaires.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
