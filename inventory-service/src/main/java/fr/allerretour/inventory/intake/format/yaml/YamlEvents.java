package fr.allerretour.inventory.intake.format.yaml;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Position;
import java.io.Reader;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/** The events of a file, with what no file may hold refused by name. */
final class YamlEvents {

    private static final int NESTED = 100;
    private static final int NAME = 4_096;
    private static final int MEMBERS = 100_000;
    private static final String MERGE = "<<";

    private final YamlText text;
    private final ParserImpl parser;

    YamlEvents(Reader reader) {
        this.text = new YamlText(reader);
        this.parser = new ParserImpl(text, new LoaderOptions());
    }

    /** The name of a member, which none of the names before it may be; it is added to them. */
    String name(Event key, Set<String> names) throws FormatException {
        refuseAlias(key);
        if (!(key instanceof ScalarEvent scalar)) {
            throw damaged(
                    "has a member whose name is no text", "a un membre dont le nom n'est pas un texte", line(key));
        }
        String name = scalar.getValue();
        if (scalar.isPlain() && name.equals(MERGE)) {
            throw alias(key);
        }
        if (name.length() > NAME) {
            throw tooLarge(
                    "A name on line " + line(key) + " has more than " + NAME + " characters.",
                    "Un nom à la ligne " + line(key) + " a plus de " + NAME + " caractères.");
        }
        if (!names.add(name)) {
            throw new FormatException(
                    FormatProblem.MEMBER_TWICE,
                    "An object has the same member twice; the second stands on line " + line(key) + ".",
                    "Un objet a deux fois le même membre ; le second est à la ligne " + line(key) + ".",
                    new Position("", line(key)),
                    null);
        }
        if (names.size() > MEMBERS) {
            throw tooLarge(
                    "An object around line " + line(key) + " has more than " + MEMBERS + " members.",
                    "Un objet autour de la ligne " + line(key) + " a plus de " + MEMBERS + " membres.");
        }
        return name;
    }

    /** Hears a value to its end without holding any of it. */
    void skip(Event event, int depth) throws FormatException {
        int open = 0;
        for (Event at = event; ; at = next()) {
            if (at.is(ID.MappingStart) || at.is(ID.SequenceStart)) {
                open++;
                requireDepth(depth + open, at);
            } else if (at.is(ID.MappingEnd) || at.is(ID.SequenceEnd)) {
                open--;
            }
            if (open == 0) {
                return;
            }
        }
    }

    /** The next event. */
    Event next() throws FormatException {
        try {
            Event event = parser.getEvent();
            text.event();
            return event;
        } catch (YAMLException | IllegalArgumentException e) {
            // The parser's own words quote the file, so they are not used; of some escapes it makes a number without
            // care.
            throw damaged("is no YAML, or is cut,", "n'est pas du YAML, ou est coupé,", text.getLine() + 1);
        }
    }

    static void refuseAlias(Event event) throws FormatException {
        if (event instanceof AliasEvent) {
            throw alias(event);
        }
    }

    private static FormatException alias(Event event) {
        return new FormatException(
                FormatProblem.YAML_ALIAS,
                "Line " + line(event) + " refers to a value that stands elsewhere (* or <<).",
                "La ligne " + line(event) + " renvoie à une valeur écrite ailleurs (* ou <<).",
                new Position("", line(event)),
                null);
    }

    static void requireDepth(int depth, Event event) throws FormatException {
        if (depth > NESTED) {
            throw new FormatException(
                    FormatProblem.TOO_LARGE,
                    "On line " + line(event) + " YAML nests deeper than " + NESTED + ".",
                    "À la ligne " + line(event) + " le YAML imbrique au-delà de " + NESTED + " niveaux.",
                    new Position("", line(event)),
                    null);
        }
    }

    private static FormatException damaged(String what, String quoi, int line) {
        return new FormatException(
                FormatProblem.DAMAGED_FILE,
                "The file " + what + " at line " + line + ".",
                "Le fichier " + quoi + " à la ligne " + line + ".",
                new Position("", line),
                null);
    }

    static FormatException tooLarge(String en, String fr) {
        return new FormatException(FormatProblem.TOO_LARGE, en, fr);
    }

    static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }
}
