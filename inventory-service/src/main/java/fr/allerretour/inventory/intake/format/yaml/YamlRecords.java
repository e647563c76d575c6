package fr.allerretour.inventory.intake.format.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.tree.JsonRecords;
import fr.allerretour.inventory.intake.format.tree.Keep;
import fr.allerretour.inventory.intake.format.tree.SourceText;
import fr.allerretour.inventory.intake.format.tree.TreeBudget;
import fr.allerretour.inventory.intake.format.tree.TreeRecord;
import fr.allerretour.inventory.intake.format.tree.Wanted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.ScalarEvent;

/** One reading of a YAML file, document by document; the counterpart of {@link JsonRecords}. */
public final class YamlRecords {

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
        this.events = new YamlEvents(source.reader());
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
                throw new FormatException(
                        FormatProblem.TOO_LARGE,
                        "The file has more than " + limits.inflatedBytes() + " bytes.",
                        "Le fichier a plus de " + limits.inflatedBytes() + " octets.");
            }
            YamlRecords reading = new YamlRecords(limits, source, progress);
            reading.documents(wanted);
            return reading.found;
        } catch (YamlText.Refused e) {
            throw e.refusal();
        } catch (YamlText.Broken e) {
            throw e.reason();
        }
    }

    private void documents(List<Wanted> wanted) throws FormatException {
        for (Event event = events.next(); !event.is(ID.StreamEnd); event = events.next()) {
            if (!event.is(ID.DocumentStart)) {
                continue;
            }
            if (++document >= limits.machines()) {
                throw YamlEvents.tooLarge(
                        "The file has more than " + limits.machines() + " documents.",
                        "Le fichier a plus de " + limits.machines() + " documents.");
            }
            Event root = events.next();
            if (!(root instanceof ScalarEvent scalar && value(scalar).isNull())) {
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
    private void walk(Event event, List<Wanted> wanted, int depth) throws FormatException {
        for (Wanted one : wanted) {
            if (one.endsAt(depth)) {
                hand(event, one, depth);
                return;
            }
        }
        YamlEvents.refuseAlias(event);
        if (event.is(ID.MappingStart)) {
            members(wanted, depth);
        } else if (event.is(ID.SequenceStart)) {
            List<Wanted> inside =
                    wanted.stream().filter(w -> w.goesOn(depth, "[]")).toList();
            if (inside.isEmpty()) {
                events.skip(event, depth);
                return;
            }
            int at = 0;
            for (Event element = events.next(); !element.is(ID.SequenceEnd); element = events.next()) {
                steps.addLast(Integer.toString(at++));
                walk(element, inside, depth + 1);
                steps.removeLast();
            }
        }
    }

    private void members(List<Wanted> wanted, int depth) throws FormatException {
        Set<String> names = new HashSet<>();
        for (Event key = events.next(); !key.is(ID.MappingEnd); key = events.next()) {
            String name = events.name(key, names);
            List<Wanted> inside =
                    wanted.stream().filter(w -> w.goesOn(depth, name)).toList();
            Event value = events.next();
            if (inside.isEmpty()) {
                events.skip(value, depth);
            } else {
                steps.addLast(name.replace("~", "~0").replace("/", "~1"));
                walk(value, inside, depth + 1);
                steps.removeLast();
            }
        }
    }

    private void hand(Event event, Wanted wanted, int depth) throws FormatException {
        if (++found > limits.rows()) {
            throw YamlEvents.tooLarge(
                    "The file has more than " + limits.rows() + " entries.",
                    "Le fichier a plus de " + limits.rows() + " entrées.");
        }
        String pointer = steps.isEmpty() ? "" : "/" + String.join("/", steps);
        String path = pointer.length() > PATH_SHOWN ? pointer.substring(0, PATH_SHOWN) + "…" : pointer;
        int line = YamlEvents.line(event);
        budget.clear();
        JsonNode tree = tree(event, wanted.keep(), depth);
        wanted.handler().record(new TreeRecord(document, path, line, tree));
        if (found % PROGRESS_EVERY == 0) {
            progress.tell(Math.min(source.bytesRead(), source.total()), source.total());
        }
    }

    private JsonNode tree(Event event, Keep keep, int depth) throws FormatException {
        budget.takeNodes(1, YamlEvents.line(event));
        YamlEvents.refuseAlias(event);
        YamlEvents.requireDepth(depth, event);
        if (event.is(ID.MappingStart)) {
            return object(keep, depth);
        }
        if (event.is(ID.SequenceStart)) {
            ArrayNode array = NODES.arrayNode();
            for (Event element = events.next(); !element.is(ID.SequenceEnd); element = events.next()) {
                array.add(tree(element, keep, depth + 1));
            }
            return array;
        }
        ScalarEvent scalar = (ScalarEvent) event;
        budget.takeCharacters(scalar.getValue().length(), YamlEvents.line(event));
        return value(scalar);
    }

    private ObjectNode object(Keep keep, int depth) throws FormatException {
        ObjectNode object = NODES.objectNode();
        Set<String> names = new HashSet<>();
        for (Event key = events.next(); !key.is(ID.MappingEnd); key = events.next()) {
            String name = events.name(key, names);
            Keep below = keep.member(name);
            Event value = events.next();
            if (below == null) {
                events.skip(value, depth);
            } else {
                budget.takeCharacters(name.length(), YamlEvents.line(key));
                object.set(name, tree(value, below, depth + 1));
            }
        }
        return object;
    }

    private static JsonNode value(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain() || STRING_TAG.equals(scalar.getTag())) {
            return NODES.textNode(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NODES.nullNode();
            case "true", "True", "TRUE" -> NODES.booleanNode(true);
            case "false", "False", "FALSE" -> NODES.booleanNode(false);
            default -> NODES.textNode(text);
        };
    }
}
