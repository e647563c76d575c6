package fr.allerretour.inventory.intake.format.look;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.tree.SourceText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * JSON.
 *
 * @param paths of the members that the first tokens show, down to six levels, in their order and without numbers: "data",
 *     "data[].id", "vms[].disks[].size"; of an array at the root "[].id"
 */
public record JsonLook(Set<String> paths) implements FileLook {

    private static final int TOKENS = 20_000;
    private static final int PATHS = 2_000;
    private static final int LEVELS = 6;
    private static final int LONGEST_NAME = 1_000;

    /** Whether all of these members were seen. */
    public boolean has(String... wanted) {
        for (String path : wanted) {
            if (!paths.contains(path)) {
                return false;
            }
        }
        return true;
    }

    /** The look of a file, if it begins as JSON does; what is wrong further on is for its reader to say. */
    static Optional<JsonLook> of(Path file) throws FormatException, IOException {
        Set<String> paths = new LinkedHashSet<>();
        int tokens = 0;
        // Through the same text as its reader: left to itself, the parser would also guess UTF-32.
        try (SourceText text = SourceText.open(file);
                JsonParser parser = factory().createParser(text.reader())) {
            for (JsonToken token = parser.nextToken();
                    token != null && tokens < TOKENS && paths.size() < PATHS;
                    token = parser.nextToken()) {
                tokens++;
                if (token == JsonToken.FIELD_NAME) {
                    addPath(parser.getParsingContext(), paths);
                }
            }
        } catch (JsonProcessingException | CharacterCodingException e) {
            if (tokens < 2) {
                return Optional.empty();
            }
        }
        return Optional.of(new JsonLook(paths));
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(200)
                        .maxNameLength(LONGEST_NAME)
                        .maxStringLength(1 << 20)
                        .maxNumberLength(LONGEST_NAME)
                        .build())
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
    }

    private static void addPath(JsonStreamContext member, Set<String> paths) {
        StringBuilder path = new StringBuilder();
        int levels = 0;
        for (JsonStreamContext at = member; at != null && !at.inRoot(); at = at.getParent()) {
            if (++levels > LEVELS) {
                return;
            }
            String step = at.inArray() ? "[]" : at.getCurrentName();
            path.insert(0, path.isEmpty() || path.charAt(0) == '[' ? step : step + ".");
        }
        paths.add(path.toString());
    }

    @Override
    public Words seen() {
        String names = FileLook.listed(paths);
        return new Words("JSON with the members " + names, "du JSON avec les membres " + names);
    }
}
