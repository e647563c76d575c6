package fr.allerretour.inventory.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** Writes snapshots in their one canonical form: equal inventories give equal bytes. */
public final class SnapshotWriter {

    /** The format's name in the header line. */
    public static final String FORMAT = "aller-retour/snapshot/1";

    private SnapshotWriter() {}

    /**
     * Writes the content (all lines but the header) while it iterates; the stream stays open.
     *
     * @throws IllegalArgumentException if the lines are not in their order, or a key comes twice
     */
    public static SnapshotSeal writeContent(Iterator<? extends SnapshotLine> lines, OutputStream out)
            throws IOException {
        throw new UnsupportedOperationException("SnapshotWriter");
    }

    /** The first line of the snapshot, with its line feed. */
    public static String headerLine(SnapshotHeader header, SnapshotSeal seal) {
        throw new UnsupportedOperationException("SnapshotWriter");
    }
}
