package fr.allerretour.inventory.intake.format.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.tree.Fields;
import fr.allerretour.inventory.intake.format.tree.TreeRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The attributes of one instance that its rule names, without secrets. */
final class Attributes {

    /** Credentials in an address, a connection string, a key: no attribute that is read ought to hold them. */
    private static final Pattern CREDENTIALS = Pattern.compile(
            "://[^/\\s@]*:[^/\\s@]*@|-----BEGIN|\\b(AKIA|ASIA)[A-Z0-9]{16}\\b"
                    + "|(pass(word|wd|phrase)?|pwd|secret|token|credential|(account|access|api|private)_?key)\\w*\"?\\s*[=:]",
            Pattern.CASE_INSENSITIVE);

    private final JsonNode kept;
    private final Fields fields;

    private Attributes(JsonNode kept, Fields fields) {
        this.kept = kept;
        this.fields = fields;
    }

    /** @param instance of the resource, as the parser left it */
    static Attributes of(Rule rule, TreeRecord resource, JsonNode instance) {
        JsonNode kept = rule.keep().of(instance.path("attributes"));
        if (kept instanceof ObjectNode object) {
            for (JsonNode path : instance.path("sensitive_attributes")) {
                // [{"type": "get_attr", "value": "name"}, …]; what is secret in part is dropped whole
                object.remove(path.path(0).path("value").asText());
            }
        }
        withoutCredentials(kept);
        TreeRecord own = new TreeRecord(resource.document(), resource.path(), resource.line(), kept);
        return new Attributes(kept, own.discreetFields());
    }

    static boolean holdsCredentials(String text) {
        return CREDENTIALS.matcher(text).find();
    }

    private static void withoutCredentials(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
            while (members.hasNext()) {
                JsonNode value = members.next().getValue();
                if (value.isTextual() && holdsCredentials(value.asText())) {
                    members.remove();
                } else {
                    withoutCredentials(value);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (array.get(i).isTextual() && holdsCredentials(array.get(i).asText())) {
                    array.remove(i);
                } else {
                    withoutCredentials(array.get(i));
                }
            }
        }
    }

    /** The text at the first of these paths that says something. */
    @Nullable
    String text(List<String> paths) throws BadCell {
        for (String path : paths) {
            String text = text(path);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    @Nullable
    String text(String path) throws BadCell {
        return path.isEmpty() ? null : holder(path).text(last(path), 1_000);
    }

    @Nullable
    Integer count(String path) throws BadCell {
        return path.isEmpty() ? null : holder(path).count(last(path));
    }

    @Nullable
    Long gibibytes(String path) throws BadCell {
        return path.isEmpty() ? null : holder(path).gibibytes(last(path));
    }

    @Nullable
    Long mebibytes(String path) throws BadCell {
        return path.isEmpty() ? null : holder(path).mebibytes(last(path));
    }

    /** The texts there, whether it is one or an array of them. */
    List<String> texts(String path) throws BadCell {
        if (node(path).isArray()) {
            return holder(path).texts(last(path));
        }
        String one = text(path);
        return one == null ? List.of() : List.of(one);
    }

    /** The blocks there: the elements of an array, or the one object; of "a.b" the b of each a. */
    List<Fields> blocks(String path) throws BadCell {
        List<Fields> blocks = List.of(fields);
        for (String step : path.split("\\.")) {
            List<Fields> below = new ArrayList<>();
            for (Fields block : blocks) {
                below.addAll(block.has(step) ? block.each(step) : List.of());
            }
            blocks = below;
        }
        return blocks;
    }

    JsonNode node(String path) {
        JsonNode at = kept;
        for (String step : path.split("\\.")) {
            at = at.isArray() ? at.path(0).path(step) : at.path(step);
        }
        return at;
    }

    private Fields holder(String path) throws BadCell {
        Fields at = fields;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.first(steps[i]);
        }
        return at;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
