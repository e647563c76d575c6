package fr.allerretour.planner.movegroup;

import java.util.Arrays;

/** A growing column of ints. */
final class IntColumn {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int[] array() {
        return Arrays.copyOf(values, size);
    }
}
