package fr.allerretour.inventory.flow.format;

import org.jspecify.annotations.Nullable;

/**
 * One flow as its line says. There is one for a whole file, filled anew for each line: whoever is handed it keeps the
 * numbers, never the object. Addresses are IPv6, or IPv4 mapped into it; both halves 0: none.
 */
public final class FlowRecord {

    /** What a number is that the line does not say. */
    public static final long NOT_TOLD = -1;

    /** Which end opened the connection, if the line says so. */
    public enum Initiator {
        NOT_TOLD,
        SOURCE,
        TARGET
    }

    public long sourceHigh;
    public long sourceLow;
    public long targetHigh;
    public long targetLow;

    /** The ends by name, in formats that name machines. */
    public @Nullable String sourceName;

    public @Nullable String targetName;

    /** 0 to 65535; 0: none. */
    public int sourcePort;

    public int targetPort;

    /** IANA's number of the protocol, 0 to 255. */
    public int protocol;

    public long packets;
    public long bytes;

    /** Seconds since 1970, UTC. */
    public long first;

    public long last;

    /** How many flows the line stands for, 1 or more. */
    public long flows;

    public Initiator initiator = Initiator.NOT_TOLD;

    /** Whether a filter refused it: then nobody can depend on it. */
    public boolean refused;

    /** Whether the line has a time that cannot be read. */
    public boolean timeUnread;

    void clear() {
        sourceHigh = 0;
        sourceLow = 0;
        targetHigh = 0;
        targetLow = 0;
        sourceName = null;
        targetName = null;
        sourcePort = 0;
        targetPort = 0;
        protocol = 0;
        packets = NOT_TOLD;
        bytes = NOT_TOLD;
        first = NOT_TOLD;
        last = NOT_TOLD;
        flows = 1;
        initiator = Initiator.NOT_TOLD;
        refused = false;
        timeUnread = false;
    }

    /** For formats that count both ways of a connection apart. */
    static long sum(long one, long other) {
        if (one == NOT_TOLD) {
            return other;
        }
        return other == NOT_TOLD ? one : one + other;
    }
}
