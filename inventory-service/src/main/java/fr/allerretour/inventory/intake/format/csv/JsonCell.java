package fr.allerretour.inventory.intake.format.csv;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A column that holds several things: JSON as the API writes them, so that no name, label or value can be mistaken for a
 * separator.
 *
 * @param <T> the things
 */
final class JsonCell<T> {

    /** A cell holds at most this many characters, and a row sixteen such cells; more never arrives here. */
    private static final int MOST = 1 << 20;

    // Attribute names are data: a parser that remembered each would slow down.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    static final JsonCell<List<WorkloadItem.Disk>> DISKS = new JsonCell<>(
            new TypeReference<>() {}, "[{\"label\":\"Hard disk 1\",\"capacityMiB\":1024,\"thin\":true}]");
    static final JsonCell<List<WorkloadItem.Nic>> NICS = new JsonCell<>(
            new TypeReference<>() {},
            "[{\"label\":\"nic 1\",\"mac\":\"00:50:56:00:00:01\",\"network\":\"LAN\",\"addresses\":[\"10.0.0.4\"]}]");
    static final JsonCell<List<ApplicationItem.Component>> COMPONENTS = new JsonCell<>(
            new TypeReference<>() {},
            "[{\"type\":\"library\",\"name\":\"spring-core\",\"version\":\"6.2.1\",\"licences\":[\"Apache-2.0\"]}]");
    static final JsonCell<Map<String, String>> ATTRIBUTES =
            new JsonCell<>(new TypeReference<>() {}, "{\"cluster\":\"A\"}");

    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final String example;

    private JsonCell(TypeReference<T> type, String example) {
        this.reader = JSON.readerFor(type);
        this.writer = JSON.writerFor(type);
        this.example = example;
    }

    /** What the columns together say; {@code otherwise} if nothing. */
    T read(CsvRow row, List<Integer> columns, T otherwise) throws BadCell {
        String text = row.exact(columns, MOST);
        if (text == null) {
            return otherwise;
        }
        String heading = row.headings().name(columns.getFirst());
        try {
            T value = reader.readValue(text);
            if (value == null
                    || value instanceof Collection<?> all && all.stream().anyMatch(Objects::isNull)) {
                throw refused(heading, text, "null");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw refused(heading, text, e.getOriginalMessage());
        }
    }

    /** The text that {@link #read} takes. */
    String text(T value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a column holds is always JSON", e);
        }
    }

    private BadCell refused(String heading, String text, String why) {
        return new BadCell(
                heading,
                RowProblem.MALFORMED,
                heading + " is " + Cells.shown(text) + " (" + Cells.shown(why) + "); expected such as " + example + ".",
                heading + " vaut " + Cells.shown(text) + " (" + Cells.shown(why) + ") ; attendu par exemple " + example
                        + ".");
    }
}
