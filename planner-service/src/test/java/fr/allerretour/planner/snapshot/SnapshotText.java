package fr.allerretour.planner.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Writes snapshots for tests by the contract's words, not by the product's code: header, counts and hash agree. */
public final class SnapshotText {
    public static final String ID = "0b7c1f6e-6a54-4f4e-9d0a-0f6f7a1f0001";

    private SnapshotText() {}

    public static String of(String... lines) {
        return withId(ID, List.of(lines));
    }

    public static String withId(String id, List<String> lines) {
        String content = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        return """
                {"type":"snapshot","format":"aller-retour/snapshot/1","id":"%s","organisation":"local",\
                "portfolio":"6d0d6a8c-1111-4f4e-9d0a-0f6f7a1f0002","portfolioName":"Parc d'essai",\
                "takenAt":"2026-11-24T09:00:00Z","contentHash":"%s","counts":{"workloads":%d,"applications":%d,\
                "dependencies":%d,"dataSets":%d}}
                """.formatted(
                                id,
                                hash(content),
                                count(lines, "workload"),
                                count(lines, "application"),
                                count(lines, "dependency"),
                                count(lines, "data-set"))
                + content;
    }

    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    public static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(List<String> lines, String type) {
        return lines.stream()
                .filter(line -> line.startsWith("{\"type\":\"" + type + "\""))
                .count();
    }
}
