package fr.allerretour.export.bundle.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An uncompressed tar (ustar, pax, GNU long names), read in place. */
final class TarContents implements BagContents {
    private static final int BLOCK = 512;
    private static final int MAX_EXTENDED = 1 << 20;

    private final FileChannel channel;
    private final ArchiveRoot root = new ArchiveRoot();
    private final Map<String, BagFile> files;

    TarContents(Path path) throws IOException {
        channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            index(path);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        files = root.bag();
    }

    static boolean isHeader(byte[] block) {
        if (block.length < BLOCK) {
            return false;
        }
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : block[i] & 0xff;
        }
        try {
            return sum > 8 * ' ' && sum == number(block, 148, 8);
        } catch (UnusableBagException notANumber) {
            return false;
        }
    }

    private void index(Path path) throws IOException {
        long position = 0;
        Map<String, String> pax = new HashMap<>();
        while (position + BLOCK <= channel.size()) {
            byte[] header = read(position, BLOCK);
            if (isZero(header)) {
                return;
            }
            if (!isHeader(header)) {
                throw new UnusableBagException("%s has no tar header at byte %d.".formatted(path, position));
            }
            char type = (char) (header[156] & 0xff);
            // A pax size overrides the header's, but only for the entry after the pax header.
            boolean extended = type == 'x' || type == 'g' || type == 'L' || type == 'K';
            long size = !extended && pax.containsKey("size")
                    ? decimal(pax.getOrDefault("size", ""), path)
                    : number(header, 124, 12);
            long data = position + BLOCK;
            if (size < 0 || size > channel.size() - data) {
                throw new UnusableBagException("%s ends inside the entry at byte %d.".formatted(path, position));
            }
            if (extended) {
                extend(type, size, data, pax);
            } else {
                String name = pax.getOrDefault("path", name(header));
                entry(type, name, data, size);
                pax.clear();
            }
            position = data + (size + BLOCK - 1) / BLOCK * BLOCK;
        }
        throw new UnusableBagException(path + " has no end: it was cut.");
    }

    private void entry(char type, String name, long data, long size) {
        switch (type) {
            case '0', '\0', '7' -> root.add(name, data, size);
            case '5' -> PathRules.escape(name).ifPresent(why -> root.problem("archive-escape", name, why));
            case '1', '2' ->
                root.problem("not-a-file", name, "a link, which is not followed: a bag must hold its files itself");
            default ->
                root.problem("not-a-file", name, "an entry of type '" + type + "'; only files and folders are read");
        }
    }

    private void extend(char type, long size, long data, Map<String, String> pax) throws IOException {
        if (size > MAX_EXTENDED) {
            throw new UnusableBagException("An extended header of %d bytes is no name.".formatted(size));
        }
        byte[] bytes = read(data, (int) size);
        if (type == 'L') {
            pax.put("path", text(bytes, 0, bytes.length));
        } else if (type == 'x') {
            int at = 0;
            while (at < bytes.length) {
                int space = at;
                while (space < bytes.length && bytes[space] != ' ') {
                    space++;
                }
                long length = decimal(new String(bytes, at, space - at, StandardCharsets.US_ASCII), null);
                if (length <= space - at + 1 || length > bytes.length - at) {
                    throw new UnusableBagException("A pax header at byte %d is not well formed.".formatted(data));
                }
                String field = new String(bytes, space + 1, at + (int) length - space - 2, StandardCharsets.UTF_8);
                int equals = field.indexOf('=');
                if (equals > 0) {
                    pax.put(field.substring(0, equals), field.substring(equals + 1));
                }
                at += (int) length;
            }
        }
    }

    private static String name(byte[] header) {
        String name = text(header, 0, 100);
        boolean ustar = text(header, 257, 6).startsWith("ustar");
        String prefix = ustar && header[262] == 0 ? text(header, 345, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] bytes, int offset, int length) {
        int end = offset;
        while (end < offset + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, offset, end - offset, StandardCharsets.UTF_8);
    }

    private static long number(byte[] header, int offset, int length) throws UnusableBagException {
        if ((header[offset] & 0x80) != 0) {
            long value = header[offset] & 0x3f;
            for (int i = offset + 1; i < offset + length; i++) {
                if (value > Long.MAX_VALUE >> 8) {
                    throw new UnusableBagException("A tar entry is longer than any file.");
                }
                value = value << 8 | header[i] & 0xff;
            }
            return value;
        }
        String octal = text(header, offset, length).strip();
        try {
            return octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
        } catch (NumberFormatException e) {
            throw new UnusableBagException("A tar header has '%s' where a number should be.".formatted(octal));
        }
    }

    private static long decimal(String digits, @Nullable Path path) throws UnusableBagException {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new UnusableBagException("A pax header%s has '%s' where a number should be."
                    .formatted(path == null ? "" : " of " + path, digits));
        }
    }

    private static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private byte[] read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new UnusableBagException("The archive was cut at byte " + (position + buffer.position()) + ".");
            }
        }
        return buffer.array();
    }

    @Override
    public Map<String, BagFile> files() {
        return files;
    }

    @Override
    public List<Reason> problems() {
        return root.problems();
    }

    @Override
    public InputStream open(BagFile file) {
        return new Slice(channel, (Long) file.handle(), file.octets());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static final class Slice extends InputStream {
        private final FileChannel channel;
        private long position;
        private long left;

        Slice(FileChannel channel, long position, long left) {
            this.channel = channel;
            this.position = position;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = channel.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, left)), position);
            if (n < 0) {
                throw new IOException("the archive was cut");
            }
            position += n;
            left -= n;
            return n;
        }
    }
}
