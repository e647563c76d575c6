package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.allerretour.inventory.intake.known.ConflictTable;
import fr.allerretour.inventory.intake.ruling.Sources;
import fr.allerretour.inventory.portfolio.Provenance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** An item after a row has had its say, with where each member came from. */
final class Merge {

    private Merge() {}

    static Item added(ItemKind kind, StagedRow row, String source, Instant now, ObjectMapper json) {
        ObjectNode fields = json.createObjectNode();
        String key = Objects.requireNonNull(row.key());
        for (ItemKind.Column column : kind.columns()) {
            if (column.whenUnknown() != null) {
                fields.set(column.field(), column.whenUnknown());
            }
        }
        if (kind.isNamed()) {
            fields.set("name", TextNode.valueOf(key.startsWith("name:") ? key.substring("name:".length()) : key));
        }
        ObjectNode given = Objects.requireNonNull(row.given());
        fields.setAll(given);
        Set<String> all = new HashSet<>();
        given.fieldNames().forEachRemaining(all::add);
        return new Item(key, fields, provenance(Map.of(), row, all, source, now));
    }

    static Item changed(Item before, StagedRow row, String source, Instant now) {
        Set<String> fields = new HashSet<>();
        row.changes().stream().filter(change -> !change.stays()).forEach(change -> fields.add(change.field()));
        return new Item(
                before.key(),
                GivenFields.after(before.fields(), Objects.requireNonNull(row.given())),
                provenance(before.provenance(), row, fields, source, now));
    }

    private static Map<String, String> provenance(
            Map<String, String> stored, StagedRow row, Set<String> fields, String source, Instant now) {
        Map<String, String> result = stored;
        for (Map.Entry<String, String> origin : row.origins().entrySet()) {
            List<String> written = Arrays.stream(origin.getValue().split(" "))
                    .filter(fields::contains)
                    .toList();
            result = Provenance.with(result, said(Sources.shown(source) + ", " + origin.getKey(), now), written);
        }
        return result;
    }

    /** The conflicts that the row brings up. */
    static List<ConflictTable.Entry> conflicts(StagedRow row, Instant now) {
        String key = Objects.requireNonNull(row.key());
        return row.contests().stream()
                .map(contest -> ConflictTable.Entry.of(key, contest, said(contest.offeredSource(), now)))
                .toList();
    }

    private static String said(String place, Instant now) {
        return place + ", " + now.truncatedTo(ChronoUnit.SECONDS);
    }
}
