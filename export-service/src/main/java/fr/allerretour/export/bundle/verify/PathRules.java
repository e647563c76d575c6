package fr.allerretour.export.bundle.verify;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a path in a bag may be, by rule and not by the file system at hand: the next reader has another one. */
final class PathRules {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("%[A-Za-z][A-Za-z0-9_()]*%.*", Pattern.DOTALL);
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
    private static final Set<String> SYSTEM_FILES = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private PathRules() {}

    /** Why the path leads out of the bag on one system or another, or nothing. */
    static Optional<String> escape(String path) {
        if (harmless(path)) {
            return Optional.empty();
        }
        if (path.isEmpty()) {
            return Optional.of("an empty path");
        }
        if (path.startsWith("/") || path.startsWith("\\")) {
            return Optional.of("an absolute path leads out of the bag");
        }
        if (path.startsWith("~")) {
            return Optional.of("a path from a home directory leads out of the bag");
        }
        if (DRIVE.matcher(path).matches() || VARIABLE.matcher(path).matches()) {
            return Optional.of("a path from a Windows drive or variable leads out of the bag");
        }
        if (path.indexOf('\0') >= 0) {
            return Optional.of("a path with a NUL in it");
        }
        for (String part : SEPARATOR.split(path)) {
            if (part.equals("..")) {
                return Optional.of("a path with '..' leads out of the bag");
            }
        }
        return Optional.empty();
    }

    /** Most paths can be told to be so without a closer look. */
    private static boolean harmless(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            boolean inner = i > 0 && (c == '/' || c == '.' && path.charAt(i - 1) != '.');
            if (!plain && !inner) {
                return false;
            }
        }
        return !path.isEmpty();
    }

    /** The same for all names that some file system holds to be one: without case, and composed. */
    static String folded(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) >= 0x80) {
                return foldedBeyondAscii(path);
            }
        }
        return path.toLowerCase(Locale.ROOT);
    }

    private static String foldedBeyondAscii(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** Written by an operating system on its own, and deleted so: nobody's data. */
    static boolean systemFile(String path) {
        return SYSTEM_FILES.contains(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }
}
