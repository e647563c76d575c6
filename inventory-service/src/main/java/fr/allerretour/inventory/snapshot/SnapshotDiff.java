package fr.allerretour.inventory.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What changed from one snapshot to another; walks both once, side by side, in constant memory. */
public final class SnapshotDiff {

    private SnapshotDiff() {}

    /**
     * Tells every difference, in the order of the snapshots. Header lines are skipped; lines of a type that this version
     * does not know are passed over. Where a field comes from ({@code provenance}) is not a difference.
     *
     * @param before NDJSON of the older snapshot, with or without its header line
     * @param after NDJSON of the newer one
     * @throws IOException if a stream cannot be read or is not a snapshot in its order
     */
    public static void compare(InputStream before, InputStream after, Consumer<SnapshotChange> changes)
            throws IOException {
        try (SnapshotLines older = new SnapshotLines(before);
                SnapshotLines newer = new SnapshotLines(after)) {
            SnapshotLines.Line left = older.next();
            SnapshotLines.Line right = newer.next();
            while (left != null || right != null) {
                int order = left == null ? 1 : right == null ? -1 : left.compareTo(right);
                if (order < 0 && left != null) {
                    changes.accept(whole(SnapshotChange.Change.REMOVED, left));
                    left = older.next();
                } else if (order > 0 && right != null) {
                    changes.accept(whole(SnapshotChange.Change.ADDED, right));
                    right = newer.next();
                } else if (left != null && right != null) {
                    List<SnapshotChange.Field> fields =
                            left.text().equals(right.text()) ? List.of() : fields(left.json(), right.json());
                    if (!fields.isEmpty()) {
                        changes.accept(
                                new SnapshotChange(SnapshotChange.Change.CHANGED, left.type(), left.key(), fields));
                    }
                    left = older.next();
                    right = newer.next();
                }
            }
        }
    }

    private static SnapshotChange whole(SnapshotChange.Change change, SnapshotLines.Line line) {
        return new SnapshotChange(change, line.type(), line.key(), List.of());
    }

    private static List<SnapshotChange.Field> fields(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(names::add);
        before.fieldNames().forEachRemaining(names::add);
        List<SnapshotChange.Field> changed = new ArrayList<>();
        for (String name : names) {
            JsonNode old = before.get(name);
            JsonNode now = after.get(name);
            boolean same = old == null ? now == null : old.equals(now);
            if (!same && !name.equals("provenance")) {
                changed.add(new SnapshotChange.Field(name, old, now));
            }
        }
        return changed;
    }
}
