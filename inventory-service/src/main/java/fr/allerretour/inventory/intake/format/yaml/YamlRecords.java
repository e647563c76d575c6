package fr.allerretour.inventory.intake.format.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.tree.JsonRecords;
import fr.allerretour.inventory.intake.format.tree.Keep;
import fr.allerretour.inventory.intake.format.tree.SourceText;
import fr.allerretour.inventory.intake.format.tree.TreeBudget;
import fr.allerretour.inventory.intake.format.tree.TreeRecord;
import fr.allerretour.inventory.intake.format.tree.Wanted;
import fr.allerretour.inventory.yaml.YamlBounds;
import fr.allerretour.inventory.yaml.YamlEvent;
import fr.allerretour.inventory.yaml.YamlEvent.Kind;
import fr.allerretour.inventory.yaml.YamlEvents;
import fr.allerretour.inventory.yaml.YamlRefusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One reading of a YAML file, document by document; the counterpart of {@link JsonRecords}. */
public final class YamlRecords {

    /** In one piece: of pieces that are shorter, a line may have any number. */
    static final int LONGEST_LINE = 2 << 20;

    /** A value may have 100 maps and lists around it. */
    private static final YamlBounds BOUNDS = new YamlBounds(Integer.MAX_VALUE, LONGEST_LINE, 4 << 20, 101);

    private static final int NAME = 4_096;
    private static final int MEMBERS = 100_000;
    private static final int PROGRESS_EVERY = 500;
    private static final int PATH_SHOWN = 250;
    private static final String STRING_TAG = "tag:yaml.org,2002:str";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ReadLimits limits;
    private final SourceText source;
    private final YamlEvents events;
    private final JsonRecords.Progress progress;
    private final TreeBudget budget = new TreeBudget();
    private final Deque<String> steps = new ArrayDeque<>();
    private int document = -1;
    private boolean said;
    private int found;

    private YamlRecords(ReadLimits limits, SourceText source, JsonRecords.Progress progress) {
        this.limits = limits;
        this.source = source;
        this.events = new YamlEvents(source.reader(), BOUNDS);
        this.progress = progress;
    }

    /**
     * Walks the file and hands out what is wanted; documents that say nothing are passed over.
     *
     * @param progress told now and then how many bytes of how many are behind
     * @return how many values stood at the wanted places
     * @throws FormatException if the file is empty, cut, no YAML, in no known encoding, ambiguous or beyond a limit, or
     *     has an alias in what is kept
     */
    public static int read(Path file, ReadLimits limits, JsonRecords.Progress progress, List<Wanted> wanted)
            throws FormatException, IOException {
        try (SourceText source = SourceText.open(file)) {
            if (source.total() > limits.inflatedBytes()) {
                throw tooLarge(
                        "The file has more than " + limits.inflatedBytes() + " bytes.",
                        "Le fichier a plus de " + limits.inflatedBytes() + " octets.");
            }
            YamlRecords reading = new YamlRecords(limits, source, progress);
            reading.documents(wanted);
            return reading.found;
        } catch (YamlRefusal e) {
            throw refused(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void documents(List<Wanted> wanted) throws FormatException {
        for (YamlEvent event = events.next(); !event.is(Kind.END); event = events.next()) {
            if (++document >= limits.machines()) {
                throw tooLarge(
                        "The file has more than " + limits.machines() + " documents.",
                        "Le fichier a plus de " + limits.machines() + " documents.");
            }
            YamlEvent root = events.next();
            if (!root.is(Kind.VALUE) || !value(root).isNull()) {
                said = true;
                walk(root, wanted, 0);
            }
            events.next(); // the document's end
        }
        if (!said) {
            throw new FormatException(
                    FormatProblem.EMPTY_FILE,
                    "The file holds nothing but blanks and comments.",
                    "Le fichier ne contient que des blancs et des commentaires.");
        }
        progress.tell(source.total(), source.total());
    }

    /** Deals with the value that begins with the event, to its end. */
    private void walk(YamlEvent event, List<Wanted> wanted, int depth) throws FormatException {
        for (Wanted one : wanted) {
            if (one.endsAt(depth)) {
                hand(event, one);
                return;
            }
        }
        refuseAlias(event.is(Kind.ALIAS), event);
        if (event.is(Kind.MAP)) {
            members(wanted, depth);
        } else if (event.is(Kind.LIST)) {
            List<Wanted> inside =
                    wanted.stream().filter(w -> w.goesOn(depth, "[]")).toList();
            if (inside.isEmpty()) {
                events.skip(event);
                return;
            }
            int at = 0;
            for (YamlEvent element = events.next(); !element.is(Kind.CLOSE); element = events.next()) {
                steps.addLast(Integer.toString(at++));
                walk(element, inside, depth + 1);
                steps.removeLast();
            }
        }
    }

    private void members(List<Wanted> wanted, int depth) throws FormatException {
        Set<String> names = new HashSet<>();
        for (YamlEvent key = events.next(); !key.is(Kind.CLOSE); key = events.next()) {
            String name = name(key, names);
            List<Wanted> inside =
                    wanted.stream().filter(w -> w.goesOn(depth, name)).toList();
            YamlEvent value = events.next();
            if (inside.isEmpty()) {
                events.skip(value);
            } else {
                steps.addLast(name.replace("~", "~0").replace("/", "~1"));
                walk(value, inside, depth + 1);
                steps.removeLast();
            }
        }
    }

    private void hand(YamlEvent event, Wanted wanted) throws FormatException {
        if (++found > limits.rows()) {
            throw tooLarge(
                    "The file has more than " + limits.rows() + " entries.",
                    "Le fichier a plus de " + limits.rows() + " entrées.");
        }
        String pointer = steps.isEmpty() ? "" : "/" + String.join("/", steps);
        String path = pointer.length() > PATH_SHOWN ? pointer.substring(0, PATH_SHOWN) + "…" : pointer;
        int line = event.line();
        budget.clear();
        JsonNode tree = tree(event, wanted.keep());
        wanted.handler().record(new TreeRecord(document, path, line, tree));
        if (found % PROGRESS_EVERY == 0) {
            progress.tell(Math.min(source.bytesRead(), source.total()), source.total());
        }
    }

    private JsonNode tree(YamlEvent event, Keep keep) throws FormatException {
        budget.takeNodes(1, event.line());
        refuseAlias(event.is(Kind.ALIAS), event);
        if (event.is(Kind.MAP)) {
            return object(keep);
        }
        if (event.is(Kind.LIST)) {
            ArrayNode array = NODES.arrayNode();
            for (YamlEvent element = events.next(); !element.is(Kind.CLOSE); element = events.next()) {
                array.add(tree(element, keep));
            }
            return array;
        }
        budget.takeCharacters(event.text().length(), event.line());
        return value(event);
    }

    private ObjectNode object(Keep keep) throws FormatException {
        ObjectNode object = NODES.objectNode();
        Set<String> names = new HashSet<>();
        for (YamlEvent key = events.next(); !key.is(Kind.CLOSE); key = events.next()) {
            String name = name(key, names);
            Keep below = keep.member(name);
            YamlEvent value = events.next();
            if (below == null) {
                events.skip(value);
            } else {
                budget.takeCharacters(name.length(), key.line());
                object.set(name, tree(value, below));
            }
        }
        return object;
    }

    /** The name of a member, which none of the names before it may be; it is added to them. */
    private static String name(YamlEvent key, Set<String> names) throws FormatException {
        int line = key.line();
        refuseAlias(key.is(Kind.ALIAS) || key.plain() && key.text().equals("<<"), key);
        if (!key.is(Kind.VALUE)) {
            throw at(
                    FormatProblem.DAMAGED_FILE,
                    line,
                    "The file has a member whose name is no text at line " + line + ".",
                    "Le fichier a un membre dont le nom n'est pas un texte à la ligne " + line + ".");
        }
        if (key.text().length() > NAME) {
            throw tooLarge(
                    "A name on line " + line + " has more than " + NAME + " characters.",
                    "Un nom à la ligne " + line + " a plus de " + NAME + " caractères.");
        }
        if (!names.add(key.text())) {
            throw at(
                    FormatProblem.MEMBER_TWICE,
                    line,
                    "An object has the same member twice; the second stands on line " + line + ".",
                    "Un objet a deux fois le même membre ; le second est à la ligne " + line + ".");
        }
        if (names.size() > MEMBERS) {
            throw tooLarge(
                    "An object around line " + line + " has more than " + MEMBERS + " members.",
                    "Un objet autour de la ligne " + line + " a plus de " + MEMBERS + " membres.");
        }
        return key.text();
    }

    private static JsonNode value(YamlEvent scalar) {
        String text = scalar.text();
        if (!scalar.plain() || STRING_TAG.equals(scalar.tag())) {
            return NODES.textNode(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NODES.nullNode();
            case "true", "True", "TRUE" -> NODES.booleanNode(true);
            case "false", "False", "FALSE" -> NODES.booleanNode(false);
            default -> NODES.textNode(text);
        };
    }

    private static void refuseAlias(boolean refers, YamlEvent event) throws FormatException {
        if (refers) {
            throw at(
                    FormatProblem.YAML_ALIAS,
                    event.line(),
                    "Line " + event.line() + " refers to a value that stands elsewhere (* or <<).",
                    "La ligne " + event.line() + " renvoie à une valeur écrite ailleurs (* ou <<).");
        }
    }

    private static FormatException refused(YamlRefusal refusal) {
        int line = refusal.line();
        String en = (line == 0 ? "" : "Line " + line + ": ") + refusal.detail().en();
        String fr =
                (line == 0 ? "" : "Ligne " + line + " : ") + refusal.detail().fr();
        return switch (refusal.reason()) {
            case ENCODING -> SourceText.unreadable(line);
            case NOT_TEXT -> at(FormatProblem.UNREADABLE_TEXT, line, en, fr);
            case BEYOND_BOUNDS -> at(FormatProblem.TOO_LARGE, line, en, fr);
            case BROKEN -> // the parser's own words quote the file, so they are not used
                at(
                        FormatProblem.DAMAGED_FILE,
                        line,
                        "The file is no YAML, or is cut, at line " + line + ".",
                        "Le fichier n'est pas du YAML, ou est coupé, à la ligne " + line + ".");
        };
    }

    private static FormatException tooLarge(String en, String fr) {
        return at(FormatProblem.TOO_LARGE, 0, en, fr);
    }

    /** @param line 0 if none is to blame */
    private static FormatException at(FormatProblem problem, int line, String en, String fr) {
        return new FormatException(problem, en, fr, line == 0 ? null : new Position("", line), null);
    }
}
