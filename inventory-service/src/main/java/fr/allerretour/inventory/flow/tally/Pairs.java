package fr.allerretour.inventory.flow.tally;

import java.util.Arrays;

/** The sums of a table, pair of machines by pair of machines: chains through it, in the order in which the pairs came. */
public final class Pairs {

    private static final int NONE = -1;

    private final EdgeTable edges;
    private final int[] nextOfPair;
    private final boolean[] isFirst;
    private final int[] heads;

    Pairs(EdgeTable edges) {
        this.edges = edges;
        this.nextOfPair = filled(edges.size());
        this.isFirst = new boolean[edges.size()];
        this.heads = filled(Integer.highestOneBit(Math.max(1, edges.size())) * 4);
        int[] tails = new int[edges.size()];
        for (int i = 0; i < edges.size(); i++) {
            int place = head(edges.pair(i));
            if (heads[place] == NONE) {
                heads[place] = i;
                isFirst[i] = true;
            } else {
                nextOfPair[tails[heads[place]]] = i;
            }
            tails[heads[place]] = i;
        }
    }

    private static int[] filled(int length) {
        int[] places = new int[length];
        Arrays.fill(places, NONE);
        return places;
    }

    private int head(long pair) {
        long mixed = pair * 0xbf58_476d_1ce4_e5b9L;
        int mask = heads.length - 1;
        int place = (int) (mixed >>> 32 ^ mixed) & mask;
        while (heads[place] != NONE && edges.pair(heads[place]) != pair) {
            place = place + 1 & mask;
        }
        return place;
    }

    /** The first sum of the first pair; negative: there is none. */
    public int first() {
        return edges.size() == 0 ? NONE : 0;
    }

    /** The first sum of the next pair; negative: there is none. */
    public int nextPair(int first) {
        for (int i = first + 1; i < edges.size(); i++) {
            if (isFirst[i]) {
                return i;
            }
        }
        return NONE;
    }

    /** The next sum of the same pair; negative: there is none. */
    public int nextOfPair(int edge) {
        return nextOfPair[edge];
    }

    /** Whether the one calls the other. */
    public boolean has(int client, int server) {
        return heads[head((long) client << 32 | server)] != NONE;
    }
}
