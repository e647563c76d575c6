package fr.allerretour.inventory.workload.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Texts one behind the other, for one search over all of them. UTF-8 bytes stand as the characters of a string, because
 * the JVM looks for a string in another with vector instructions and for bytes in bytes it does not; byte by byte is right,
 * since no character of UTF-8 begins within another.
 */
final class Texts {

    /** No byte of UTF-8. */
    private static final int END = 0xFF;

    /** How many rows are tried one after the other before the right one is looked for by halves. */
    private static final int NEAR = 8;

    private final String all;
    private final int[] starts;

    private Texts(String all, int[] starts) {
        this.all = all;
        this.starts = starts;
    }

    static Texts of(List<String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(texts.size() * 32);
        int[] starts = new int[texts.size() + 1];
        for (int row = 0; row < texts.size(); row++) {
            bytes.writeBytes(texts.get(row).getBytes(StandardCharsets.UTF_8));
            bytes.write(END);
            starts[row + 1] = bytes.size();
        }
        return new Texts(bytes.toString(StandardCharsets.ISO_8859_1), starts);
    }

    /** Adds the rows whose text holds this one, which is not empty. */
    void holding(String text, Bits into) {
        String wanted = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        int row = 0;
        for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, starts[row + 1])) {
            row = rowAt(at, row);
            into.add(row);
        }
    }

    /** The row that a position is in, from this row on. */
    private int rowAt(int position, int from) {
        int row = from;
        for (int tried = 0; tried < NEAR; tried++) {
            if (position < starts[row + 1]) {
                return row;
            }
            row++;
        }
        int low = row;
        int high = starts.length - 2;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (starts[middle] <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    long bytes() {
        return all.length() + (long) starts.length * Integer.BYTES;
    }
}
