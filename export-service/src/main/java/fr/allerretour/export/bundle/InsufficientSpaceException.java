package fr.allerretour.export.bundle;

import java.io.IOException;

/** The disk of the bundles would not hold what is announced; nothing was written. */
public final class InsufficientSpaceException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long needed;
    private final long available;

    InsufficientSpaceException(long needed, long available) {
        super("The bundle needs %d bytes and the disk has %d left. Free some, or give the bundles another directory."
                .formatted(needed, available));
        this.needed = needed;
        this.available = available;
    }

    /** In bytes. */
    public long needed() {
        return needed;
    }

    /** In bytes. */
    public long available() {
        return available;
    }
}
