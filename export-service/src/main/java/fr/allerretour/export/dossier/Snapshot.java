package fr.allerretour.export.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inventory's snapshot as far as a bundle needs it.
 *
 * @param contentHash "sha256:" and 64 hexadecimal digits, found to be right
 * @param dataSets in the order of the snapshot
 */
public record Snapshot(
        String id,
        String organisation,
        String portfolioName,
        String takenAt,
        String contentHash,
        long workloads,
        long applications,
        List<DataSet> dataSets) {

    /** The one format that this version reads. */
    public static final String FORMAT = "aller-retour/snapshot/1";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Far above any honest line; a line without end must not eat the memory. */
    private static final int MOST_LINE_BYTES = 4 << 20;

    /**
     * Reads NDJSON to its end, in memory that grows only with the data sets.
     *
     * @throws BadSnapshotException if it is no such snapshot, was cut, or its hash is not that of its lines
     */
    public static Snapshot read(InputStream content) throws IOException {
        InputStream in = new BufferedInputStream(content, 1 << 16);
        JsonNode header = object(1, line(in, 1));
        if (!header.path("format").asText().equals(FORMAT)) {
            throw new BadSnapshotException("Line 1: expected a header of format " + FORMAT + ", found "
                    + header.path("format").asText("none") + ".");
        }
        MessageDigest digest = sha256();
        List<DataSet> dataSets = new ArrayList<>();
        long workloads = 0;
        long applications = 0;
        int number = 2;
        for (byte @Nullable [] bytes = line(in, number); bytes != null; bytes = line(in, ++number)) {
            digest.update(bytes);
            digest.update((byte) '\n');
            JsonNode node = object(number, bytes);
            switch (node.path("type").asText()) {
                case "workload" -> workloads++;
                case "application" -> applications++;
                case "data-set" -> dataSets.add(dataSet(number, node));
                default -> {
                    // Dependencies, and what a later inventory adds.
                }
            }
        }
        String hash = "sha256:" + HexFormat.of().formatHex(digest.digest());
        if (!hash.equals(header.path("contentHash").asText())) {
            throw new BadSnapshotException("The snapshot says that its content is "
                    + header.path("contentHash").asText("without hash") + ", but it is " + hash + ".");
        }
        return new Snapshot(
                header.path("id").asText(),
                header.path("organisation").asText(),
                header.path("portfolioName").asText(),
                header.path("takenAt").asText(),
                hash,
                workloads,
                applications,
                List.copyOf(dataSets));
    }

    private static byte @Nullable [] line(InputStream in, int number) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        for (int b = first; b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new BadSnapshotException("Line " + number + " has no end: the snapshot was cut.");
            }
            if (bytes.size() >= MOST_LINE_BYTES) {
                throw new BadSnapshotException("Line " + number + " is longer than " + MOST_LINE_BYTES + " bytes.");
            }
            bytes.write(b);
        }
        return bytes.toByteArray();
    }

    private static JsonNode object(int number, byte @Nullable [] bytes) throws IOException {
        JsonNode node = null;
        try {
            node = bytes == null ? null : JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Told below.
        }
        if (node == null || !node.isObject()) {
            throw new BadSnapshotException("Line " + number + ": expected a JSON object.");
        }
        return node;
    }

    private static DataSet dataSet(int number, JsonNode node) throws BadSnapshotException {
        if (node.path("key").asText().isBlank()) {
            throw new BadSnapshotException("Line " + number + ": a data set without a key.");
        }
        List<String> regimes = new ArrayList<>();
        node.path("regimes").forEach(regime -> regimes.add(regime.asText()));
        return new DataSet(
                node.path("key").asText(),
                node.path("name").asText(node.path("key").asText()),
                node.path("category").asText("UNKNOWN"),
                node.path("sensitivity").asText("UNKNOWN"),
                List.copyOf(regimes),
                node.path("volumeMiB").asLong(),
                node.path("place").asText("UNKNOWN"),
                text(node, "workload"),
                text(node, "application"));
    }

    private static @Nullable String text(JsonNode node, String member) {
        return node.path(member).isTextual() ? node.path(member).asText() : null;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
