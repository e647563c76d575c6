package fr.allerretour.export.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HexFormat;

/**
 * A plan as planner-service wrote it.
 *
 * @param hash "sha256:" and 64 hexadecimal digits over its bytes
 */
public record Plan(String id, String snapshotId, String snapshotHash, String hash, JsonNode document) {

    /** The one format that this version reads. */
    public static final String FORMAT = "aller-retour/plan/1";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a plan document.
     *
     * @throws IOException if it is none, or names no snapshot
     */
    public static Plan read(byte[] content) throws IOException {
        JsonNode document = JSON.readTree(content);
        if (document == null || !document.path("format").asText().equals(FORMAT)) {
            throw new IOException("expected a document of format " + FORMAT);
        }
        Plan plan = new Plan(
                document.path("id").asText(),
                document.path("snapshot").path("id").asText(),
                document.path("snapshot").path("contentHash").asText(),
                "sha256:" + HexFormat.of().formatHex(Snapshot.sha256().digest(content)),
                document);
        if (plan.id().isBlank()
                || plan.snapshotId().isBlank()
                || plan.snapshotHash().isBlank()) {
            throw new IOException("expected the members id, snapshot.id and snapshot.contentHash");
        }
        return plan;
    }
}
