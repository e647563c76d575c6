package fr.allerretour.inventory.yaml;

import fr.allerretour.inventory.yaml.YamlException.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The members of a map, asked for one by one; what was never asked for is unknown. Every refusal names its place. */
public final class YamlFields {

    /** The longest text taken, in characters. */
    private static final int MOST_TEXT = 4_000;

    private final YamlNode.Mapping mapping;
    private final String place;
    private final Set<String> asked = new HashSet<>();

    private YamlFields(YamlNode.Mapping mapping, String place) {
        this.mapping = mapping;
        this.place = place;
    }

    /**
     * @param place where in the file, empty for its root
     * @throws YamlException unfit, unless it is a map
     */
    public static YamlFields of(YamlNode node, String place) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new YamlFields(mapping, place);
        }
        throw unfit(place, node, "a map", "un tableau de membres");
    }

    public boolean has(String name) {
        return mapping.members().containsKey(name);
    }

    /** The names of all members, in the order of the file. */
    public List<String> names() {
        asked.addAll(mapping.members().keySet());
        return List.copyOf(mapping.members().keySet());
    }

    public String text(String name) {
        return present(name, optionalText(name));
    }

    public @Nullable String optionalText(String name) {
        YamlNode node = member(name);
        if (node == null) {
            return null;
        }
        String text = leaf(node, name).strip();
        if (text.length() > MOST_TEXT) {
            throw refused(
                    name, "has more than " + MOST_TEXT + " characters", "compte plus de " + MOST_TEXT + " caractères");
        }
        return text.isEmpty() ? null : text;
    }

    /** A sentence in both languages: {@code {en: …, fr: …}}. */
    public Text words(String name) {
        return present(name, optionalWords(name));
    }

    public @Nullable Text optionalWords(String name) {
        YamlFields both = optionalFields(name);
        if (both == null) {
            return null;
        }
        Text text = new Text(both.text("en"), both.text("fr"));
        both.requireNoOther();
        return text;
    }

    public YamlFields fields(String name) {
        return present(name, optionalFields(name));
    }

    public @Nullable YamlFields optionalFields(String name) {
        YamlNode node = member(name);
        return node == null ? null : of(node, place + "/" + name);
    }

    /** The maps of a list; none if it is absent. */
    public List<YamlFields> list(String name) {
        List<YamlFields> fields = new ArrayList<>();
        for (YamlNode item : sequence(name)) {
            fields.add(of(item, place + "/" + name + "/" + fields.size()));
        }
        return fields;
    }

    /** The texts of a list; none if it is absent. */
    public List<String> texts(String name) {
        return sequence(name).stream().map(item -> leaf(item, name)).toList();
    }

    /** A whole number within bounds, or the default if it is absent. */
    public int number(String name, int least, int most, int otherwise) {
        String text = optionalText(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of bounds is.
        }
        throw refused(
                name,
                "expected a whole number from " + least + " to " + most + ", found '" + text + "'",
                "nombre entier de " + least + " à " + most + " attendu, « " + text + " » trouvé");
    }

    public LocalDate date(String name) {
        return present(name, optionalDate(name));
    }

    public @Nullable LocalDate optionalDate(String name) {
        String text = optionalText(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw refused(
                    name,
                    "expected a day such as 2026-11-23, found '" + text + "'",
                    "jour attendu tel que 2026-11-23, « " + text + " » trouvé");
        }
    }

    /** One value of a closed list, in capitals or not. */
    public <E extends Enum<E>> E one(String name, Class<E> type) {
        return value(name, text(name), type);
    }

    public <E extends Enum<E>> @Nullable E optionalOne(String name, Class<E> type) {
        String text = optionalText(name);
        return text == null ? null : value(name, text, type);
    }

    /** Several values of a closed list; none if the member is absent. */
    public <E extends Enum<E>> Set<E> several(String name, Class<E> type) {
        Set<E> values = new TreeSet<>();
        texts(name).forEach(text -> values.add(value(name, text, type)));
        return values;
    }

    /** yes (or true) and no (or false). */
    public boolean yesOrNo(String name) {
        return switch (text(name).toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw refused(name, "expected yes or no", "yes ou no attendu");
        };
    }

    /** Refuses members that nobody asked for: a misspelt name must not pass for an absent one. */
    public void requireNoOther() {
        for (Map.Entry<String, YamlNode> member : mapping.members().entrySet()) {
            if (!asked.contains(member.getKey())) {
                throw refused(
                        member.getKey(),
                        "unknown member, expected one of " + new TreeSet<>(asked),
                        "membre inconnu, attendu parmi " + new TreeSet<>(asked));
            }
        }
    }

    /** A refusal at one of the members, or, with an empty name, at the map itself. */
    public YamlException refused(String name, String en, String fr) {
        YamlNode node = mapping.members().get(name);
        return new YamlException(
                Kind.UNFIT,
                name.isEmpty() ? place : place + "/" + name,
                node == null ? mapping.line() : node.line(),
                new Text(en, fr));
    }

    private <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw refused(name, "is missing", "est absent");
        }
        return value;
    }

    private <E extends Enum<E>> E value(String name, String text, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        String known = List.of(type.getEnumConstants()).toString();
        throw refused(
                name,
                "expected one of " + known + ", found '" + text + "'",
                "attendu parmi " + known + ", « " + text + " » trouvé");
    }

    private @Nullable YamlNode member(String name) {
        asked.add(name);
        return mapping.members().get(name);
    }

    private List<YamlNode> sequence(String name) {
        YamlNode node = member(name);
        if (node == null) {
            return List.of();
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        throw unfit(place + "/" + name, node, "a list", "une liste");
    }

    private String leaf(YamlNode node, String name) {
        if (node instanceof YamlNode.Leaf leaf) {
            return leaf.text();
        }
        throw unfit(place + "/" + name, node, "a single value", "une valeur simple");
    }

    private static YamlException unfit(String place, YamlNode node, String en, String fr) {
        return new YamlException(Kind.UNFIT, place, node.line(), new Text("expected " + en, fr + " : attendu ici"));
    }
}
