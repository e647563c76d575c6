package fr.allerretour.planner.snapshot;

import fr.allerretour.planner.snapshot.SnapshotException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines of bounded length and digests those that it is told to. */
final class LineSource {
    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final int maxLineBytes;
    private final MessageDigest digest;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int filled;
    private byte[] line = new byte[4096];
    private int length;
    private long number;

    LineSource(InputStream in, int maxLineBytes) {
        this.in = in;
        this.maxLineBytes = maxLineBytes;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The number of the line that was read last, the first being 1. */
    long number() {
        return number;
    }

    /** The next line without its end, or null at the end of the stream; a line without an end is a cut stream. */
    byte @Nullable [] next() throws IOException {
        length = 0;
        while (true) {
            if (position == filled) {
                filled = in.read(chunk, 0, CHUNK);
                position = 0;
                if (filled < 0) {
                    filled = 0;
                    if (length == 0) {
                        return null;
                    }
                    throw new SnapshotException(
                            Fault.CUT,
                            number + 1,
                            "Line " + (number + 1) + " of the snapshot has no end after " + length
                                    + " bytes: the stream was cut. Fetch the snapshot again.");
                }
            }
            int start = position;
            while (position < filled && chunk[position] != '\n') {
                position++;
            }
            append(start, position - start);
            if (position < filled) {
                position++;
                number++;
                return Arrays.copyOf(line, length);
            }
        }
    }

    private void append(int start, int count) {
        if (length + count > maxLineBytes) {
            throw new SnapshotException(
                    Fault.LINE_TOO_LONG,
                    number + 1,
                    "Line " + (number + 1) + " of the snapshot is longer than " + maxLineBytes
                            + " bytes, which no object of an inventory is.");
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(chunk, start, line, length, count);
        length += count;
    }

    void digest(byte[] content) {
        digest.update(content);
        digest.update((byte) '\n');
    }

    /** "sha256:" and the digest of all lines given to {@link #digest(byte[])}. Ends the digest. */
    String contentHash() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
