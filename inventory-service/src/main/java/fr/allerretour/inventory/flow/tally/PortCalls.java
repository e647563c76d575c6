package fr.allerretour.inventory.flow.tally;

import java.util.Arrays;

/** How often a port of a machine was one end, of a bounded number of them; what comes when it is full is not counted. */
final class PortCalls {

    private static final int PLACES = 1 << 18;

    private final long[] keys = new long[PLACES];
    private final int[] counts = new int[PLACES];
    private int size;

    void add(int workload, int port) {
        int place = place(workload, port);
        if (counts[place] == 0) {
            if (size > PLACES / 2) {
                return;
            }
            keys[place] = key(workload, port);
            size++;
        }
        counts[place]++;
    }

    int of(int workload, int port) {
        return counts[place(workload, port)];
    }

    void clear() {
        Arrays.fill(counts, 0);
        size = 0;
    }

    private static long key(int workload, int port) {
        return (long) workload << 16 | port;
    }

    private int place(int workload, int port) {
        long key = key(workload, port);
        long mixed = key * 0x9e37_79b9_7f4a_7c15L;
        int place = (int) (mixed >>> 40) & PLACES - 1;
        while (counts[place] != 0 && keys[place] != key) {
            place = place + 1 & PLACES - 1;
        }
        return place;
    }
}
