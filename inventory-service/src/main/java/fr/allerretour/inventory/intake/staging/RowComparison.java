package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.ruling.Contest;
import fr.allerretour.inventory.intake.ruling.FieldRule;
import fr.allerretour.inventory.intake.ruling.FieldRulings;
import fr.allerretour.inventory.intake.ruling.Sources;
import fr.allerretour.inventory.intake.ruling.StoredValues;
import fr.allerretour.inventory.portfolio.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row would do to the thing that it is about. */
final class RowComparison {

    private final StagingArea.File file;
    private final FieldRulings rulings;
    private final ObjectMapper json;

    RowComparison(StagingArea.File file, Sources sources, ObjectMapper json) {
        this.file = file;
        this.rulings = new FieldRulings(sources);
        this.json = json;
    }

    /** What the row says, in the form that the database gives back; its own key for a known workload is an alias. */
    ObjectNode given(ParsedRow row, RowCheck.Identified who, Map<String, String> references) {
        ObjectNode given = GivenFields.of(row, references, json);
        if (who.match() != null && who.match().rowKey() != null) {
            given.putArray(GivenFields.ALIASES).add(who.match().rowKey());
        }
        if (row.item() instanceof ApplicationItem a
                && a.knownByName()
                && !a.key().equals(who.key())) {
            given.remove("name"); // it was found by that, be it its key: that names it, and does not rename it
        }
        return given;
    }

    /**
     * What the row would do.
     *
     * @param existing what it is about; null if that is not in the portfolio yet
     */
    StagedRow staged(
            int seq, ParsedRow row, ItemKind kind, RowCheck.Identified who, ObjectNode given, @Nullable Item existing) {
        if (existing == null) {
            return new StagedRow(
                    seq,
                    row.position(),
                    kind,
                    who.key(),
                    RowState.NEW,
                    given,
                    GivenFields.origins(row, given),
                    List.of(),
                    List.of(),
                    who.match(),
                    List.of(),
                    List.of());
        }
        FieldRulings.Ruled ruled = rulings.rule(
                existing.fields(),
                Provenance.byField(existing.provenance()),
                given,
                field -> Sources.ofFile(file.name(), file.format(), GivenFields.place(row, field)),
                kind::saysNothing);
        List<FieldChange> changes = changes(existing.fields(), ruled);
        return new StagedRow(
                seq,
                row.position(),
                kind,
                who.key(),
                changes.isEmpty() ? RowState.UNCHANGED : RowState.CHANGED,
                changes.isEmpty() ? null : ruled.accepted(),
                changes.isEmpty() ? Map.of() : GivenFields.origins(row, ruled.accepted()),
                changes,
                ruled.contests(),
                who.match(),
                List.of(),
                List.of());
    }

    private static List<FieldChange> changes(ObjectNode existing, FieldRulings.Ruled ruled) {
        Map<String, FieldRule> rules = new HashMap<>();
        List<FieldChange> kept = new ArrayList<>();
        for (Contest contest : ruled.contests()) {
            if (contest.kept()) {
                kept.add(FieldChange.kept(contest.field(), contest.standing(), contest.offered(), contest.rule()));
            } else if (contest.rule() != FieldRule.NEWER_SOURCE) {
                rules.put(contest.field(), contest.rule());
            }
        }
        List<FieldChange> changes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : ruled.accepted().properties()) {
            JsonNode before = existing.get(member.getKey());
            JsonNode after = GivenFields.merged(member.getKey(), before, member.getValue());
            if (before == null || !StoredValues.same(before, after)) {
                changes.add(FieldChange.taken(member.getKey(), before, after, rules.get(member.getKey())));
            }
        }
        changes.addAll(kept);
        return changes;
    }
}
