package fr.allerretour.inventory.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.intake.known.KnownSources;
import fr.allerretour.inventory.intake.staging.Item;
import fr.allerretour.inventory.intake.staging.ItemKind;
import fr.allerretour.inventory.intake.staging.ItemTable;
import fr.allerretour.inventory.portfolio.References;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes two workloads one, and two again. Right only inside a transaction that has announced its change of the portfolio.
 */
@ApplicationScoped
class Merger {

    private final ItemTable items;
    private final KnownSources sources;
    private final Ends ends;
    private final MovedConflicts conflicts;
    private final References references;
    private final MergeRepository merges;
    private final ObjectMapper json;

    Merger(
            ItemTable items,
            KnownSources sources,
            Ends ends,
            MovedConflicts conflicts,
            References references,
            MergeRepository merges,
            ObjectMapper json) {
        this.items = items;
        this.sources = sources;
        this.ends = ends;
        this.conflicts = conflicts;
        this.references = references;
        this.merges = merges;
        this.json = json;
    }

    /** Makes one workload of the two; all that led to the one that goes leads to the one that stays. */
    WorkloadMerge merge(String organisation, UUID portfolio, MergeInput input, String actor, Instant now)
            throws SQLException {
        if (input.into().equals(input.from())) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "A workload cannot go into itself.")
                    .at("/from", "expected another workload than into");
        }
        Item into = known(organisation, portfolio, "/into", input.into());
        Item from = known(organisation, portfolio, "/from", input.from());
        UUID removedId = items.id(ItemKind.WORKLOAD, organisation, portfolio, from.key());
        Joined joined = Joined.of(into, from, sources.load(organisation, portfolio), actor, now);
        items.update(ItemKind.WORKLOAD, organisation, portfolio, List.of(joined.item()), now);

        List<String> guests = ends.referring(ItemKind.WORKLOAD, "runsOn", organisation, portfolio, from.key());
        List<String> dataSets = ends.referring(ItemKind.DATA_SET, "workload", organisation, portfolio, from.key());
        ends.lead(ItemKind.WORKLOAD, "runsOn", organisation, portfolio, guests, from.key(), into.key(), now);
        ends.lead(ItemKind.DATA_SET, "workload", organisation, portfolio, dataSets, from.key(), into.key(), now);
        List<MergeRecord.MovedDependency> dependencies =
                ends.leadDependencies(organisation, portfolio, from.key(), into.key(), now);
        for (MergeRecord.MovedDependency moving : dependencies) {
            conflicts.follow(organisation, portfolio, moving.before().key(), moving.key());
        }
        List<String> moved = conflicts.ids(organisation, portfolio, from.key());
        List<String> added = conflicts.add(organisation, portfolio, into.key(), joined.contests(), now);
        conflicts.move(organisation, moved, into.key());
        items.delete(ItemKind.WORKLOAD, organisation, portfolio, List.of(from.key()));
        references.requireNoCircle(organisation, portfolio, into.key(), host(joined.item()));

        WorkloadMerge merge = new WorkloadMerge();
        merge.id = UUID.randomUUID();
        merge.organisation = organisation;
        merge.portfolio = portfolio;
        merge.intoKey = into.key();
        merge.fromKey = from.key();
        merge.state = MergeState.MERGED;
        merge.record = write(
                new MergeRecord(removedId, from, into, joined.item(), guests, dataSets, dependencies, added, moved));
        merge.mergedBy = actor;
        merge.mergedAt = now;
        merges.persistAndFlush(merge);
        return merge;
    }

    /**
     * Makes two workloads of the one again. What has not changed since the merge is as it was before; what has changed stays.
     *
     * @throws ProblemException merge-not-undoable if one of the two can no longer be
     */
    void undo(WorkloadMerge merge, String actor, Instant now) throws SQLException {
        String organisation = merge.organisation;
        UUID portfolio = merge.portfolio;
        MergeRecord record = read(merge.record);
        Item present = present(merge);
        requireFree(merge, record.removed());

        Item parted = Joined.parted(record, present);
        items.update(ItemKind.WORKLOAD, organisation, portfolio, List.of(parted), now);
        items.restore(ItemKind.WORKLOAD, organisation, portfolio, record.removedId(), record.removed(), now);
        ends.lead(
                ItemKind.WORKLOAD,
                "runsOn",
                organisation,
                portfolio,
                record.guests(),
                merge.intoKey,
                merge.fromKey,
                now);
        ends.lead(
                ItemKind.DATA_SET,
                "workload",
                organisation,
                portfolio,
                record.dataSets(),
                merge.intoKey,
                merge.fromKey,
                now);
        ends.leadDependenciesBack(organisation, portfolio, record.dependencies(), now);
        for (MergeRecord.MovedDependency moving : record.dependencies()) {
            conflicts.follow(
                    organisation, portfolio, moving.key(), moving.before().key());
        }
        conflicts.forget(organisation, record.conflictsAdded());
        conflicts.move(organisation, record.conflictsMoved(), merge.fromKey);
        references.requireNoCircle(organisation, portfolio, merge.intoKey, host(parted));
        references.requireNoCircle(organisation, portfolio, merge.fromKey, host(record.removed()));
        merge.state = MergeState.UNDONE;
        merge.undoneBy = actor;
        merge.undoneAt = now;
        merges.flush();
    }

    private Item present(WorkloadMerge merge) throws SQLException {
        if (merge.state == MergeState.UNDONE) {
            throw notUndoable("It was undone by " + merge.undoneBy + " on " + merge.undoneAt + ".");
        }
        Item present = items.load(ItemKind.WORKLOAD, merge.organisation, merge.portfolio, List.of(merge.intoKey))
                .get(merge.intoKey);
        if (present == null) {
            throw notUndoable(
                    merges.hasGone(merge.organisation, merge.portfolio, merge.intoKey)
                            ? "'" + merge.intoKey + "' has itself gone into another workload since; undo that first."
                            : "'" + merge.intoKey + "' has been deleted since.");
        }
        return present;
    }

    /** The workload that went must find its place as it left it. */
    private void requireFree(WorkloadMerge merge, Item removed) throws SQLException {
        for (ItemKind kind : List.of(ItemKind.WORKLOAD, ItemKind.APPLICATION)) {
            if (isThere(kind, merge, removed.key())) {
                throw notUndoable("The key '" + removed.key() + "' has been given to another since.");
            }
        }
        String application = text(removed, "application");
        if (application != null && !isThere(ItemKind.APPLICATION, merge, application)) {
            throw notUndoable("Its application '" + application + "' has been deleted since.");
        }
        String host = host(removed);
        if (host != null && !isThere(ItemKind.WORKLOAD, merge, host)) {
            throw notUndoable("'" + host + "', on which it ran, is no longer there.");
        }
    }

    private boolean isThere(ItemKind kind, WorkloadMerge merge, String key) throws SQLException {
        return !items.load(kind, merge.organisation, merge.portfolio, List.of(key))
                .isEmpty();
    }

    private Item known(String organisation, UUID portfolio, String pointer, String key) throws SQLException {
        Item item = items.load(ItemKind.WORKLOAD, organisation, portfolio, List.of(key))
                .get(key);
        if (item == null) {
            throw new ProblemException(
                            InventoryProblem.UNKNOWN_REFERENCE, "Nothing in the portfolio has the key '" + key + "'.")
                    .at(pointer, "expected the key of a workload of this portfolio");
        }
        return item;
    }

    private static @Nullable String host(Item item) {
        return text(item, "runsOn");
    }

    private static @Nullable String text(Item item, String field) {
        return item.fields().hasNonNull(field) ? item.fields().path(field).asText() : null;
    }

    private static ProblemException notUndoable(String why) {
        return new ProblemException(InventoryProblem.MERGE_NOT_UNDOABLE, why);
    }

    private String write(MergeRecord record) {
        try {
            return json.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The record of a merge is always JSON", e);
        }
    }

    private MergeRecord read(String record) {
        try {
            return json.readValue(record, MergeRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The column holds no record of a merge", e);
        }
    }
}
