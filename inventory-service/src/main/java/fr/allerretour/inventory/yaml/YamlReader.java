package fr.allerretour.inventory.yaml;

import fr.allerretour.inventory.yaml.YamlEvent.Kind;
import fr.allerretour.inventory.yaml.YamlRefusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one YAML document in UTF-8 as a tree, in bounds; tags, anchors and aliases are refused. */
public final class YamlReader {

    /** The largest file taken. */
    public static final int MOST_BYTES = 1 << 20;

    private static final YamlBounds BOUNDS = new YamlBounds(4_096, MOST_BYTES, MOST_BYTES, 32);
    private static final int MOST_NODES = 50_000;
    private static final Set<String> NOTHING = Set.of("", "~", "null");

    private final YamlEvents events;
    private int nodes;

    private YamlReader(YamlEvents events) {
        this.events = events;
    }

    /**
     * The file's tree.
     *
     * @throws YamlException too large, or unreadable; it names the line
     */
    public static YamlNode read(byte[] file) {
        if (file.length > MOST_BYTES) {
            Text large = new Text(
                    "The file is larger than " + MOST_BYTES + " bytes.",
                    "Le fichier dépasse " + MOST_BYTES + " octets.");
            throw new YamlException(YamlException.Kind.TOO_LARGE, "", 0, large);
        }
        InputStreamReader text =
                new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8.newDecoder());
        try {
            return new YamlReader(new YamlEvents(text, BOUNDS)).document();
        } catch (YamlRefusal e) {
            throw e.reason() == Reason.ENCODING
                    ? unreadable(0, "The file is not in UTF-8.", "Le fichier n'est pas en UTF-8.")
                    : unreadable(e.line(), e.detail().en(), e.detail().fr());
        }
    }

    private YamlNode document() {
        YamlNode node = null;
        if (!events.next().is(Kind.END)) {
            node = node(events.next());
            events.next(); // the document's end
            if (!events.next().is(Kind.END)) {
                throw unreadable(
                        0, "The file holds more than one document.", "Le fichier contient plus d'un document.");
            }
        }
        if (node == null) {
            throw unreadable(0, "The file holds nothing.", "Le fichier ne contient rien.");
        }
        return node;
    }

    /** The value that begins with the event; null for none, as in "name:" with nothing behind it. */
    private @Nullable YamlNode node(YamlEvent event) {
        int line = event.line();
        if (++nodes > MOST_NODES) {
            throw unreadable(
                    line,
                    "The file holds more than " + MOST_NODES + " values.",
                    "Le fichier contient plus de " + MOST_NODES + " valeurs.");
        }
        if (event.is(Kind.ALIAS) || event.anchored()) {
            throw unreadable(
                    line,
                    "Anchors (&) and aliases (*) are not taken: write the value out.",
                    "Les ancres (&) et alias (*) ne sont pas acceptés : écrivez la valeur.");
        }
        if (event.tag() != null) {
            throw unreadable(line, "Tags (!) are not taken.", "Les étiquettes (!) ne sont pas acceptées.");
        }
        if (event.is(Kind.VALUE)) {
            return event.plain() && NOTHING.contains(event.text()) ? null : new YamlNode.Leaf(event.text(), line);
        }
        return event.is(Kind.MAP) ? mapping(line) : sequence(line);
    }

    private YamlNode sequence(int line) {
        List<YamlNode> items = new ArrayList<>();
        for (YamlEvent event = events.next(); !event.is(Kind.CLOSE); event = events.next()) {
            YamlNode item = node(event);
            if (item == null) {
                throw unreadable(line, "A list has an item without a value.", "Une liste a un élément sans valeur.");
            }
            items.add(item);
        }
        return new YamlNode.Sequence(items, line);
    }

    private YamlNode mapping(int line) {
        Map<String, YamlNode> members = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (YamlEvent key = events.next(); !key.is(Kind.CLOSE); key = events.next()) {
            if (!(node(key) instanceof YamlNode.Leaf name)) {
                throw unreadable(
                        key.line(), "A member's name is not a text.", "Le nom d'un élément n'est pas un texte.");
            }
            YamlNode value = node(events.next());
            if (!names.add(name.text())) {
                throw unreadable(
                        key.line(),
                        "The member '" + name.text() + "' is there twice.",
                        "L'élément « " + name.text() + " » figure deux fois.");
            }
            if (value != null) {
                members.put(name.text(), value);
            }
        }
        return new YamlNode.Mapping(members, line);
    }

    private static YamlException unreadable(int line, String en, String fr) {
        return new YamlException(YamlException.Kind.UNREADABLE, "", line, new Text(en, fr));
    }
}
