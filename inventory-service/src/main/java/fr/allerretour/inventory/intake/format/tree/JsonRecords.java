package fr.allerretour.inventory.intake.format.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One reading of a JSON file; several documents may follow each other in it. */
public final class JsonRecords {

    private static final int NESTED = 200;
    private static final int TEXT = 2 << 20;
    private static final int NUMBER = 100;
    private static final int NAME = 4_096;
    private static final int SHORT = 255;
    private static final int MEMBERS = 100_000;
    private static final int PROGRESS_EVERY = 500;
    private static final int PATH_SHOWN = 250;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Told now and then how far a reading is, in bytes of the file. */
    @FunctionalInterface
    public interface Progress {
        void tell(long done, long total);
    }

    private final ReadLimits limits;
    private final SourceText text;
    private final JsonParser parser;
    private final Progress progress;
    private final TreeBudget budget = new TreeBudget();
    private int document = -1;
    private int found;

    private JsonRecords(ReadLimits limits, SourceText text, JsonParser parser, Progress progress) {
        this.limits = limits;
        this.text = text;
        this.parser = parser;
        this.progress = progress;
    }

    /**
     * Walks the file and hands out what is wanted.
     *
     * @param progress told now and then how many bytes of how many are behind
     * @return how many values stood at the wanted places
     * @throws FormatException if the file is empty, cut, no JSON, in no known encoding, ambiguous or beyond a limit
     */
    public static int read(Path file, ReadLimits limits, Progress progress, List<Wanted> wanted)
            throws FormatException, IOException {
        // One factory a reading: its table of names must not keep what a hostile file made up.
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(NESTED)
                        .maxStringLength(TEXT)
                        .maxNumberLength(NUMBER)
                        .maxNameLength(NAME)
                        .maxDocumentLength(limits.inflatedBytes())
                        .build())
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
        try (SourceText text = SourceText.open(file);
                JsonParser parser = factory.createParser(text.reader())) {
            JsonRecords reading = new JsonRecords(limits, text, parser, progress);
            reading.documents(wanted);
            return reading.found;
        }
    }

    /** The first text or number at that place, if it has 1 to 255 characters; null if there is none. */
    public static @Nullable String firstText(Path file, ReadLimits limits, String place)
            throws FormatException, IOException {
        AtomicReference<@Nullable String> first = new AtomicReference<>();
        read(file, limits, (done, total) -> {}, List.of(Wanted.at(place, Keep.only(), found -> {
            String text = found.value().isTextual() ? found.value().asText().strip() : "";
            if (!text.isEmpty() && text.length() <= SHORT) {
                first.compareAndSet(null, text);
            }
        })));
        return first.get();
    }

    /**
     * Refuses a file without entries.
     *
     * @param place what should have held them
     */
    public static void needSome(int entries, String place) throws FormatException {
        if (entries == 0) {
            throw new FormatException(
                    FormatProblem.EMPTY_FILE,
                    "\"" + place + "\" holds nothing.",
                    "« " + place + " » ne contient rien.");
        }
    }

    private void documents(List<Wanted> wanted) throws FormatException, IOException {
        while (next() != null) {
            document++;
            walk(wanted, 0);
        }
        if (document < 0) {
            throw new FormatException(
                    FormatProblem.EMPTY_FILE,
                    "The file holds nothing but blanks.",
                    "Le fichier ne contient que des blancs.");
        }
        progress.tell(text.total(), text.total());
    }

    /** Deals with the value that the parser stands on, and leaves it at the value's end. */
    private void walk(List<Wanted> wanted, int depth) throws FormatException, IOException {
        for (Wanted one : wanted) {
            if (one.endsAt(depth)) {
                hand(one);
                return;
            }
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            members(wanted, depth);
        } else if (token == JsonToken.START_ARRAY) {
            List<Wanted> inside =
                    wanted.stream().filter(w -> w.goesOn(depth, "[]")).toList();
            if (inside.isEmpty()) {
                skip();
                return;
            }
            while (nextInside() != JsonToken.END_ARRAY) {
                walk(inside, depth + 1);
            }
        }
    }

    private void members(List<Wanted> wanted, int depth) throws FormatException, IOException {
        Set<String> names = new HashSet<>();
        while (nextInside() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            once(names, name);
            List<Wanted> inside =
                    wanted.stream().filter(w -> w.goesOn(depth, name)).toList();
            nextInside();
            if (inside.isEmpty()) {
                skip();
            } else {
                walk(inside, depth + 1);
            }
        }
    }

    private void hand(Wanted wanted) throws FormatException, IOException {
        if (++found > limits.rows()) {
            throw new FormatException(
                    FormatProblem.TOO_LARGE,
                    "The file has more than " + limits.rows() + " entries.",
                    "Le fichier a plus de " + limits.rows() + " entrées.");
        }
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        String path = pointer.length() > PATH_SHOWN ? pointer.substring(0, PATH_SHOWN) + "…" : pointer;
        int line = line();
        budget.clear();
        wanted.handler().record(new TreeRecord(document, path, line, tree(wanted.keep())));
        if (found % PROGRESS_EVERY == 0) {
            progress.tell(text.bytesRead(), text.total());
        }
    }

    private JsonNode tree(Keep keep) throws FormatException, IOException {
        budget.takeNodes(1, line());
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(keep);
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (nextInside() != JsonToken.END_ARRAY) {
                    array.add(tree(keep));
                }
                yield array;
            }
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(scalar());
        };
    }

    private ObjectNode object(Keep keep) throws FormatException, IOException {
        ObjectNode object = NODES.objectNode();
        Set<String> names = new HashSet<>();
        while (nextInside() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Keep below = keep.member(name);
            nextInside();
            if (below == null) {
                skip();
            } else {
                once(names, name);
                budget.takeCharacters(name.length(), line());
                object.set(name, tree(below));
            }
        }
        return object;
    }

    private String scalar() throws FormatException, IOException {
        try {
            String value = parser.getText();
            budget.takeCharacters(value.length(), line());
            return value;
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw refused(e);
        }
    }

    private void once(Set<String> names, String name) throws FormatException {
        if (!names.add(name)) {
            throw new FormatException(
                    FormatProblem.MEMBER_TWICE,
                    "An object has the same member twice; the second stands on line " + line() + ".",
                    "Un objet a deux fois le même membre ; le second est à la ligne " + line() + ".",
                    new Position("", line()),
                    null);
        }
        if (names.size() > MEMBERS) {
            throw new FormatException(
                    FormatProblem.TOO_LARGE,
                    "An object around line " + line() + " has more than " + MEMBERS + " members.",
                    "Un objet autour de la ligne " + line() + " a plus de " + MEMBERS + " membres.");
        }
    }

    private JsonToken nextInside() throws FormatException, IOException {
        JsonToken token = next();
        if (token == null) {
            throw damaged("ends in the middle", "s'arrête au milieu");
        }
        return token;
    }

    private @Nullable JsonToken next() throws FormatException, IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw refused(e);
        }
    }

    private void skip() throws FormatException, IOException {
        try {
            parser.skipChildren();
            if (parser.currentToken() != null && parser.currentToken().isStructStart()) {
                throw damaged("ends in the middle", "s'arrête au milieu");
            }
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw refused(e);
        }
    }

    /** The parser's own words may quote the file, so they are not used. */
    private FormatException refused(IOException e) {
        return switch (e) {
            case CharacterCodingException bytes -> SourceText.unreadable(line());
            case StreamConstraintsException large ->
                new FormatException(
                        FormatProblem.TOO_LARGE,
                        "Around line " + line() + " JSON nests deeper than " + NESTED + ", or has a text of more than "
                                + TEXT + " characters, a name of more than " + NAME + " or a number of more than "
                                + NUMBER + ".",
                        "Autour de la ligne " + line() + " le JSON imbrique au-delà de " + NESTED
                                + " niveaux, ou a un texte de plus de " + TEXT + " caractères, un nom de plus de "
                                + NAME
                                + " ou un nombre de plus de " + NUMBER + ".",
                        new Position("", line()),
                        null);
            case JsonProcessingException cut
            when cut.getOriginalMessage().startsWith("Unexpected end-of-input") ->
                damaged("ends in the middle", "s'arrête au milieu");
            default -> damaged("is no JSON", "n'est pas du JSON");
        };
    }

    private FormatException damaged(String what, String quoi) {
        return new FormatException(
                FormatProblem.DAMAGED_FILE,
                "The file " + what + " at line " + line() + ", column "
                        + parser.currentLocation().getColumnNr() + ".",
                "Le fichier " + quoi + " à la ligne " + line() + ", colonne "
                        + parser.currentLocation().getColumnNr() + ".",
                new Position("", line()),
                null);
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
