package fr.allerretour.inventory.flow.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How often addresses came: exact for few, and for very many right for those that matter. When the table is full, the same
 * is taken off all (Misra and Gries), so the frequent stay and their counts are at most that much too low.
 */
final class AddressCounts {

    private static final int PLACES = 1 << 17;
    private static final int MOST = PLACES / 2;

    /** An address and how many flows it had. */
    record Counted(long high, long low, long flows) {}

    private long[] highs = new long[PLACES];
    private long[] lows = new long[PLACES];
    private long[] counts = new long[PLACES];
    private int size;
    private long takenOff;

    void add(long high, long low, long flows) {
        int place = place(high, low);
        if (counts[place] == 0) {
            if (size == MOST) {
                thin();
                place = place(high, low);
            }
            highs[place] = high;
            lows[place] = low;
            size++;
        }
        counts[place] = EdgeTable.sum(counts[place], flows);
    }

    private int place(long high, long low) {
        long mixed = (high * 0x9e37_79b9_7f4a_7c15L ^ low) * 0xbf58_476d_1ce4_e5b9L;
        int place = (int) (mixed >>> 32 ^ mixed) & PLACES - 1;
        while (counts[place] != 0 && (highs[place] != high || lows[place] != low)) {
            place = place + 1 & PLACES - 1;
        }
        return place;
    }

    /** Takes as much off all as frees at least half of the table. */
    private void thin() {
        long[] sorted = new long[size];
        int at = 0;
        for (long count : counts) {
            if (count > 0) {
                sorted[at++] = count;
            }
        }
        Arrays.sort(sorted);
        long off = sorted[sorted.length / 2];
        takenOff += off;
        long[] oldHighs = highs;
        long[] oldLows = lows;
        long[] oldCounts = counts;
        highs = new long[PLACES];
        lows = new long[PLACES];
        counts = new long[PLACES];
        size = 0;
        for (int i = 0; i < PLACES; i++) {
            if (oldCounts[i] > off) {
                add(oldHighs[i], oldLows[i], oldCounts[i] - off);
            }
        }
    }

    /** The most frequent first; those that came equally often by their number. */
    List<Counted> mostFrequent(int most) {
        List<Counted> all = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            if (counts[i] > 0) {
                all.add(new Counted(highs[i], lows[i], counts[i] + takenOff));
            }
        }
        all.sort(Comparator.comparingLong(Counted::flows)
                .reversed()
                .thenComparing(Counted::high, Long::compareUnsigned)
                .thenComparing(Counted::low, Long::compareUnsigned));
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}
