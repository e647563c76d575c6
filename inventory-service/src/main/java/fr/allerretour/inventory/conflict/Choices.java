package fr.allerretour.inventory.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.ruling.Contest;
import fr.allerretour.inventory.intake.staging.Item;
import fr.allerretour.inventory.intake.staging.ItemTable;
import fr.allerretour.inventory.portfolio.Provenance;
import fr.allerretour.inventory.portfolio.References;
import fr.allerretour.inventory.portfolio.References.Target;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes what a person chose into the thing: from then on it is the person's value. */
@ApplicationScoped
class Choices {

    private final ItemTable items;
    private final References references;
    private final ObjectMapper json;

    Choices(ItemTable items, References references, ObjectMapper json) {
        this.items = items;
        this.references = references;
        this.json = json;
    }

    /**
     * Settles the conflict within the present transaction.
     *
     * @param actor who chose
     */
    void settle(FieldConflict conflict, Choice choice, String actor, Instant now) throws SQLException {
        Item before = items.load(conflict.kind, conflict.organisation, conflict.portfolio, List.of(conflict.key))
                .get(conflict.key);
        if (before == null) {
            throw new ProblemException(KitProblem.NOT_FOUND, "'" + conflict.key + "' is no longer in the portfolio.");
        }
        ObjectNode fields = before.fields().deepCopy();
        if (choice != Choice.OTHER && conflict.choice == Choice.OTHER) {
            set(fields, conflict.field, ConflictView.read(conflict.value, json));
            requireSound(conflict, fields);
        } else if (conflict.choice != Choice.OTHER) {
            noteWhatStands(conflict, before);
        }
        if (choice == Choice.OTHER) {
            set(fields, conflict.field, ConflictView.read(conflict.otherValue, json));
            requireSound(conflict, fields);
        }
        Map<String, String> provenance = Provenance.with(
                before.provenance(), "API, " + actor + ", " + now, List.of(Contest.inProvenance(conflict.field)));
        items.update(
                conflict.kind,
                conflict.organisation,
                conflict.portfolio,
                List.of(new Item(before.key(), fields, provenance)),
                now);
        conflict.choice = choice;
        conflict.chosenBy = actor;
        conflict.state = ConflictState.SETTLED;
        conflict.updatedAt = now;
    }

    /** Its source may have said something newer since the conflict arose. */
    private static void noteWhatStands(FieldConflict conflict, Item item) {
        Map<String, String> provenance = Provenance.byField(item.provenance());
        boolean attribute = Contest.isAttribute(conflict.field);
        JsonNode value = attribute
                ? item.fields().path("attributes").get(Contest.attribute(conflict.field))
                : item.fields().get(conflict.field);
        String own = provenance.get(Contest.inProvenance(conflict.field));
        String source = own == null && attribute ? provenance.get("attributes") : own;
        if (value != null && source != null) {
            conflict.value = value.toString();
            conflict.valueSource = source;
        }
    }

    private static void set(ObjectNode fields, String field, JsonNode value) {
        if (Contest.isAttribute(field)) {
            fields.withObjectProperty("attributes").set(Contest.attribute(field), value);
        } else {
            fields.set(field, value);
        }
    }

    /** What the value refers to may have gone since, or run on the thing itself. */
    private void requireSound(FieldConflict conflict, ObjectNode fields) {
        switch (conflict.field) {
            case "application" ->
                references.requireKnown(
                        conflict.organisation,
                        conflict.portfolio,
                        "/choice",
                        fields.path("application").asText(),
                        Target.APPLICATION);
            case "workload" ->
                references.requireKnown(
                        conflict.organisation,
                        conflict.portfolio,
                        "/choice",
                        fields.path("workload").asText(),
                        Target.WORKLOAD);
            case "runsOn" -> {
                String host = fields.path("runsOn").asText();
                references.requireKnown(conflict.organisation, conflict.portfolio, "/choice", host, Target.WORKLOAD);
                references.requireNoCircle(conflict.organisation, conflict.portfolio, conflict.key, host);
            }
            default -> {}
        }
    }
}
