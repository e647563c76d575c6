package fr.allerretour.export.bundle.archive;

import fr.allerretour.export.bundle.archive.BundleFiles.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;

/**
 * A published bundle as a pax tar that exists only while it is sent. Where each byte comes from is known beforehand, so
 * its length can be told and any range of it sent. Two streams of one bundle are equal byte for byte.
 */
public final class BundleTar {
    private static final int BLOCK = 512;
    private static final int END = 2 * BLOCK;
    private static final long MAX_OCTAL = 0_77777777777L;

    private final BundleFiles files;
    private final long[] offsets;

    private BundleTar(BundleFiles files) {
        this.files = files;
        this.offsets = new long[files.items().size() + 1];
        for (int i = 0; i < offsets.length - 1; i++) {
            Item item = files.items().get(i);
            offsets[i + 1] = offsets[i] + header(item).length + padded(item.octets());
        }
    }

    /** Looks through a bundle once. */
    public static BundleTar of(Path bundle) throws IOException {
        return new BundleTar(BundleFiles.of(bundle));
    }

    /** In bytes. */
    public long length() {
        return offsets[offsets.length - 1] + END;
    }

    public void writeTo(OutputStream out) throws IOException {
        writeTo(out, 0, length());
    }

    /**
     * Writes a part of the tar.
     *
     * @param first offset of its first byte, from 0
     * @param count how many bytes
     * @throws IllegalArgumentException if the part is not within the tar
     * @throws IOException also if a file has another length than when the bundle was looked through
     */
    public void writeTo(OutputStream out, long first, long count) throws IOException {
        if (first < 0 || count < 0 || first > length() - count) {
            throw new IllegalArgumentException("The range of %d bytes from %d is not within the %d of the archive."
                    .formatted(count, first, length()));
        }
        Window window = new Window(out, first, count);
        int index = entryAt(first);
        window.position = offsets[index];
        for (; index < files.items().size() && window.left > 0; index++) {
            Item item = files.items().get(index);
            window.bytes(header(item));
            data(item, window);
            window.bytes(new byte[(int) (padded(item.octets()) - item.octets())]);
        }
        window.bytes(new byte[END]);
        out.flush();
    }

    private int entryAt(long position) {
        int low = 0;
        int high = offsets.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (offsets[middle] <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void data(Item item, Window window) throws IOException {
        long from = window.skippable(item.octets());
        if (from == item.octets()) {
            return;
        }
        long end = from + Math.min(item.octets() - from, window.left);
        try (FileChannel channel = FileChannel.open(files.root().resolve(item.path()), StandardOpenOption.READ)) {
            if (channel.size() != item.octets()) {
                throw new IOException(item.path() + " changed its length while it was sent");
            }
            channel.position(from);
            InputStream in = Channels.newInputStream(channel);
            byte[] buffer = new byte[1 << 16];
            while (from < end) {
                int n = in.read(buffer, 0, (int) Math.min(buffer.length, end - from));
                if (n < 0) {
                    throw new IOException(item.path() + " was cut while it was sent");
                }
                window.pass(buffer, n);
                from += n;
            }
        }
    }

    private byte[] header(Item item) {
        String path = files.name() + "/" + item.path();
        String mode = item.path().equals("data/verify.sh") ? "0000755" : "0000644";
        byte[] plain = path.getBytes(StandardCharsets.UTF_8);
        String records = (plain.length > 100 || plain.length != path.length() ? pax("path", path) : "")
                + (item.octets() > MAX_OCTAL ? pax("size", Long.toString(item.octets())) : "");
        byte[] own = block(plain, mode, item.octets() > MAX_OCTAL ? 0 : item.octets(), '0');
        if (records.isEmpty()) {
            return own;
        }
        byte[] body = records.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[(int) (BLOCK + padded(body.length) + BLOCK)];
        byte[] extended = block("pax".getBytes(StandardCharsets.US_ASCII), "0000644", body.length, 'x');
        System.arraycopy(extended, 0, all, 0, BLOCK);
        System.arraycopy(body, 0, all, BLOCK, body.length);
        System.arraycopy(own, 0, all, all.length - BLOCK, BLOCK);
        return all;
    }

    /** A record begins with its own length in decimal, the digits of that length included. */
    private static String pax(String key, String value) {
        String rest = " " + key + "=" + value + "\n";
        int bytes = rest.getBytes(StandardCharsets.UTF_8).length;
        int length = bytes + 1;
        while (Integer.toString(length).length() + bytes != length) {
            length++;
        }
        return length + rest;
    }

    private byte[] block(byte[] name, String mode, long size, char type) {
        byte[] block = new byte[BLOCK];
        System.arraycopy(name, 0, block, 0, Math.min(100, name.length));
        put(block, 100, mode);
        put(block, 108, "0000000");
        put(block, 116, "0000000");
        put(block, 124, "%011o".formatted(size));
        put(block, 136, "%011o".formatted(files.date().atStartOfDay().toEpochSecond(ZoneOffset.UTC)));
        put(block, 148, "        ");
        block[156] = (byte) type;
        put(block, 257, "ustar");
        put(block, 263, "00");
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        put(block, 148, "%06o\0 ".formatted(sum));
        return block;
    }

    private static void put(byte[] block, int offset, String text) {
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, block, offset, text.length());
    }

    private static long padded(long octets) {
        return (octets + BLOCK - 1) / BLOCK * BLOCK;
    }

    /** Lets through what lies between two offsets. */
    private static final class Window {
        private final OutputStream out;
        private final long first;
        private long position;
        private long left;

        Window(OutputStream out, long first, long count) {
            this.out = out;
            this.first = first;
            this.left = count;
        }

        void bytes(byte[] bytes) throws IOException {
            int from = (int) skippable(bytes.length);
            int n = (int) Math.min(bytes.length - from, left);
            out.write(bytes, from, n);
            left -= n;
            position += n;
        }

        /** Passes over as many of the next bytes as lie before the window. */
        long skippable(long octets) {
            long skipped = Math.min(octets, Math.max(0, first - position));
            position += skipped;
            return skipped;
        }

        void pass(byte[] buffer, int n) throws IOException {
            out.write(buffer, 0, n);
            left -= n;
            position += n;
        }
    }
}
