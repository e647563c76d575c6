package fr.allerretour.inventory.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two snapshots.
 *
 * @param type "application", "workload", "dependency" or "data-set"
 * @param key the key; of a dependency from and to, with a tab between them
 * @param fields what changed, in the order of the line's members; empty for something added or removed
 */
public record SnapshotChange(Change change, String type, String key, List<Field> fields) {

    /** How it differs. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A member that differs.
     *
     * @param before its value in the older snapshot, null if it was not there
     * @param after its value in the newer one, null if it is not there
     */
    public record Field(
            String name,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}
}
