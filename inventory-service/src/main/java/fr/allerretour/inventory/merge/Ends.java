package fr.allerretour.inventory.merge;

import fr.allerretour.inventory.intake.staging.Item;
import fr.allerretour.inventory.intake.staging.ItemKind;
import fr.allerretour.inventory.intake.staging.ItemTable;
import fr.allerretour.inventory.portfolio.Provenance;
import fr.allerretour.inventory.vocabulary.Strength;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What leads to a workload is led to another. Works within the present transaction. */
@ApplicationScoped
class Ends {

    private static final String STRENGTH = "strength";

    private final ItemTable items;

    Ends(ItemTable items) {
        this.items = items;
    }

    /** Keys of the things of a kind whose field is the key. */
    List<String> referring(ItemKind kind, String field, String organisation, UUID portfolio, String key)
            throws SQLException {
        return items.keysWhere(kind, field, organisation, portfolio, key);
    }

    /** Leads those of the things that still lead from there to the other. */
    void lead(
            ItemKind kind,
            String field,
            String organisation,
            UUID portfolio,
            Collection<String> keys,
            String from,
            String to,
            Instant now)
            throws SQLException {
        List<Item> changed = new ArrayList<>();
        for (Item item : items.load(kind, organisation, portfolio, keys).values()) {
            if (item.fields().path(field).asText().equals(from)) {
                changed.add(new Item(item.key(), item.fields().deepCopy().put(field, to), item.provenance()));
            }
        }
        items.update(kind, organisation, portfolio, changed, now);
    }

    /**
     * Leads all dependencies of a workload to another; says what became of them. Of two that become one, the harder holds; it
     * stays hard when they become two again.
     */
    List<MergeRecord.MovedDependency> leadDependencies(
            String organisation, UUID portfolio, String from, String to, Instant now) throws SQLException {
        Set<String> keys = new LinkedHashSet<>(referring(ItemKind.DEPENDENCY, "from", organisation, portfolio, from));
        keys.addAll(referring(ItemKind.DEPENDENCY, "to", organisation, portfolio, from));
        Map<String, Item> old = items.load(ItemKind.DEPENDENCY, organisation, portfolio, keys);
        List<MergeRecord.MovedDependency> moved = new ArrayList<>();
        List<Item> added = new ArrayList<>();
        List<Item> hardened = new ArrayList<>();
        for (String key : keys) {
            Item before = old.get(key);
            if (before == null) {
                continue;
            }
            Item after = between(before, end(before, "from", from, to), end(before, "to", from, to));
            boolean itself = after.fields().path("from").equals(after.fields().path("to"));
            Item there = items.load(ItemKind.DEPENDENCY, organisation, portfolio, List.of(after.key()))
                    .get(after.key());
            if (!itself) {
                if (there == null) {
                    added.add(after);
                } else if (isHard(after) && !isHard(there)) {
                    hardened.add(hardened(there, after));
                }
            }
            moved.add(new MergeRecord.MovedDependency(before, itself || there != null ? "" : after.key()));
        }
        items.delete(ItemKind.DEPENDENCY, organisation, portfolio, List.copyOf(old.keySet()));
        items.insert(ItemKind.DEPENDENCY, organisation, portfolio, added, now);
        items.update(ItemKind.DEPENDENCY, organisation, portfolio, hardened, now);
        return moved;
    }

    /**
     * Leads dependencies back, each as it was, also where another took its place; the other stays as hard as it is. One that
     * was deleted since stays so, one that was changed since stays as it is now.
     */
    void leadDependenciesBack(String organisation, UUID portfolio, List<MergeRecord.MovedDependency> moved, Instant now)
            throws SQLException {
        List<Item> added = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (MergeRecord.MovedDependency dependency : moved) {
            Item before = dependency.before();
            Item after = dependency.key().isEmpty()
                    ? null
                    : items.load(ItemKind.DEPENDENCY, organisation, portfolio, List.of(dependency.key()))
                            .get(dependency.key());
            boolean free = items.load(ItemKind.DEPENDENCY, organisation, portfolio, List.of(before.key()))
                    .isEmpty();
            boolean deleted = !dependency.key().isEmpty() && after == null;
            if (after != null) {
                gone.add(after.key());
            }
            if (free && !deleted && endsAreThere(organisation, portfolio, before)) {
                added.add(
                        after == null
                                ? before
                                : between(
                                        after,
                                        before.fields().path("from").asText(),
                                        before.fields().path("to").asText()));
            }
        }
        items.delete(ItemKind.DEPENDENCY, organisation, portfolio, gone);
        items.insert(ItemKind.DEPENDENCY, organisation, portfolio, added, now);
    }

    private boolean endsAreThere(String organisation, UUID portfolio, Item dependency) throws SQLException {
        for (String end : List.of("from", "to")) {
            List<String> key = List.of(dependency.fields().path(end).asText());
            if (items.load(ItemKind.WORKLOAD, organisation, portfolio, key).isEmpty()
                    && items.load(ItemKind.APPLICATION, organisation, portfolio, key)
                            .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String end(Item dependency, String end, String from, String to) {
        String key = dependency.fields().path(end).asText();
        return key.equals(from) ? to : key;
    }

    private static boolean isHard(Item dependency) {
        return dependency.fields().path(STRENGTH).asText().equals(Strength.HARD.name());
    }

    /** The dependency that stays, as hard as the other, with where that came from. */
    private static Item hardened(Item stays, Item harder) {
        String source = Provenance.byField(harder.provenance()).get(STRENGTH);
        return new Item(
                stays.key(),
                stays.fields().deepCopy().put(STRENGTH, Strength.HARD.name()),
                source == null
                        ? Provenance.without(stays.provenance(), STRENGTH)
                        : Provenance.with(stays.provenance(), source, List.of(STRENGTH)));
    }

    private static Item between(Item dependency, String from, String to) {
        return new Item(
                from + " -> " + to,
                dependency.fields().deepCopy().put("from", from).put("to", to),
                dependency.provenance());
    }
}
