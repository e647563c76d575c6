package fr.allerretour.inventory.flow.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** A log's bytes: out of gzip, also of several members, without byte order mark, in UTF-8, and no more than may be. */
public final class LogBytes implements AutoCloseable {

    /** How much of it can be looked at before it is read. */
    public static final int HEAD = 1 << 12;

    private static final int BUFFER = 1 << 16;

    /** There is more than may be. */
    public static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch(long most) {
            super("more than " + most + " bytes");
        }
    }

    private final BufferedInputStream in;

    private LogBytes(BufferedInputStream in) {
        this.in = in;
    }

    /** @param most bytes that are read, inflated; beyond them the stream throws {@link TooMuch} */
    public static LogBytes of(InputStream log, long most) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(log, BUFFER);
        InputStream inflated = isGzip(peek(raw)) ? new GZIPInputStream(raw, BUFFER) : raw;
        return new LogBytes(new BufferedInputStream(
                asUtf8(new BufferedInputStream(new BoundedStream(inflated, most), BUFFER)), BUFFER));
    }

    /** Whether the bytes are the beginning of a gzip. */
    public static boolean isGzip(byte[] head) {
        return head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return head;
    }

    /** What PowerShell writes as UTF-16 becomes UTF-8. */
    private static InputStream asUtf8(BufferedInputStream in) throws IOException {
        byte[] head = peek(in);
        if (head.length >= 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf) {
            in.skipNBytes(3);
        } else if (head.length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
            in.skipNBytes(2);
            return new Transcoded(in, StandardCharsets.UTF_16LE);
        } else if (head.length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
            in.skipNBytes(2);
            return new Transcoded(in, StandardCharsets.UTF_16BE);
        }
        return in;
    }

    /** The first bytes, at most {@link #HEAD}; they are not consumed. */
    public byte[] head() throws IOException {
        return peek(in);
    }

    public InputStream stream() {
        return in;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
