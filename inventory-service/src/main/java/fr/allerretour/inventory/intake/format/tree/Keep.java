package fr.allerretour.inventory.intake.format.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which members of a tree are kept: an allow-list. What is not on it never becomes a value in memory. */
public final class Keep {

    private static final Keep ALL = new Keep(true, Map.of());

    private final boolean all;
    private final Map<String, Keep> byMember;

    private Keep(boolean all, Map<String, Keep> byMember) {
        this.all = all;
        this.byMember = byMember;
    }

    /** Everything: only for files that hold no secrets by nature. */
    public static Keep all() {
        return ALL;
    }

    /**
     * Those members and what is below them.
     *
     * @param paths names joined by dots ("metadata.name"); elements of arrays are gone through without a name, "*" is any
     *     name
     */
    public static Keep only(String... paths) {
        Keep root = new Keep(false, new HashMap<>());
        for (String path : paths) {
            Keep at = root;
            String[] names = path.split("\\.");
            for (int i = 0; i < names.length; i++) {
                boolean last = i == names.length - 1;
                Keep next = at.byMember.get(names[i]);
                if (next == null) {
                    next = last ? ALL : new Keep(false, new HashMap<>());
                    at.byMember.put(names[i], next);
                }
                if (next == ALL) {
                    break;
                }
                at = next;
            }
        }
        return root;
    }

    /** A copy of the tree with only what is kept of it. */
    public JsonNode of(JsonNode tree) {
        if (tree.isArray()) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            tree.forEach(element -> kept.add(of(element)));
            return kept;
        }
        if (!tree.isObject()) {
            return tree;
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        tree.properties().forEach(member -> {
            Keep below = member(member.getKey());
            if (below != null) {
                kept.set(member.getKey(), below.of(member.getValue()));
            }
        });
        return kept;
    }

    /** What is kept of that member; null if it is not kept. */
    @Nullable
    public Keep member(String name) {
        if (all) {
            return this;
        }
        Keep named = byMember.get(name);
        return named == null ? byMember.get("*") : named;
    }
}
