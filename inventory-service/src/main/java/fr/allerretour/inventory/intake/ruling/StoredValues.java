package fr.allerretour.inventory.intake.ruling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Values as they are stored. */
public final class StoredValues {

    private StoredValues() {}

    /**
     * Whether both say the same. A disk that was added by hand names what is not known of it with a null, one of a file
     * leaves that out.
     */
    public static boolean same(JsonNode one, JsonNode other) {
        return one.toString().equals(other.toString())
                || one.isContainerNode()
                        && withoutNulls(one)
                                .toString()
                                .equals(withoutNulls(other).toString());
    }

    private static JsonNode withoutNulls(JsonNode value) {
        JsonNode copy = value.deepCopy();
        dropNulls(copy);
        return copy;
    }

    private static void dropNulls(JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        value.forEach(StoredValues::dropNulls);
    }
}
