package fr.allerretour.inventory.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Writes snapshots in their one canonical form: equal inventories give equal bytes. UTF-8, one JSON object a line. */
public final class SnapshotWriter {

    /** The format's name in the header line. */
    public static final String FORMAT = "aller-retour/snapshot/1";

    private SnapshotWriter() {}

    /**
     * Writes the content (all lines but the header) while it iterates; the stream stays open.
     *
     * @throws IllegalArgumentException if the lines are not in their order, or a key comes twice
     */
    public static SnapshotSeal writeContent(Iterator<? extends SnapshotLine> lines, OutputStream out)
            throws IOException {
        MessageDigest digest = sha256();
        CountedStream counted = new CountedStream(new DigestOutputStream(out, digest));
        long[] counts = new long[4];
        SnapshotLine before = null;
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(counted)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(new MinimalPrettyPrinter(""))) {
            LineJson writer = new LineJson(json);
            while (lines.hasNext()) {
                SnapshotLine line = lines.next();
                requireOrder(before, line);
                writer.write(line);
                json.writeRaw('\n');
                counts[rank(line)]++;
                before = line;
            }
        }
        String hash = "sha256:" + HexFormat.of().formatHex(digest.digest());
        return new SnapshotSeal(hash, counted.bytes, counts[1], counts[0], counts[2], counts[3]);
    }

    /** The first line of the snapshot, with its line feed. */
    public static String headerLine(SnapshotHeader header, SnapshotSeal seal) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("type", "snapshot");
            json.writeStringField("format", FORMAT);
            json.writeStringField("id", header.id().toString());
            json.writeStringField("organisation", header.organisation());
            json.writeStringField("portfolio", header.portfolio().toString());
            json.writeStringField("portfolioName", header.portfolioName());
            json.writeStringField(
                    "takenAt", header.takenAt().truncatedTo(ChronoUnit.SECONDS).toString());
            json.writeStringField("contentHash", seal.contentHash());
            json.writeObjectFieldStart("counts");
            json.writeNumberField("workloads", seal.workloads());
            json.writeNumberField("applications", seal.applications());
            json.writeNumberField("dependencies", seal.dependencies());
            json.writeNumberField("dataSets", seal.dataSets());
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter has none
        }
        return line.append('\n').toString();
    }

    private static void requireOrder(@Nullable SnapshotLine before, SnapshotLine line) {
        if (before == null || rank(before) < rank(line)) {
            return;
        }
        if (rank(before) > rank(line) || before.key().compareTo(line.key()) >= 0) {
            throw new IllegalArgumentException("Line \"" + line.key() + "\" may not come after \"" + before.key()
                    + "\". Lines are sorted by type, then by key, each key once.");
        }
    }

    private static int rank(SnapshotLine line) {
        return switch (line) {
            case SnapshotLine.Application application -> 0;
            case SnapshotLine.Workload workload -> 1;
            case SnapshotLine.Dependency dependency -> 2;
            case SnapshotLine.DataSet dataSet -> 3;
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Counts what passes. */
    private static final class CountedStream extends OutputStream {

        private final OutputStream out;
        private long bytes;

        CountedStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            bytes += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
