package fr.allerretour.inventory.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a written snapshot, one after another. */
final class SnapshotLines implements AutoCloseable {

    private static final List<String> TYPES = List.of("application", "workload", "dependency", "data-set");

    /** Provenance is named by file and row: a parser that remembered every name would slow down with each line. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build());

    private final BufferedReader reader;
    private @Nullable Line last;
    private long number;

    SnapshotLines(InputStream in) {
        reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /**
     * A line and what it is sorted by; the rest of it is parsed only when asked for.
     *
     * @param number its number in its snapshot, from 1
     */
    record Line(long number, String type, String key, String text) implements Comparable<Line> {

        JsonNode json() throws IOException {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw noJson(number, e);
            }
        }

        @Override
        public int compareTo(Line other) {
            int byType = Integer.compare(TYPES.indexOf(type), TYPES.indexOf(other.type));
            return byType != 0 ? byType : key.compareTo(other.key);
        }
    }

    /** The next line of a known type; null at the end. */
    @Nullable
    Line next() throws IOException {
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            Line line = head(text);
            if (!TYPES.contains(line.type())) {
                continue;
            }
            if (last != null && last.compareTo(line) >= 0) {
                throw new IOException("Line " + number + " of the snapshot is out of order");
            }
            last = line;
            return line;
        }
        return null;
    }

    /** Type and key stand first in a line: reading on is left to whoever needs the rest. */
    private Line head(String text) throws IOException {
        String type = "";
        String key = "";
        String from = "";
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "type" -> type = parser.getText();
                    case "key", "to" -> key = parser.getText();
                    case "from" -> from = parser.getText();
                    default -> parser.skipChildren();
                }
                boolean known = !type.isEmpty() && !key.isEmpty() && (!type.equals("dependency") || !from.isEmpty());
                if (known || !(type.isEmpty() || TYPES.contains(type))) {
                    break;
                }
            }
        } catch (JsonProcessingException e) {
            throw noJson(number, e);
        }
        return new Line(number, type, type.equals("dependency") ? from + '\t' + key : key, text);
    }

    private static IOException noJson(long number, JsonProcessingException e) {
        return new IOException("Line " + number + " of the snapshot is no JSON", e);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
