package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.allerretour.inventory.intake.known.ConflictTable;
import fr.allerretour.inventory.intake.ruling.AttributeFields;
import fr.allerretour.inventory.intake.ruling.Contest;
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
import java.util.stream.Stream;

/** An item after a row has had its say, with where each member came from. */
final class Merge {

    private static final Set<String> COMMON = Set.of(AttributeFields.COMMON);

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
        return new Item(key, fields, provenance(Map.of(), row, all, COMMON, source, now));
    }

    static Item changed(Item before, StagedRow row, String source, Instant now) {
        Set<String> fields = new HashSet<>();
        row.changes().stream().filter(change -> !change.stays()).forEach(change -> fields.add(change.field()));
        ObjectNode after = GivenFields.after(before.fields(), Objects.requireNonNull(row.given()));
        Map<String, String> stored = before.provenance();
        Set<String> attributes = COMMON;
        if (fields.contains(AttributeFields.COMMON)) {
            Map<String, String> byField = Provenance.byField(stored);
            String common = byField.get(AttributeFields.COMMON);
            boolean same = common != null && Sources.isOfFile(common, source);
            if (!same || byField.keySet().stream().anyMatch(Contest::isAttribute)) {
                AttributeFields touched = AttributeFields.of(
                                before.fields().path(AttributeFields.COMMON), after.path(AttributeFields.COMMON))
                        .withoutDoubt();
                stored = touched.forgottenIn(stored);
                attributes = same ? COMMON : touched.written();
            }
        }
        return new Item(before.key(), after, provenance(stored, row, fields, attributes, source, now));
    }

    /** With the entries of the attributes that the row changes in place of the member. */
    private static Map<String, String> provenance(
            Map<String, String> stored,
            StagedRow row,
            Set<String> fields,
            Set<String> attributes,
            String source,
            Instant now) {
        Map<String, String> result = stored;
        for (Map.Entry<String, String> origin : row.origins().entrySet()) {
            List<String> written = Arrays.stream(origin.getValue().split(" "))
                    .filter(fields::contains)
                    .flatMap(field -> field.equals(AttributeFields.COMMON) ? attributes.stream() : Stream.of(field))
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
