package fr.allerretour.inventory.workload.index;

import java.util.Arrays;

/** A set of row numbers from 0 to a size that never changes. */
final class Bits {

    private final long[] words;

    private Bits(long[] words) {
        this.words = words;
    }

    static Bits none(int size) {
        return new Bits(new long[(size + 63) >> 6]);
    }

    static Bits all(int size) {
        Bits bits = none(size);
        Arrays.fill(bits.words, -1L);
        if ((size & 63) != 0) {
            bits.words[bits.words.length - 1] = (1L << (size & 63)) - 1;
        }
        return bits;
    }

    Bits copy() {
        return new Bits(words.clone());
    }

    void add(int row) {
        words[row >> 6] |= 1L << (row & 63);
    }

    boolean has(int row) {
        return (words[row >> 6] & 1L << (row & 63)) != 0;
    }

    /** Keeps only what the other has too. */
    void keep(Bits other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= other.words[i];
        }
    }

    int count() {
        return countWith(this);
    }

    /** How many the two have in common. */
    int countWith(Bits other) {
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            count += Long.bitCount(words[i] & other.words[i]);
        }
        return count;
    }

    int bytes() {
        return words.length * Long.BYTES;
    }
}
