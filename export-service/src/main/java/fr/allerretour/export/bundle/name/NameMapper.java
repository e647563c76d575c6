package fr.allerretour.export.bundle.name;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Gives every original name a name that any system can hold and {@code sha512sum -c} can read: letters, digits,
 * {@code . _ -}, at most 100 characters a part and 220 in all, none reserved, none a twin of another without regard to
 * case. A name that is already so is kept. The same names in the same order always give the same answer. Takes about 32
 * bytes of memory a name. Not thread safe.
 */
public final class NameMapper {
    private static final int MAX_PART = 100;
    private static final int MAX_PATH = 220;
    private static final byte[] DEEP = "_deep".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|clock\\$|conin\\$|conout\\$|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,11}");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final ClaimTable claims = new ClaimTable();

    /**
     * The path for a file. Call once a file: the second call for one name is a twin and gets another path.
     *
     * @param folder where in the bag, without a slash at its end; kept as it is
     */
    public String file(String folder, OriginalName name) {
        List<byte[]> parts = name.parts();
        long original = ClaimTable.hash(folder.getBytes(StandardCharsets.UTF_8), 0);
        String path = folder;
        for (byte[] part : parts.subList(0, parts.size() - 1)) {
            original = ClaimTable.hash(part, original);
            path = claim(path, part, original, true);
        }
        byte[] last = parts.getLast();
        if (path.length() + MAX_PART >= MAX_PATH) {
            // Too deep for some systems to open: all such files lie in one flat folder, told apart by their digest.
            path = claim(folder, DEEP, 0, true);
            last = (digest(name.hex().getBytes(StandardCharsets.US_ASCII), 20) + extension(safe(last)))
                    .getBytes(StandardCharsets.US_ASCII);
        }
        return claim(path, last, ClaimTable.hash(last, original), false);
    }

    /** The path for a folder of one part below another: the same for the same name, however often it is asked. */
    public String folder(String parent, String name) {
        byte[] part = name.getBytes(StandardCharsets.UTF_8);
        return claim(parent, part, ClaimTable.hash(part, 2), true);
    }

    private String claim(String parent, byte[] part, long original, boolean folder) {
        String safe = safe(part);
        boolean kept = safe.equals(new String(part, StandardCharsets.ISO_8859_1));
        String candidate = kept ? safe : marked(safe, part, 1);
        for (int attempt = kept ? 1 : 2; ; attempt++) {
            String path = parent + "/" + candidate;
            if (claims.claim(path.toLowerCase(Locale.ROOT), original, folder)) {
                return path;
            }
            candidate = marked(safe, part, attempt);
        }
    }

    private static String safe(byte[] part) {
        String text = OriginalName.decode(part).orElseGet(() -> new String(part, StandardCharsets.US_ASCII));
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("ß", "ss");
        String safe = UNSAFE.matcher(plain).replaceAll("_");
        if (safe.isEmpty()
                || safe.startsWith(".")
                || safe.startsWith("-")
                || RESERVED.matcher(safe).matches()) {
            safe = "_" + safe;
        }
        if (safe.endsWith(".")) {
            safe = safe + "_";
        }
        if (safe.length() > MAX_PART) {
            String extension = extension(safe);
            safe = safe.substring(0, MAX_PART - 20 - extension.length()) + extension;
        }
        return safe;
    }

    private static String marked(String safe, byte[] part, int attempt) {
        String extension = extension(safe);
        String stem = safe.substring(0, safe.length() - extension.length());
        String mark = "-" + digest(part, 5) + (attempt == 1 ? "" : "-" + attempt);
        int room = MAX_PART - mark.length() - extension.length();
        return (stem.length() > room ? stem.substring(0, room) : stem) + mark + extension;
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot <= 0 ? "" : name.substring(dot);
        return EXTENSION.matcher(extension).matches() ? extension : "";
    }

    private static String digest(byte[] bytes, int length) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
