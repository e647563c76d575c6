package fr.allerretour.inventory.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** What changed from one snapshot to another; walks both once, side by side, in constant memory. */
public final class SnapshotDiff {

    private SnapshotDiff() {}

    /**
     * Tells every difference, in the order of the snapshots. Header lines are skipped; lines of a type that this version
     * does not know are passed over.
     *
     * @param before NDJSON of the older snapshot, with or without its header line
     * @param after NDJSON of the newer one
     */
    public static void compare(InputStream before, InputStream after, Consumer<SnapshotChange> changes)
            throws IOException {
        throw new UnsupportedOperationException("SnapshotDiff");
    }
}
