package fr.allerretour.inventory.portfolio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Changes of what a client may say: by JSON merge patch (RFC 7396), and which members a change touches. */
@ApplicationScoped
public class Edits {

    /** The media type of a merge patch. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    Edits(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The input with the patch applied, valid: members given replace, null removes, the rest stays.
     *
     * @throws JsonProcessingException if a member has the wrong type: the kit's answer names it
     */
    public <T> T patch(T current, JsonNode patch, Class<T> type) throws JsonProcessingException {
        if (!(patch instanceof ObjectNode members)) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "A merge patch is a JSON object.")
                    .at("/", "expected an object of the members to change");
        }
        ObjectNode merged = json.valueToTree(current);
        members.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), member.getValue());
            }
        });
        T input = json.treeToValue(merged, type);
        Set<ConstraintViolation<T>> violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return input;
    }

    /** The members that say something, sorted. */
    public List<String> members(Object input) {
        ObjectNode given = json.valueToTree(input);
        return given.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The members that differ, sorted. */
    public List<String> differences(Object before, Object after) {
        ObjectNode one = json.valueToTree(before);
        ObjectNode other = json.valueToTree(after);
        Set<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !Objects.equals(one.get(name), other.get(name)))
                .toList();
    }
}
