package fr.allerretour.inventory.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.ruling.AttributeFields;
import fr.allerretour.inventory.intake.ruling.Contest;
import fr.allerretour.inventory.intake.ruling.FieldRulings;
import fr.allerretour.inventory.intake.ruling.Source;
import fr.allerretour.inventory.intake.ruling.SourceKind;
import fr.allerretour.inventory.intake.ruling.Sources;
import fr.allerretour.inventory.intake.staging.GivenFields;
import fr.allerretour.inventory.intake.staging.Item;
import fr.allerretour.inventory.intake.staging.ItemKind;
import fr.allerretour.inventory.portfolio.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two workloads as one, and as two again. Values by the rules that hold between files.
 *
 * @param item the workload that stays
 * @param contests where the two differ
 */
record Joined(Item item, List<Contest> contests) {

    private static final String ALIASES = "aliases";
    private static final String ATTRIBUTES = AttributeFields.COMMON;
    private static final String RUNS_ON = "runsOn";

    /** What a workload says only if a source said it: it always has some value. */
    private static final Set<String> ALWAYS_THERE = Set.of("name", "kind", "template");

    /** The two as one. */
    static Joined of(Item into, Item from, Sources sources, String actor, Instant now) {
        Map<String, String> said = Provenance.byField(from.provenance());
        ObjectNode existing = into.fields().deepCopy();
        if (from.key().equals(existing.path(RUNS_ON).asText())) {
            existing.remove(RUNS_ON);
        }
        FieldRulings.Ruled ruled = new FieldRulings(sources)
                .rule(
                        existing,
                        Provenance.byField(into.provenance()),
                        given(into, from, said),
                        field -> source(said.get(field), from, sources),
                        attribute -> source(AttributeFields.source(said, attribute), from, sources),
                        ItemKind.WORKLOAD::saysNothing);
        Map<String, String> provenance = into.provenance();
        for (Map.Entry<String, JsonNode> member : ruled.accepted().properties()) {
            if (member.getKey().equals(ATTRIBUTES)) {
                provenance = attributes(provenance, existing.path(ATTRIBUTES), member.getValue(), said);
                continue;
            }
            String source = member.getKey().equals(ALIASES) ? "API, " + actor + ", " + now : said.get(member.getKey());
            if (source != null && !member.getValue().equals(existing.get(member.getKey()))) {
                provenance = Provenance.with(provenance, source, List.of(member.getKey()));
            }
        }
        return new Joined(
                new Item(into.key(), GivenFields.after(existing, ruled.accepted()), provenance), ruled.contests());
    }

    private static Source source(@Nullable String said, Item from, Sources sources) {
        return said == null
                ? new Source("workload " + from.key(), from.key(), null, SourceKind.UNKNOWN, null)
                : sources.of(said);
    }

    /** Each attribute that comes from the one that goes keeps where it came from. */
    private static Map<String, String> attributes(
            Map<String, String> stored, JsonNode existing, JsonNode taken, Map<String, String> said) {
        Map<String, String> provenance = stored;
        for (Map.Entry<String, JsonNode> attribute : taken.properties()) {
            String source = AttributeFields.source(said, attribute.getKey());
            if (source != null && !attribute.getValue().equals(existing.get(attribute.getKey()))) {
                provenance = Provenance.with(provenance, source, List.of(entry(attribute.getKey())));
            }
        }
        return provenance;
    }

    private static String entry(String attribute) {
        return Contest.inProvenance(Contest.ofAttribute(attribute));
    }

    private static ObjectNode given(Item into, Item from, Map<String, String> said) {
        ObjectNode given = from.fields().objectNode();
        from.fields().properties().forEach(member -> {
            String field = member.getKey();
            boolean itself = field.equals(RUNS_ON) && member.getValue().asText().equals(into.key());
            boolean silent = ItemKind.WORKLOAD.saysNothing(field, member.getValue())
                    || ALWAYS_THERE.contains(field) && !said.containsKey(field);
            if (!itself && !silent) {
                given.set(field, member.getValue().deepCopy());
            }
        });
        given.withArrayProperty(ALIASES).add(from.key());
        return given;
    }

    /**
     * The workload that stayed, without what came from the one that went: each member that is as the merge left it is as it
     * was before; what has changed since stays.
     */
    static Item parted(MergeRecord merge, Item now) {
        ObjectNode fields = now.fields().deepCopy();
        List<String> back = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        merge.before().fields().fieldNames().forEachRemaining(names::add);
        merge.after().fields().fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode before = merge.before().fields().get(name);
            JsonNode after = merge.after().fields().get(name);
            if (same(before, after)) {
                continue;
            }
            if (name.equals(ATTRIBUTES)) {
                back.addAll(parted(
                        fields.withObjectProperty(ATTRIBUTES),
                        merge.before().fields().path(ATTRIBUTES),
                        merge.after().fields().path(ATTRIBUTES)));
            }
            if (same(after, now.fields().get(name))) {
                set(fields, name, before);
                back.add(name);
            }
        }
        fields.set(ALIASES, aliases(merge, now));
        return new Item(now.key(), fields, provenance(merge, now, back));
    }

    /** Puts back the attributes that are as the merge left them; says which, as the provenance names them. */
    private static List<String> parted(ObjectNode now, JsonNode before, JsonNode after) {
        List<String> back = new ArrayList<>();
        after.fieldNames().forEachRemaining(name -> {
            boolean ofMerge = !same(before.get(name), after.get(name));
            if (ofMerge && same(after.get(name), now.get(name))) {
                set(now, name, before.get(name));
                back.add(entry(name));
            }
        });
        return back;
    }

    private static JsonNode aliases(MergeRecord merge, Item now) {
        Set<String> went = new HashSet<>(Set.of(merge.removed().key()));
        merge.removed().fields().path(ALIASES).forEach(alias -> went.add(alias.asText()));
        merge.before().fields().path(ALIASES).forEach(alias -> went.remove(alias.asText()));
        ArrayNode left = now.fields().arrayNode();
        now.fields().path(ALIASES).forEach(alias -> {
            if (!went.contains(alias.asText())) {
                left.add(alias);
            }
        });
        return left;
    }

    private static Map<String, String> provenance(MergeRecord merge, Item now, List<String> back) {
        Map<String, String> before = Provenance.byField(merge.before().provenance());
        Map<String, String> provenance = now.provenance();
        for (String field : back) {
            String source = before.get(field);
            provenance = source == null
                    ? Provenance.without(provenance, field)
                    : Provenance.with(provenance, source, List.of(field));
        }
        return provenance;
    }

    private static void set(ObjectNode fields, String name, @Nullable JsonNode value) {
        if (value == null) {
            fields.remove(name);
        } else {
            fields.set(name, value);
        }
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        return one == null || other == null ? one == other : one.toString().equals(other.toString());
    }
}
