package fr.allerretour.inventory.yaml;

import fr.allerretour.inventory.yaml.YamlException.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads one YAML document in bounds. Only the parser's events are used: nothing is resolved, converted or constructed,
 * so neither a tag nor an alias can do anything; both are refused. SnakeYAML's time grows with the square of the length
 * of a line, hence the bound on it.
 */
public final class YamlReader {

    /** The largest file taken. */
    public static final int MOST_BYTES = 1 << 20;

    /** The longest line taken, in characters. */
    public static final int MOST_LINE = 4_096;

    private static final int MOST_DEPTH = 32;
    private static final int MOST_NODES = 50_000;

    private final ParserImpl parser;
    private int nodes;

    private YamlReader(String text) {
        parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
    }

    /**
     * The file's tree.
     *
     * @throws YamlException too large, or unreadable; it names the line
     */
    public static YamlNode read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new YamlException(
                    Kind.TOO_LARGE,
                    "",
                    0,
                    new Text(
                            "The file is larger than " + MOST_BYTES + " bytes.",
                            "Le fichier dépasse " + MOST_BYTES + " octets."));
        }
        String text = decode(file);
        requireShortLines(text);
        try {
            return new YamlReader(text).document();
        } catch (MarkedYAMLException e) {
            throw broken(e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1, e.getProblem());
        } catch (YAMLException e) {
            throw broken(0, String.valueOf(e.getMessage()).lines().findFirst().orElse("not YAML"));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // SnakeYAML's own answer to an escape that is cut short, or that stands for no character.
            throw broken(0, "an escape stands for no character");
        }
    }

    private static String decode(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable(0, "The file is not in UTF-8.", "Le fichier n'est pas en UTF-8.");
        }
    }

    private static void requireShortLines(String text) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                line += text.charAt(i) == '\n' ? 1 : 0;
                start = i + 1;
            } else if (i - start >= MOST_LINE) {
                throw unreadable(
                        line,
                        "A line is longer than " + MOST_LINE + " characters.",
                        "Une ligne dépasse " + MOST_LINE + " caractères.");
            }
        }
    }

    private YamlNode document() {
        parser.getEvent(); // the stream begins
        if (parser.peekEvent() instanceof StreamEndEvent) {
            throw unreadable(0, "The file holds nothing.", "Le fichier ne contient rien.");
        }
        parser.getEvent(); // the document begins
        YamlNode node = node(0);
        parser.getEvent(); // the document ends
        if (!(parser.getEvent() instanceof StreamEndEvent)) {
            throw unreadable(0, "The file holds more than one document.", "Le fichier contient plus d'un document.");
        }
        if (node == null) {
            throw unreadable(0, "The file holds nothing.", "Le fichier ne contient rien.");
        }
        return node;
    }

    /** The next value; null for none, as in "name:" with nothing behind it. */
    private @Nullable YamlNode node(int depth) {
        Event event = parser.getEvent();
        int line = event.getStartMark().getLine() + 1;
        if (++nodes > MOST_NODES) {
            throw unreadable(
                    line,
                    "The file holds more than " + MOST_NODES + " values.",
                    "Le fichier contient plus de " + MOST_NODES + " valeurs.");
        }
        if (depth >= MOST_DEPTH) {
            throw unreadable(
                    line,
                    "Values are nested deeper than " + MOST_DEPTH + ".",
                    "Les valeurs sont imbriquées sur plus de " + MOST_DEPTH + " niveaux.");
        }
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            throw unreadable(
                    line,
                    "Anchors (&) and aliases (*) are not taken: write the value out.",
                    "Les ancres (&) et alias (*) ne sont pas acceptés : écrivez la valeur.");
        }
        if (event instanceof ScalarEvent scalar) {
            requireNoTag(scalar.getTag(), line);
            requireWholeCharacters(scalar.getValue(), line);
            return scalar.isPlain() && isNull(scalar.getValue()) ? null : new YamlNode.Leaf(scalar.getValue(), line);
        }
        requireNoTag(((CollectionStartEvent) event).getTag(), line);
        return event instanceof MappingStartEvent ? mapping(depth, line) : sequence(depth, line);
    }

    private YamlNode sequence(int depth, int line) {
        List<YamlNode> items = new ArrayList<>();
        while (!(parser.peekEvent() instanceof SequenceEndEvent)) {
            YamlNode item = node(depth + 1);
            if (item == null) {
                throw unreadable(line, "A list has an item without a value.", "Une liste a un élément sans valeur.");
            }
            items.add(item);
        }
        parser.getEvent();
        return new YamlNode.Sequence(items, line);
    }

    private YamlNode mapping(int depth, int line) {
        Map<String, YamlNode> members = new LinkedHashMap<>();
        Set<String> empty = new HashSet<>();
        while (!(parser.peekEvent() instanceof MappingEndEvent)) {
            int at = parser.peekEvent().getStartMark().getLine() + 1;
            if (!(node(depth + 1) instanceof YamlNode.Leaf name)) {
                throw unreadable(at, "A member's name is not a text.", "Le nom d'un élément n'est pas un texte.");
            }
            YamlNode value = node(depth + 1);
            if (members.containsKey(name.text()) || empty.contains(name.text())) {
                throw unreadable(
                        at,
                        "The member '" + name.text() + "' is there twice.",
                        "L'élément « " + name.text() + " » figure deux fois.");
            }
            if (value == null) {
                empty.add(name.text());
            } else {
                members.put(name.text(), value);
            }
        }
        parser.getEvent();
        return new YamlNode.Mapping(members, line);
    }

    private static boolean isNull(String plain) {
        return plain.isEmpty() || plain.equals("~") || plain.equals("null");
    }

    private static void requireNoTag(@Nullable String tag, int line) {
        if (tag != null) {
            throw unreadable(line, "Tags (!) are not taken.", "Les étiquettes (!) ne sont pas acceptées.");
        }
    }

    /** An escape may stand for half of a character: no answer of ours could hold it. */
    private static void requireWholeCharacters(String text, int line) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw unreadable(line, "A text holds half a character.", "Un texte contient un demi-caractère.");
        }
    }

    private static YamlException broken(int line, String problem) {
        return unreadable(line, "This is not YAML: " + problem + ".", "Ce n'est pas du YAML : " + problem + ".");
    }

    private static YamlException unreadable(int line, String en, String fr) {
        return new YamlException(Kind.UNREADABLE, "", line, new Text(en, fr));
    }
}
