package fr.allerretour.export.bundle;

import fr.allerretour.export.bundle.PayloadEntry.Details;
import fr.allerretour.export.bundle.name.OriginalName;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What is finished, a line each, appended after the thing itself is in its place. A line ends in its CRC-32: one that
 * was cut, or that a disk lost, ends the journal.
 */
final class Journal implements Closeable {

    /** A line. Offsets are where it begins and ends, in bytes. */
    sealed interface Line {
        long start();

        long end();
    }

    record LotStarted(String name, Category category, LotWriter.Resume resume, long start, long end) implements Line {}

    record Written(PayloadEntry entry, long start, long end) implements Line {}

    record EmptyFolder(OriginalName name, long start, long end) implements Line {}

    record LotFinished(long start, long end) implements Line {}

    private final Path file;
    private final FileChannel channel;

    Journal(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.channel.position(channel.size());
    }

    void lotStarted(String name, Category category, LotWriter.Resume resume) throws IOException {
        append("L", OriginalName.of(name).hex(), category.name(), resume.name());
    }

    void written(PayloadEntry entry) throws IOException {
        Details details = entry.details();
        append(
                "F",
                entry.path(),
                Long.toString(entry.octets()),
                entry.sha256(),
                entry.sha512(),
                entry.original().hex(),
                details.mediaType() == null
                        ? ""
                        : OriginalName.of(details.mediaType()).hex(),
                details.modified() == null ? "" : details.modified().toString());
    }

    void emptyFolder(OriginalName name) throws IOException {
        append("D", name.hex());
    }

    void lotFinished() throws IOException {
        append("E");
        channel.force(false);
    }

    private void append(String... fields) throws IOException {
        String text = String.join("\t", fields);
        ByteBuffer line = ByteBuffer.wrap((text + "\t" + crc(text) + "\n").getBytes(StandardCharsets.US_ASCII));
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }

    void truncate(long length) throws IOException {
        channel.truncate(length);
        channel.position(length);
        channel.force(false);
    }

    Reader read() throws IOException {
        return new Reader(Files.newInputStream(file));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Goes through the lines in constant memory; ends at the first that is not whole. */
    static final class Reader implements Closeable {
        private final InputStream in;
        private long offset;

        private Reader(InputStream in) {
            this.in = new BufferedInputStream(in, 1 << 16);
        }

        @Nullable
        Line next() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
            int b = in.read();
            while (b >= 0 && b != '\n') {
                bytes.write(b);
                b = in.read();
            }
            if (b < 0) {
                return null;
            }
            String text = bytes.toString(StandardCharsets.US_ASCII);
            int tab = text.lastIndexOf('\t');
            if (tab < 0 || !crc(text.substring(0, tab)).equals(text.substring(tab + 1))) {
                return null;
            }
            long start = offset;
            offset += text.length() + 1;
            return line(text.split("\t", -1), start, offset);
        }

        private static Line line(String[] f, long start, long end) {
            return switch (f[0]) {
                case "L" ->
                    new LotStarted(
                            OriginalName.ofHex(f[1]).toString(),
                            Category.valueOf(f[2]),
                            LotWriter.Resume.valueOf(f[3]),
                            start,
                            end);
                case "F" ->
                    new Written(
                            new PayloadEntry(
                                    f[1],
                                    Long.parseLong(f[2]),
                                    f[3],
                                    f[4],
                                    OriginalName.ofHex(f[5]),
                                    new Details(
                                            f[6].isEmpty()
                                                    ? null
                                                    : OriginalName.ofHex(f[6]).toString(),
                                            f[7].isEmpty() ? null : Instant.parse(f[7]))),
                            start,
                            end);
                case "D" -> new EmptyFolder(OriginalName.ofHex(f[1]), start, end);
                case "E" -> new LotFinished(start, end);
                default -> throw new IllegalStateException("The journal has a line of an unknown kind: " + f[0]);
            };
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static String crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return "%08x".formatted(crc.getValue());
    }
}
