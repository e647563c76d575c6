package fr.allerretour.export.bundle.verify;

import fr.allerretour.export.bundle.verify.BagContents.BagFile;
import fr.allerretour.export.bundle.verify.Reason.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a bag of BagIt 0.93 to 1.0 in a folder, a .zip or a .tar, and finds all that is wrong instead of the first
 * thing. Where implementations differ, docs/adr/0006-bagit-policy.md says what is done. Reads each file once, on as many
 * threads as there are processors; memory grows with the number of files, not with their size.
 */
public final class BundleVerifier {
    private static final Pattern OXUM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");
    private static final Pattern FETCH = Pattern.compile("(\\S+)[ \\t]+(\\d+|-)[ \\t]+(.+)");
    private static final String PAYLOAD = "data/";
    private static final int MAX_DECLARATION = 1 << 16;

    private final BagContents contents;
    private final List<Reason> reasons = new ArrayList<>();
    private final Map<String, BagFile> byFoldedName = new HashMap<>();

    private BundleVerifier(BagContents contents) {
        this.contents = contents;
        reasons.addAll(contents.problems());
    }

    /** Checks without asking who signed. */
    public static Verification verify(Path path) throws IOException {
        return verify(path, null);
    }

    /**
     * Checks everything.
     *
     * @param authority from which the signer's certificate has to come; null to accept any signer
     * @throws UnusableBagException if there is nothing to check
     */
    public static Verification verify(Path path, @Nullable X509Certificate authority) throws IOException {
        try (BagContents contents = BagContents.of(path)) {
            return new BundleVerifier(contents).run(authority);
        }
    }

    private Verification run(@Nullable X509Certificate authority) throws IOException {
        Declaration declaration = declaration();
        List<BagFile> payload = contents.files().values().stream()
                .filter(file -> file.path().startsWith(PAYLOAD))
                .toList();
        findTwins(payload);
        List<Manifest> manifests = manifests(declaration);
        Set<String> holes = fetch(declaration, manifests);
        Expectations expectations = new Expectations();
        Set<String> missing = new TreeSet<>();
        for (Manifest manifest : manifests) {
            expect(manifest, expectations, holes, missing);
        }
        findUnlisted(payload, manifests, expectations, declaration);
        Set<String> missingSystemFiles = new HashSet<>(missing);
        missingSystemFiles.removeIf(path -> !PathRules.systemFile(path));
        payloadOxum(declaration, payload, missingSystemFiles.size());
        reasons.addAll(expectations.check(contents));
        new SignatureCheck(contents, reasons::add).run(authority);
        reasons.sort(Comparator.comparing(Reason::severity)
                .thenComparing(Reason::code)
                .thenComparing(Reason::file)
                .thenComparing(Reason::detail));
        return new Verification(
                declaration.version(),
                payload.size(),
                payload.stream().mapToLong(BagFile::octets).sum(),
                reasons.stream().distinct().toList());
    }

    private Declaration declaration() throws IOException {
        BagFile file = contents.files().get(Declaration.FILE);
        if (file == null) {
            error("declaration-missing", Declaration.FILE, "there is none, so this is no bag");
            return new Declaration("", StandardCharsets.UTF_8);
        }
        try (InputStream in = contents.open(file)) {
            return Declaration.parse(in.readNBytes(MAX_DECLARATION), reasons::add);
        }
    }

    private void findTwins(List<BagFile> payload) {
        for (BagFile file : payload) {
            BagFile twin = byFoldedName.putIfAbsent(PathRules.folded(file.path()), file);
            if (twin != null) {
                warn("names-alike", file.path(), "and " + twin.path() + " are one file on some file systems");
            }
        }
    }

    private List<Manifest> manifests(Declaration declaration) throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        for (String path : new TreeSet<>(contents.files().keySet())) {
            if (Manifest.isOne(path)) {
                try (BufferedReader lines = reader(path, declaration)) {
                    Manifest.parse(path, lines, declaration, contents.files()::containsKey, reasons::add)
                            .ifPresent(manifests::add);
                }
            }
        }
        if (manifests.stream().allMatch(Manifest::ofTags)) {
            error("manifest-missing", "", "there is no payload manifest whose digests could be checked");
        } else if (manifests.stream().filter(manifest -> !manifest.ofTags()).allMatch(Manifest::weak)) {
            warn("algorithm-weak", "", "only MD5 or SHA-1: finds accidents, not intent");
        }
        return manifests;
    }

    private void expect(Manifest manifest, Expectations expectations, Set<String> holes, Set<String> missing) {
        manifest.digests().forEach((path, digest) -> {
            BagFile file = contents.files().get(path);
            if (file == null) {
                file = byFoldedName.get(PathRules.folded(path));
                if (file != null) {
                    warn(
                            "name-differs",
                            path,
                            "is here as " + file.path() + ", which some file systems hold to be the same");
                }
            }
            if (file != null) {
                expectations.add(file, manifest, digest);
            } else if (PathRules.systemFile(path)) {
                missing.add(path);
                warn(
                        "system-file-missing",
                        path,
                        "is listed in %s and not here; systems remove it".formatted(manifest.file()));
            } else if (!holes.contains(path)) {
                missing.add(path);
                error("file-missing", path, "is listed in %s and not here".formatted(manifest.file()));
            }
        });
    }

    private void findUnlisted(
            List<BagFile> payload, List<Manifest> manifests, Expectations expectations, Declaration declaration) {
        List<Manifest> ofPayload =
                manifests.stream().filter(manifest -> !manifest.ofTags()).toList();
        for (BagFile file : payload) {
            int listed = expectations.manifests(file);
            if (listed == 0 && !ofPayload.isEmpty()) {
                error("file-unlisted", file.path(), "is here and in no manifest");
            } else if (listed > 0 && listed < ofPayload.size()) {
                reasons.add(new Reason(
                        declaration.isOne() ? Severity.ERROR : Severity.WARNING,
                        "manifests-incomplete",
                        file.path(),
                        "is in %d of %d payload manifests; BagIt 1.0 wants it in each"
                                .formatted(listed, ofPayload.size())));
            }
        }
        boolean tagged = manifests.stream().anyMatch(Manifest::ofTags);
        for (Manifest manifest : ofPayload) {
            BagFile file = contents.files().get(manifest.file());
            if (tagged && file != null && expectations.manifests(file) == 0) {
                warn("manifest-untagged", manifest.file(), "no tag manifest covers it");
            }
        }
    }

    private Set<String> fetch(Declaration declaration, List<Manifest> manifests) throws IOException {
        Set<String> holes = new HashSet<>();
        if (!contents.files().containsKey("fetch.txt")) {
            return holes;
        }
        try (BufferedReader lines = reader("fetch.txt", declaration)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher fetch = FETCH.matcher(line);
                if (line.isBlank()) {
                    continue;
                }
                if (!fetch.matches()) {
                    error("fetch-malformed", "fetch.txt", "a line must be a URL, a length or -, and a path: " + line);
                    continue;
                }
                String path = declaration.isOne() ? Manifest.decoded(fetch.group(3)) : fetch.group(3);
                path = path.startsWith("./") ? path.substring(2) : path;
                var escape = PathRules.escape(path);
                if (escape.isPresent() || !path.startsWith(PAYLOAD)) {
                    error("path-escape", path, "fetch.txt: " + escape.orElse("a payload file must be below data/"));
                    continue;
                }
                hole(path, fetch.group(1), fetch.group(2), manifests, holes);
            }
        }
        return holes;
    }

    private void hole(String path, String url, String length, List<Manifest> manifests, Set<String> holes) {
        if (manifests.stream().noneMatch(manifest -> manifest.digests().containsKey(path))) {
            error("fetch-unlisted", path, "is to be fetched and in no manifest, so it could not be checked");
        }
        BagFile file = contents.files().get(path);
        if (file == null) {
            holes.add(path);
            error("fetch-hole", path, "is not here; fetch.txt says to get it from " + url);
        } else if (!length.equals("-") && !length.equals(Long.toString(file.octets()))) {
            error("fetch-length", path, "has %d bytes and fetch.txt says %s".formatted(file.octets(), length));
        }
    }

    private void payloadOxum(Declaration declaration, List<BagFile> payload, int missingSystemFiles)
            throws IOException {
        String info = declaration.isOne() || contents.files().containsKey("bag-info.txt")
                ? "bag-info.txt"
                : "package-info.txt";
        if (!contents.files().containsKey(info)) {
            return;
        }
        try (BufferedReader lines = reader(info, declaration)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase("Payload-Oxum")) {
                    oxum(info, line.substring(colon + 1).strip(), payload, missingSystemFiles);
                }
            }
        }
    }

    private void oxum(String info, String value, List<BagFile> payload, int missingSystemFiles) {
        Matcher oxum = OXUM.matcher(value);
        if (!oxum.matches()) {
            error("oxum-malformed", info, "Payload-Oxum must be BYTES.FILES and is '" + value + "'");
            return;
        }
        long octets = payload.stream().mapToLong(BagFile::octets).sum();
        boolean holds = Long.parseLong(oxum.group(2)) == payload.size() + missingSystemFiles
                && (missingSystemFiles > 0 || Long.parseLong(oxum.group(1)) == octets);
        if (!holds) {
            error(
                    "oxum-differs",
                    info,
                    "Payload-Oxum is %s and the payload %d.%d".formatted(value, octets, payload.size()));
        }
    }

    private BufferedReader reader(String path, Declaration declaration) throws IOException {
        BagFile file = contents.files().get(path);
        if (file == null) {
            throw new IllegalStateException("asked for only when it is there");
        }
        return new BufferedReader(new InputStreamReader(contents.open(file), declaration.encoding()));
    }

    private void error(String code, String file, String detail) {
        reasons.add(new Reason(Severity.ERROR, code, file, detail));
    }

    private void warn(String code, String file, String detail) {
        reasons.add(new Reason(Severity.WARNING, code, file, detail));
    }
}
