package fr.allerretour.inventory.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a YAML file holds: texts, lists and maps. Every plain value is a text: "yes" and "7" mean what is asked of them. */
public sealed interface YamlNode {

    /** The line on which it begins, from 1. */
    int line();

    /** A single value. */
    record Leaf(String text, int line) implements YamlNode {}

    /** Values in order. */
    record Sequence(List<YamlNode> items, int line) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Values by name, in the order of the file; a member without a value is not there. */
    record Mapping(Map<String, YamlNode> members, int line) implements YamlNode {
        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }
}
