package fr.allerretour.inventory.workload.index;

import java.util.Arrays;

/** Row numbers in the order of a column, both ways; rows that are equal in it by their number, both ways. */
final class Order {

    private final int[] ascending;
    private final int[] descending;

    private Order(int[] ascending, int[] descending) {
        this.ascending = ascending;
        this.descending = descending;
    }

    /** By numbers. */
    static Order of(long[] values) {
        long[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        int[] groups = new int[values.length];
        Arrays.setAll(groups, row -> Arrays.binarySearch(distinct, values[row]));
        return of(groups, distinct.length);
    }

    /**
     * By groups of equal rows.
     *
     * @param groups the group of each row, from 0 to the count, in their order
     */
    static Order of(int[] groups, int count) {
        int[] backwards = new int[groups.length];
        Arrays.setAll(backwards, row -> count - 1 - groups[row]);
        return new Order(sorted(groups, count), sorted(backwards, count));
    }

    /** Counts how many come before each group, then deals the rows out. */
    private static int[] sorted(int[] groups, int count) {
        int[] next = new int[count + 1];
        for (int group : groups) {
            next[group + 1]++;
        }
        for (int group = 1; group <= count; group++) {
            next[group] += next[group - 1];
        }
        int[] rows = new int[groups.length];
        for (int row = 0; row < groups.length; row++) {
            rows[next[groups[row]]++] = row;
        }
        return rows;
    }

    /** The row at a place, from 0. */
    int row(int place, boolean backwards) {
        return backwards ? descending[place] : ascending[place];
    }
}
