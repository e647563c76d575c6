package fr.allerretour.planner.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** Takes a content in; holds at most one part. Not for use by two threads. */
public final class ContentWriter extends OutputStream {
    private static final int PART_BYTES = 1 << 20;
    private static final int PART_ITEMS = 250;

    private final Contents contents;
    private final ContentKey key;
    private final MessageDigest digest;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private int parts;
    private long size;
    private long items;
    private long firstItem;
    private boolean closed;

    ContentWriter(Contents contents, ContentKey key) {
        this.contents = contents;
        this.key = key;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        size += length;
        part.write(bytes, offset, length);
        // A content of lines is cut where endItem says, between two of them.
        if (items == 0 && part.size() >= PART_BYTES) {
            flushPart();
        }
    }

    /** Says that a line, written with its end, is complete; from the first call on, parts hold whole lines. */
    public void endItem() throws IOException {
        items++;
        if (items - firstItem >= PART_ITEMS || part.size() >= PART_BYTES) {
            flushPart();
        }
    }

    private void flushPart() throws IOException {
        if (part.size() == 0) {
            return;
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(part.size() / 4);
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            part.writeTo(zip);
        }
        contents.insertPart(key, parts++, firstItem, zipped.toByteArray());
        part.reset();
        firstItem = items;
    }

    /** Completes the content. Whoever gives up rolls his transaction back instead of closing. */
    public StoredContent complete() throws IOException {
        if (closed) {
            throw new IllegalStateException(key + " is complete already");
        }
        closed = true;
        flushPart();
        StoredContent stored = new StoredContent(HexFormat.of().formatHex(digest.digest()), size, items);
        contents.insert(key, stored);
        return stored;
    }
}
