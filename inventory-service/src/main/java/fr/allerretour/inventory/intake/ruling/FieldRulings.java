package fr.allerretour.inventory.intake.ruling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules on all that a row, or another workload, says of one thing. */
public final class FieldRulings {

    private static final String ATTRIBUTES = AttributeFields.COMMON;
    private static final String ALIASES = "aliases";

    private final Sources sources;

    public FieldRulings(Sources sources) {
        this.sources = sources;
    }

    /**
     * What is to be taken of what is given, and what stands against what.
     *
     * @param accepted the members to write; of the attributes those to write
     */
    public record Ruled(ObjectNode accepted, List<Contest> contests) {}

    /**
     * Rules on each member, and on each attribute by itself.
     *
     * @param provenance of the existing members, by field
     * @param offered where each given field comes from
     * @param unknown whether a value of a field says nothing: it is no rival of one that does
     */
    public Ruled rule(
            ObjectNode existing,
            Map<String, String> provenance,
            ObjectNode given,
            Function<String, Source> offered,
            BiPredicate<String, JsonNode> unknown) {
        return rule(existing, provenance, given, offered, attribute -> offered.apply(ATTRIBUTES), unknown);
    }

    /**
     * Rules on each member, and on each attribute by itself.
     *
     * @param provenance of the existing members, by field
     * @param offered where each given field but the attributes comes from
     * @param attributeOffered where each given attribute comes from, by its name
     * @param unknown whether a value of a field says nothing: it is no rival of one that does
     */
    public Ruled rule(
            ObjectNode existing,
            Map<String, String> provenance,
            ObjectNode given,
            Function<String, Source> offered,
            Function<String, Source> attributeOffered,
            BiPredicate<String, JsonNode> unknown) {
        Pass pass = new Pass(existing, provenance, offered, attributeOffered, unknown, existing.objectNode());
        given.properties().forEach(member -> {
            if (member.getKey().equals(ATTRIBUTES)) {
                pass.attributes(member.getValue());
            } else {
                pass.member(member.getKey(), member.getValue());
            }
        });
        return new Ruled(pass.accepted, pass.contests);
    }

    private final class Pass {

        private final ObjectNode existing;
        private final Map<String, String> provenance;
        private final Function<String, Source> offered;
        private final Function<String, Source> attributeOffered;
        private final BiPredicate<String, JsonNode> unknown;
        private final ObjectNode accepted;
        private final List<Contest> contests = new ArrayList<>();

        Pass(
                ObjectNode existing,
                Map<String, String> provenance,
                Function<String, Source> offered,
                Function<String, Source> attributeOffered,
                BiPredicate<String, JsonNode> unknown,
                ObjectNode accepted) {
            this.existing = existing;
            this.provenance = provenance;
            this.offered = offered;
            this.attributeOffered = attributeOffered;
            this.unknown = unknown;
            this.accepted = accepted;
        }

        void member(String field, JsonNode value) {
            JsonNode before = existing.get(field);
            boolean free = before == null || before.isNull() || field.equals(ALIASES) || unknown.test(field, before);
            if (free
                    || takes(
                            field,
                            before,
                            provenance.get(field),
                            value,
                            unknown.test(field, value),
                            offered.apply(field))) {
                accepted.set(field, value);
            }
        }

        void attributes(JsonNode given) {
            JsonNode known = existing.path(ATTRIBUTES);
            ObjectNode taken = accepted.objectNode();
            given.properties().forEach(attribute -> {
                String field = Contest.ofAttribute(attribute.getKey());
                JsonNode before = known.get(attribute.getKey());
                // Each tool has a number of its own for a machine: two of them are no contradiction.
                boolean free = before == null || attribute.getKey().equals(StrongIds.TOOL_ID);
                if (free
                        || takes(
                                field,
                                before,
                                AttributeFields.source(provenance, attribute.getKey()),
                                attribute.getValue(),
                                false,
                                attributeOffered.apply(attribute.getKey()))) {
                    taken.set(attribute.getKey(), attribute.getValue());
                }
            });
            if (!taken.isEmpty()) {
                accepted.set(ATTRIBUTES, taken);
            }
        }

        /** Whether the value takes the place of the one before. */
        private boolean takes(
                String field,
                JsonNode before,
                @Nullable String standingSaid,
                JsonNode value,
                boolean saysNothing,
                Source source) {
            if (StoredValues.same(before, value)) {
                return true;
            }
            Source standing = standingSaid == null ? null : sources.of(standingSaid);
            Ruling ruling = Ruling.of(field, standing, source);
            boolean same = saysNothing || before.isTextual() && before.asText().equalsIgnoreCase(value.asText());
            return switch (ruling) {
                case Ruling.Updated updated -> true;
                case Ruling.Taken taken -> {
                    if (!same) {
                        contest(field, before, standing, value, source, false, taken.rule());
                    }
                    yield !saysNothing;
                }
                case Ruling.Kept kept -> {
                    if (!same) {
                        contest(field, before, standing, value, source, true, kept.rule());
                    }
                    yield false;
                }
            };
        }

        private void contest(
                String field,
                JsonNode before,
                @Nullable Source standing,
                JsonNode value,
                Source source,
                boolean kept,
                FieldRule rule) {
            if (standing != null) {
                contests.add(new Contest(
                        field, before, standing.said(), standing.id(), value, source.said(), source.id(), kept, rule));
            }
        }
    }
}
