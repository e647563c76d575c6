package fr.allerretour.inventory.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
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

    private final ObjectMapper mapper = new ObjectMapper();
    private final BufferedReader reader;
    private @Nullable Line last;
    private long number;

    SnapshotLines(InputStream in) {
        reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** A line and what it is sorted by. */
    record Line(String type, String key, JsonNode json) implements Comparable<Line> {

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
            JsonNode json = parse(text);
            String type = json.path("type").asText();
            if (!TYPES.contains(type)) {
                continue;
            }
            String key = type.equals("dependency")
                    ? json.path("from").asText() + '\t' + json.path("to").asText()
                    : json.path("key").asText();
            Line line = new Line(type, key, json);
            if (last != null && last.compareTo(line) >= 0) {
                throw new IOException("Line " + number + " of the snapshot is out of order");
            }
            last = line;
            return line;
        }
        return null;
    }

    private JsonNode parse(String text) throws IOException {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IOException("Line " + number + " of the snapshot is no JSON", e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
