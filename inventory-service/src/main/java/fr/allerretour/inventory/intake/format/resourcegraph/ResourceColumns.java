package fr.allerretour.inventory.intake.format.resourcegraph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.tree.Keep;
import fr.allerretour.inventory.intake.format.tree.TreeRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a CSV file as the members of a resource. */
final class ResourceColumns {

    private static final int NESTED = 100;
    private static final List<String> PLAIN =
            List.of("id", "name", "type", "kind", "location", "resourceGroup", "subscriptionId", "managedBy");
    private static final List<String> OBJECTS = List.of("tags", "properties");
    private static final Keep KEPT = Keep.only(Resource.MEMBERS);

    private final Map<String, Integer> columnByMember = new LinkedHashMap<>();

    // One mapper a file: its table of names must not keep what a hostile file made up.
    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(NESTED)
                    .maxNumberLength(NESTED)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build());

    ResourceColumns(Headings headings) throws FormatException {
        columnByMember.put("id", headings.need("id"));
        columnByMember.put("type", headings.need("type"));
        for (String member : PLAIN) {
            columnByMember.put(member, headings.find(member));
        }
        for (String member : OBJECTS) {
            columnByMember.put(member, headings.find(member));
        }
    }

    /** The row as a resource, with only those of its members that are read. */
    TreeRecord record(Position position, List<String> cells) throws BadCell {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String member : PLAIN) {
            String cell = cell(member, cells);
            if (cell != null) {
                object.put(member, cell);
            }
        }
        for (String member : OBJECTS) {
            String cell = cell(member, cells);
            if (cell != null) {
                object.set(member, parsed(member, cell));
            }
        }
        return new TreeRecord(0, "", position.row(), KEPT.of(object));
    }

    /** The row for its way back: of what a resource was set up with, only what is read. */
    List<String> shown(List<String> cells) {
        List<String> shown = new ArrayList<>(cells);
        for (String member : OBJECTS) {
            String cell = cell(member, cells);
            if (cell != null) {
                shown.set(columnByMember.getOrDefault(member, 0), shown(member, cell));
            }
        }
        return List.copyOf(shown);
    }

    private String shown(String member, String cell) {
        try {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            object.set(member, parsed(member, cell));
            return KEPT.of(object).path(member).toString();
        } catch (BadCell e) {
            return "";
        }
    }

    private @Nullable String cell(String member, List<String> cells) {
        int column = columnByMember.getOrDefault(member, -1);
        if (column < 0 || column >= cells.size()) {
            return null;
        }
        String cell = cells.get(column).strip();
        return cell.isEmpty() || cell.equals("null") ? null : cell;
    }

    private JsonNode parsed(String member, String cell) throws BadCell {
        try {
            JsonNode tree = json.readTree(cell);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            // Told below: the parser's own words quote the cell.
        }
        throw new BadCell(
                member,
                RowProblem.UNKNOWN_VALUE,
                member + " is no object of JSON; it may have been cut.",
                member + " n'est pas un objet JSON ; il a peut-être été coupé.");
    }
}
