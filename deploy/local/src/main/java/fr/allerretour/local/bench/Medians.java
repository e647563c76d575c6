package fr.allerretour.local.bench;

import java.util.Arrays;

/** Figures of several runs. */
final class Medians {

    private Medians() {}

    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** The value that this part of all values does not exceed, 0 to 1. */
    static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    static double secondsSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
