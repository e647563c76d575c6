package fr.allerretour.inventory.intake.format.item;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes keys and names of what sources give that may be longer than a portfolio takes. */
public final class ItemKeys {

    private static final int LONGEST = 255;
    private static final int DIGEST_BYTES = 16;

    private ItemKeys() {}

    /** The identity itself if it has at most 255 characters, else its beginning and a digest of all of it. */
    public static String key(String identity) {
        if (identity.length() <= LONGEST) {
            return identity;
        }
        String digest = HexFormat.of().formatHex(sha256(identity), 0, DIGEST_BYTES);
        return identity.substring(0, LONGEST - 1 - digest.length()) + "~" + digest;
    }

    /** The name itself if it has at most 255 characters, else its beginning. */
    public static String name(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
