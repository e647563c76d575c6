package fr.allerretour.inventory.questionnaire.library;

import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.questionnaire.Questionnaire;
import fr.allerretour.inventory.questionnaire.Questionnaire.Format;
import fr.allerretour.inventory.questionnaire.QuestionnaireFile;
import fr.allerretour.inventory.questionnaire.ShippedQuestionnaires;
import fr.allerretour.inventory.regime.RegimeRules;
import fr.allerretour.inventory.yaml.YamlException;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every questionnaire that the caller can answer. */
@ApplicationScoped
public class Library {

    private final Caller caller;
    private final StoredQuestionnaireRepository stored;
    private final Clock clock;
    private final RegimeRules rules = RegimeRules.shipped();
    private final Map<String, Questionnaire> shipped = ShippedQuestionnaires.read(rules).stream()
            .collect(Collectors.toMap(Questionnaire::id, Function.identity()));

    private final Map<String, List<Settling>> settling = settling(shipped.values());

    Library(Caller caller, StoredQuestionnaireRepository stored, Clock clock) {
        this.caller = caller;
        this.stored = stored;
        this.clock = clock;
    }

    /** The rules whose statements questionnaires settle. */
    public RegimeRules rules() {
        return rules;
    }

    /** A question whose answers settle a statement of the regime rules. */
    public record Settling(String questionnaire, String question) {}

    /** The questions of this build that settle a statement. */
    public List<Settling> settling(String statement) {
        return settling.getOrDefault(statement, List.of());
    }

    /** The ids of all questionnaires, those of this build first. */
    public List<String> ids() {
        return Stream.concat(shipped.keySet().stream().sorted(), stored.ids(caller.organisation()).stream())
                .toList();
    }

    /** Whether it came with this build: then it is read-only. */
    public boolean isShipped(String id) {
        return shipped.containsKey(id);
    }

    /** The versions there are, the last first; never empty. */
    public List<Integer> versions(String id) {
        Questionnaire ours = shipped.get(id);
        List<Integer> numbers = ours == null ? stored.numbers(caller.organisation(), id) : List.of(ours.version());
        if (numbers.isEmpty()) {
            throw new ProblemException(KitProblem.NOT_FOUND, "There is no questionnaire '" + id + "'.");
        }
        return numbers;
    }

    /** The last version, or 404. */
    public Questionnaire latest(String id) {
        return version(id, versions(id).getFirst());
    }

    /**
     * A version, or 404. An older version of a questionnaire of this build is no longer there: the present one stands
     * for it, since its ids keep their meaning.
     */
    public Questionnaire version(String id, int version) {
        Questionnaire ours = shipped.get(id);
        return ours == null ? parse(content(id, version), version) : ours;
    }

    /** The number of a version that is there now, the last one if none is asked for; or 404. */
    int present(String id, @Nullable Integer version) {
        List<Integer> there = versions(id);
        if (version != null && !there.contains(version)) {
            throw unknownVersion(id, version);
        }
        return version == null ? there.getFirst() : version;
    }

    /** The YAML of a version, as it was sent. */
    String yaml(String id, int version) {
        return isShipped(id)
                ? new String(ShippedQuestionnaires.file(id), StandardCharsets.UTF_8)
                : new String(content(id, version), StandardCharsets.UTF_8);
    }

    /** Takes a questionnaire in as its next version. */
    Questionnaire add(byte[] file) {
        Questionnaire sent = parse(file, 1);
        if (isShipped(sent.id())) {
            throw new ProblemException(
                            InventoryProblem.QUESTIONNAIRE_READ_ONLY, "'" + sent.id() + "' came with this product.")
                    .at("/id", "expected another id");
        }
        List<Integer> numbers = stored.numbers(caller.organisation(), sent.id());
        int last = numbers.isEmpty() ? 0 : numbers.getFirst();
        Questionnaire added = sent.format() == Format.KONVEYOR ? parse(file, last + 1) : sent;
        if (added.version() <= last) {
            throw new ProblemException(
                            InventoryProblem.QUESTIONNAIRE_VERSION_TAKEN,
                            "'" + sent.id() + "' already has version " + last + ".")
                    .at("/version", "expected " + (last + 1) + " or more");
        }
        StoredQuestionnaire row = new StoredQuestionnaire();
        row.id = UUID.randomUUID();
        row.organisation = caller.organisation();
        row.questionnaire = added.id();
        row.number = added.version();
        row.content = new String(file, StandardCharsets.UTF_8);
        row.sha256 = sha256(file);
        row.createdBy = caller.actor();
        row.createdAt = clock.instant();
        stored.persistAndFlush(row);
        return added;
    }

    private byte[] content(String id, int version) {
        return stored.version(caller.organisation(), id, version)
                .orElseThrow(() -> unknownVersion(id, version))
                .content
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ProblemException unknownVersion(String id, int version) {
        return new ProblemException(
                KitProblem.NOT_FOUND, "There is no version " + version + " of questionnaire '" + id + "'.");
    }

    private Questionnaire parse(byte[] file, int version) {
        Set<String> statements = rules.statements().keySet();
        try {
            return QuestionnaireFile.read(file, statements, version);
        } catch (YamlException e) {
            throw refused(e);
        }
    }

    private static Map<String, List<Settling>> settling(Collection<Questionnaire> questionnaires) {
        Map<String, List<Settling>> found = new HashMap<>();
        for (Questionnaire questionnaire : questionnaires) {
            questionnaire
                    .questions()
                    .forEach(question -> question.choices().stream()
                            .flatMap(choice -> choice.settles().keySet().stream())
                            .distinct()
                            .forEach(statement -> found.computeIfAbsent(statement, id -> new ArrayList<>())
                                    .add(new Settling(questionnaire.id(), question.id()))));
        }
        return found;
    }

    private static ProblemException refused(YamlException e) {
        InventoryProblem type = switch (e.kind()) {
            case TOO_LARGE -> InventoryProblem.QUESTIONNAIRE_TOO_LARGE;
            case UNREADABLE -> InventoryProblem.QUESTIONNAIRE_UNREADABLE;
            case UNFIT -> InventoryProblem.QUESTIONNAIRE_INVALID;
        };
        ProblemException refused = new ProblemException(type, e.getMessage() == null ? "" : e.getMessage())
                .with("detailFr", e.detail().fr());
        if (e.line() > 0) {
            refused.with("line", e.line());
        }
        return e.place().isEmpty() ? refused : refused.at(e.place(), e.detail().en());
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
