package fr.allerretour.inventory.flow.tally;

import java.util.Arrays;

/**
 * Sums by pair of machines and service. Each lies in eight numbers side by side, which is a line of a processor's cache, and is
 * found through a hash table of their places: 72 bytes each, no object. When there are as many as may be, the lightest are
 * folded away.
 */
public final class EdgeTable {

    private static final int SMALL = 1 << 10;
    private static final int EMPTY = -1;
    private static final long DAY = 86_400;
    private static final long UNSIGNED = 0xffff_ffffL;

    /** What the eight numbers of a sum are: pair, service, flows, bytes, packets, first and last, days; the eighth is free. */
    private static final int WIDTH = 8;

    private static final int PAIR = 0;
    private static final int SERVICE = 1;
    private static final int FLOWS = 2;
    private static final int BYTES = 3;
    private static final int PACKETS = 4;
    private static final int TIMES = 5;
    private static final int DAYS = 6;

    private final int most;
    private long[] sums = new long[WIDTH * SMALL];
    private int[] index = emptyIndex(2 * SMALL);
    private int size;
    private long foldedEdges;
    private long foldedFlows;

    /** @param most sums that are kept apart, 1024 to 100 million */
    EdgeTable(int most) {
        this.most = most;
    }

    private static int[] emptyIndex(int length) {
        int[] index = new int[length];
        Arrays.fill(index, EMPTY);
        return index;
    }

    boolean isFull() {
        return size == most;
    }

    /** Whether there is a sum of the two already. */
    boolean has(long pair, int service) {
        return index[place(pair, service)] != EMPTY;
    }

    /**
     * Adds to a sum.
     *
     * @param first seconds since 1970; negative: not told
     * @param moreDays one bit a day, the day's number modulo 64
     */
    void add(
            long pair,
            int service,
            long moreFlows,
            long moreBytes,
            long morePackets,
            long first,
            long last,
            long moreDays) {
        int place = place(pair, service);
        if (index[place] == EMPTY) {
            if (size == most) {
                foldLightest();
                place = place(pair, service);
            } else if (WIDTH * size == sums.length) {
                grow();
                place = place(pair, service);
            }
            index[place] = size;
            Arrays.fill(sums, WIDTH * size, WIDTH * (size + 1), 0);
            sums[WIDTH * size + PAIR] = pair;
            sums[WIDTH * size + SERVICE] = service;
            size++;
        }
        int at = WIDTH * index[place];
        sums[at + FLOWS] = sum(sums[at + FLOWS], moreFlows);
        sums[at + BYTES] = sum(sums[at + BYTES], moreBytes);
        sums[at + PACKETS] = sum(sums[at + PACKETS], morePackets);
        sums[at + TIMES] = times(sums[at + TIMES], first, last);
        sums[at + DAYS] |= moreDays;
    }

    /** The first time in the upper half, the last in the lower. */
    private static long times(long times, long first, long last) {
        long earliest = times >>> 32;
        long latest = times & UNSIGNED;
        earliest = first > 0 && (earliest == 0 || first < earliest) ? first : earliest;
        return earliest << 32 | Math.max(latest, last);
    }

    static long sum(long one, long other) {
        return Math.max(0, other) > Long.MAX_VALUE - one ? Long.MAX_VALUE : one + Math.max(0, other);
    }

    /** The days from one moment to another as bits; at most 64 are told apart. */
    static long daysOf(long first, long last) {
        if (first < 0) {
            return 0;
        }
        long bits = 0;
        for (long day = first / DAY; day <= Math.max(first, last) / DAY; day++) {
            bits |= 1L << (day & 63);
            if (bits == -1L) {
                break;
            }
        }
        return bits;
    }

    private int place(long pair, int service) {
        long mixed = (pair ^ service * 0x9e37_79b9_7f4a_7c15L) * 0xbf58_476d_1ce4_e5b9L;
        int mask = index.length - 1;
        int place = (int) (mixed >>> 32 ^ mixed) & mask;
        while (index[place] != EMPTY && !is(index[place], pair, service)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private boolean is(int at, long pair, int service) {
        return sums[WIDTH * at + PAIR] == pair && sums[WIDTH * at + SERVICE] == service;
    }

    private void grow() {
        int capacity = Math.min(most, 2 * size);
        sums = Arrays.copyOf(sums, WIDTH * capacity);
        reindex(Integer.highestOneBit(2 * capacity - 1) * 2);
    }

    private void reindex(int length) {
        index = length == index.length ? index : new int[length];
        Arrays.fill(index, EMPTY);
        for (int i = 0; i < size; i++) {
            index[place(pair(i), service(i))] = i;
        }
    }

    /** Makes room: the sums of the fewest flows go, until a quarter is free. Those that stay keep their order. */
    private void foldLightest() {
        int[] byMagnitude = new int[Long.SIZE];
        for (int i = 0; i < size; i++) {
            byMagnitude[magnitude(i)]++;
        }
        int wanted = Math.max(1, most / 4);
        int limit = 0;
        int lighter = 0;
        while (lighter + byMagnitude[limit] < wanted) {
            lighter += byMagnitude[limit];
            limit++;
        }
        // Of those that weigh the same the oldest go: they have had the most time to grow.
        int alike = wanted - lighter;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int magnitude = magnitude(i);
            if (magnitude < limit || magnitude == limit && alike-- > 0) {
                foldedEdges++;
                foldedFlows = sum(foldedFlows, flows(i));
            } else {
                System.arraycopy(sums, WIDTH * i, sums, WIDTH * kept, WIDTH);
                kept++;
            }
        }
        size = kept;
        reindex(index.length);
    }

    private int magnitude(int at) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(flows(at) | 1);
    }

    void clear() {
        size = 0;
        Arrays.fill(index, EMPTY);
    }

    /** How many sums there are; they are numbered from 0 in the order in which they came. */
    public int size() {
        return size;
    }

    long pair(int at) {
        return sums[WIDTH * at + PAIR];
    }

    int service(int at) {
        return (int) sums[WIDTH * at + SERVICE];
    }

    /** The number of the workload that calls. */
    public int client(int at) {
        return (int) (pair(at) >>> 32);
    }

    /** The number of the workload that is called. */
    public int server(int at) {
        return (int) pair(at);
    }

    public int protocol(int at) {
        return service(at) >>> 16;
    }

    public int port(int at) {
        return service(at) & 0xffff;
    }

    public long flows(int at) {
        return sums[WIDTH * at + FLOWS];
    }

    public long bytes(int at) {
        return sums[WIDTH * at + BYTES];
    }

    public long packets(int at) {
        return sums[WIDTH * at + PACKETS];
    }

    /** Seconds since 1970; 0: not told. */
    public long first(int at) {
        return sums[WIDTH * at + TIMES] >>> 32;
    }

    public long last(int at) {
        return sums[WIDTH * at + TIMES] & UNSIGNED;
    }

    public long days(int at) {
        return sums[WIDTH * at + DAYS];
    }

    /** How often a sum was folded away because there were too many. */
    public long foldedEdges() {
        return foldedEdges;
    }

    /** The flows in those. */
    public long foldedFlows() {
        return foldedFlows;
    }

    /** The sums that belong to one pair of machines, pair by pair in the order in which the pairs came. */
    public Pairs byPair() {
        return new Pairs(this);
    }
}
