package fr.allerretour.export.bundle.verify;

import fr.allerretour.export.bundle.verify.Reason.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A manifest or tag manifest: what it expects of which path.
 *
 * @param file its own name
 * @param algorithm as the JDK calls it
 */
record Manifest(String file, String algorithm, Map<String, byte[]> digests) {
    private static final Pattern NAME = Pattern.compile("(tag)?manifest-([A-Za-z0-9-]+)\\.txt");
    private static final Map<String, String> ALGORITHMS = Map.of(
            "md5", "MD5",
            "sha1", "SHA-1",
            "sha224", "SHA-224",
            "sha256", "SHA-256",
            "sha384", "SHA-384",
            "sha512", "SHA-512");
    private static final Map<String, Integer> LENGTHS =
            Map.of("MD5", 16, "SHA-1", 20, "SHA-224", 28, "SHA-256", 32, "SHA-384", 48, "SHA-512", 64);

    /**
     * What came of reading one.
     *
     * @param manifest none if its algorithm is not known
     * @param reasons what is wrong in it
     */
    record Parsed(Optional<Manifest> manifest, List<Reason> reasons) {}

    static boolean isOne(String path) {
        return NAME.matcher(path).matches();
    }

    boolean ofTags() {
        return file.startsWith("tag");
    }

    boolean weak() {
        return algorithm.equals("MD5") || algorithm.equals("SHA-1");
    }

    /**
     * Reads one.
     *
     * @param present whether the bag has a file of that path; asked from this thread
     */
    static Parsed parse(String file, BufferedReader lines, Declaration declaration, Predicate<String> present)
            throws IOException {
        List<Reason> reasons = new ArrayList<>();
        Matcher name = NAME.matcher(file);
        String algorithm = name.matches()
                ? ALGORITHMS.get(name.group(2).toLowerCase(Locale.ROOT).replace("-", ""))
                : null;
        if (algorithm == null) {
            warn(reasons::add, "algorithm-unknown", file, "its digests are not checked: the algorithm is not known");
            return new Parsed(Optional.empty(), reasons);
        }
        Manifest manifest = new Manifest(file, algorithm, new HashMap<>());
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                manifest.line(number, line, declaration, present, reasons::add);
            }
        }
        return new Parsed(Optional.of(manifest), reasons);
    }

    private void line(
            int number, String line, Declaration declaration, Predicate<String> present, Consumer<Reason> reasons) {
        // By hand: a regular expression for each of a million lines takes longer than their digests.
        int digestEnd = 2 * LENGTHS.getOrDefault(algorithm, 0);
        int start = digestEnd;
        while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
            start++;
        }
        byte[] digest = start > digestEnd && start < line.length() ? hex(line, digestEnd) : null;
        if (digest == null) {
            reasons.accept(new Reason(
                    Severity.ERROR,
                    "manifest-malformed",
                    file,
                    "line %d must be a %s digest, spaces and a path".formatted(number, algorithm)));
            return;
        }
        boolean starred = line.charAt(start) == '*' && start + 1 < line.length();
        String path = line.substring(starred ? start + 1 : start);
        if (starred) {
            warn(reasons, "manifest-md5sum", path, "is marked binary by '*', as md5sum writes it; BagIt does not");
        }
        if (path.startsWith("./")) {
            warn(reasons, "manifest-dot-slash", path, "begins with './', which BagIt does not");
            path = path.substring(2);
        }
        Optional<String> escape = PathRules.escape(path);
        if (escape.isPresent() || !ofTags() && !path.startsWith("data/")) {
            reasons.accept(new Reason(
                    Severity.ERROR,
                    "path-escape",
                    path,
                    file + ": " + escape.orElse("a payload file must be below data/")));
            return;
        }
        String decoded = declaration.isOne() ? decoded(path) : path;
        if (decoded.equals(path) || present.test(decoded) || !present.test(path)) {
            path = decoded;
        } else {
            warn(reasons, "name-not-encoded", path, "has a % that BagIt 1.0 wants written as %25");
        }
        byte[] before = digests.putIfAbsent(path, digest);
        if (before != null) {
            boolean same = Arrays.equals(before, digest);
            reasons.accept(new Reason(
                    same ? Severity.WARNING : Severity.ERROR,
                    same ? "manifest-repeats" : "manifest-contradicts-itself",
                    path,
                    file + (same ? " lists it twice" : " lists it twice with different digests")));
        }
    }

    private static byte @Nullable [] hex(String line, int length) {
        byte[] bytes = new byte[length / 2];
        for (int i = 0; i < length; i += 2) {
            char high = line.charAt(i);
            char low = line.charAt(i + 1);
            if (!HexFormat.isHexDigit(high) || !HexFormat.isHexDigit(low)) {
                return null;
            }
            bytes[i / 2] = (byte) (HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low));
        }
        return bytes;
    }

    /** RFC 8493 2.1.3: exactly CR, LF and % are encoded; anything else after a % is taken as it stands. */
    static String decoded(String path) {
        return path.indexOf('%') < 0
                ? path
                : path.replaceAll("%0[Dd]", "\r").replaceAll("%0[Aa]", "\n").replace("%25", "%");
    }

    private static void warn(Consumer<Reason> reasons, String code, String path, String detail) {
        reasons.accept(new Reason(Severity.WARNING, code, path, detail));
    }
}
