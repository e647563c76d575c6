package fr.allerretour.inventory.questionnaire;

import fr.allerretour.inventory.questionnaire.Questionnaire.RiskThresholds;
import fr.allerretour.inventory.yaml.YamlException;
import fr.allerretour.inventory.yaml.YamlFields;
import fr.allerretour.inventory.yaml.YamlReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A questionnaire's YAML: ours if it names our format, else Konveyor's. */
public final class QuestionnaireFile {

    static final int MOST_SECTIONS = 100;
    static final int MOST_QUESTIONS = 500;
    static final int MOST_CHOICES = 50;

    /** How ids are made: words of small letters and digits, joined by hyphens. */
    static final Pattern ID = Pattern.compile("(?=.{1,63}$)[a-z0-9]+(-[a-z0-9]+)*");

    private QuestionnaireFile() {}

    /**
     * Reads a file.
     *
     * @param statements what an answer of ours may settle
     * @param version the version for a file that carries none, as Konveyor's do
     * @throws YamlException naming line and place
     */
    public static Questionnaire read(byte[] file, Set<String> statements, int version) {
        YamlFields root = YamlFields.of(YamlReader.read(file), "");
        Questionnaire read = root.has("format")
                ? new OwnQuestionnaire(statements).read(root)
                : KonveyorQuestionnaire.read(root, version);
        requireBounds(read, root);
        return read;
    }

    private static void requireBounds(Questionnaire read, YamlFields root) {
        if (read.sections().isEmpty() || read.questions().findAny().isEmpty()) {
            throw root.refused("sections", "expected at least one question", "au moins une question attendue");
        }
        if (read.sections().size() > MOST_SECTIONS || read.questions().count() > MOST_QUESTIONS) {
            throw root.refused(
                    "sections",
                    "expected at most " + MOST_SECTIONS + " sections and " + MOST_QUESTIONS + " questions",
                    "au plus " + MOST_SECTIONS + " sections et " + MOST_QUESTIONS + " questions attendues");
        }
    }

    /** The thresholds of either format; without any, those of Konveyor's template. */
    static RiskThresholds thresholds(@Nullable YamlFields given) {
        if (given == null) {
            return new RiskThresholds(1, 30, 15);
        }
        RiskThresholds thresholds = new RiskThresholds(
                given.number("red", 0, 100, 1),
                given.number("yellow", 0, 100, 30),
                given.number("unknown", 0, 100, 15));
        given.requireNoOther();
        return thresholds;
    }

    /** The tags of either format. */
    static List<Tag> tags(YamlFields owner, String name) {
        return owner.list(name).stream()
                .map(tag -> {
                    Tag read = new Tag(tag.text("category"), tag.text("tag"));
                    tag.requireNoOther();
                    return read;
                })
                .toList();
    }

    /** The things of a list, refusing two with one id. */
    static <T> List<T> unique(
            List<YamlFields> items, int most, Function<YamlFields, T> read, Function<T, String> id, Set<String> taken) {
        List<T> found = new ArrayList<>();
        for (YamlFields item : items) {
            if (found.size() == most) {
                throw item.refused("", "expected at most " + most, "au plus " + most + " attendus");
            }
            T one = read.apply(item);
            if (!taken.add(id.apply(one))) {
                throw item.refused(
                        "", "'" + id.apply(one) + "' is there twice", "« " + id.apply(one) + " » figure deux fois");
            }
            found.add(one);
        }
        return found;
    }

    static <T> List<T> unique(List<YamlFields> items, int most, Function<YamlFields, T> read, Function<T, String> id) {
        return unique(items, most, read, id, new HashSet<>());
    }

    /** An id made of a name: without accents, in small letters. */
    static String idOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String id = plain.substring(0, Math.min(plain.length(), 63)).replaceAll("^-|-$", "");
        return id.isEmpty() ? "questionnaire" : id;
    }
}
