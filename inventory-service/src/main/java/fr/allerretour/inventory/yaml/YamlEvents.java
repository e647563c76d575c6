package fr.allerretour.inventory.yaml;

import fr.allerretour.inventory.yaml.YamlEvent.Kind;
import fr.allerretour.inventory.yaml.YamlRefusal.Reason;
import java.io.Reader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * The events of a text in bounds, one at a time. Nothing is resolved, converted or constructed, so neither a tag nor an
 * alias can do anything. All methods throw {@link YamlRefusal}, and {@link java.io.UncheckedIOException} for the reader.
 */
public final class YamlEvents {

    private final YamlText text;
    private final ParserImpl parser;
    private final int deepest;
    private int open;

    /** @param reader whose decoder reports what is none of its encoding; its owner closes it */
    public YamlEvents(Reader reader, YamlBounds bounds) {
        text = new YamlText(reader, bounds);
        parser = new ParserImpl(text, new LoaderOptions());
        deepest = bounds.depth();
    }

    /** The next event; none may be asked for after the end. */
    public YamlEvent next() {
        try {
            Event event = parser.getEvent();
            text.event();
            return event.is(ID.StreamStart) ? next() : ours(event);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null
                    ? text.getLine()
                    : e.getProblemMark().getLine();
            throw broken(line + 1, e.getProblem());
        } catch (YAMLException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The parser makes a number of an escape without looking whether it is whole.
            throw broken(text.getLine() + 1, "an escape stands for no character");
        }
    }

    /** Hears the value that begins with the latest event to its end, without holding any of it. */
    public void skip(YamlEvent latest) {
        int around = latest.is(Kind.MAP) || latest.is(Kind.LIST) ? open - 1 : open;
        while (open > around) {
            next();
        }
    }

    private YamlEvent ours(Event event) {
        int line = event.getStartMark().getLine() + 1;
        Kind kind = switch (event.getEventId()) {
            case Scalar -> Kind.VALUE;
            case Alias -> Kind.ALIAS;
            case MappingStart -> Kind.MAP;
            case SequenceStart -> Kind.LIST;
            case MappingEnd, SequenceEnd -> Kind.CLOSE;
            case DocumentStart -> Kind.DOCUMENT;
            case DocumentEnd -> Kind.DOCUMENT_END;
            case StreamEnd -> Kind.END;
            case StreamStart, Comment -> throw new IllegalStateException("not asked for: " + event);
        };
        if (event instanceof NodeEvent && open >= deepest) {
            throw new YamlRefusal(
                    Reason.BEYOND_BOUNDS,
                    line,
                    "Values are nested deeper than " + deepest + ".",
                    "Les valeurs sont imbriquées sur plus de " + deepest + " niveaux.");
        }
        open += event instanceof CollectionStartEvent ? 1 : kind == Kind.CLOSE ? -1 : 0;
        boolean anchored = event instanceof NodeEvent node && node.getAnchor() != null;
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getValue().codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
                // An escape may stand for half of a character: no answer of ours could hold it.
                throw new YamlRefusal(
                        Reason.NOT_TEXT,
                        line,
                        "A text holds half a character.",
                        "Un texte contient un demi-caractère.");
            }
            return new YamlEvent(kind, line, scalar.getValue(), scalar.isPlain(), scalar.getTag(), anchored);
        }
        String tag = event instanceof CollectionStartEvent start ? start.getTag() : null;
        return new YamlEvent(kind, line, "", false, tag, anchored);
    }

    private static YamlRefusal broken(int line, String problem) {
        return new YamlRefusal(
                Reason.BROKEN, line, "This is not YAML: " + problem + ".", "Ce n'est pas du YAML : " + problem + ".");
    }
}
