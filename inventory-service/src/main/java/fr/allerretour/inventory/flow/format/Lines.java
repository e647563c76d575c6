package fr.allerretour.inventory.flow.format;

import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as ranges of one buffer. A line beyond 64 KiB is skipped, whatever its length. */
final class Lines {

    static final int LONGEST = 1 << 16;
    private static final int BUFFER = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private int from;
    private int to;
    private long number;
    private boolean tooLong;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        tooLong = false;
        int scanned = position;
        while (true) {
            for (int i = scanned; i < limit; i++) {
                if (buffer[i] == '\n') {
                    found(i, i + 1);
                    return true;
                }
            }
            int kept = limit - position;
            if (kept > LONGEST) {
                tooLong = true;
                kept = 0;
            } else if (position > 0) {
                System.arraycopy(buffer, position, buffer, 0, kept);
            }
            position = 0;
            limit = kept;
            scanned = kept;
            int n = in.read(buffer, limit, BUFFER - limit);
            if (n < 0) {
                boolean last = limit > 0 || tooLong;
                found(limit, limit);
                number -= last ? 0 : 1;
                return last;
            }
            limit += n;
        }
    }

    private void found(int end, int next) {
        from = position;
        to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
        position = next;
        tooLong |= to - from > LONGEST;
        number++;
    }

    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** 1 for the first line. */
    long number() {
        return number;
    }

    boolean tooLong() {
        return tooLong;
    }
}
