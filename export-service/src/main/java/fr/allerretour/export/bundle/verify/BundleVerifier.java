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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private static final int READ_AHEAD = 1 << 16;

    private final BagContents contents;
    private final List<Reason> reasons = new ArrayList<>();

    /** Payload files whose name is not its own folded form; the others are found by their name. */
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
        return verify(path, authority, (octets, total) -> {});
    }

    /** The same, telling how far it is. */
    public static Verification verify(Path path, @Nullable X509Certificate authority, VerificationProgress progress)
            throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (BagContents contents = BagContents.of(path);
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            return new BundleVerifier(contents).run(workers, threads, authority, progress);
        }
    }

    private Verification run(
            ExecutorService workers, int threads, @Nullable X509Certificate authority, VerificationProgress progress)
            throws IOException {
        Declaration declaration = declaration();
        List<BagFile> payload = new ArrayList<>(contents.files().size());
        for (BagFile file : contents.files().values()) {
            if (file.path().startsWith(PAYLOAD)) {
                payload.add(file);
            }
        }
        findTwins(payload);
        List<Manifest> manifests = manifests(declaration, workers);
        Set<String> holes = fetch(declaration, manifests);
        DigestCheck digests = new DigestCheck(contents, manifests);
        Set<String> missing = new TreeSet<>();
        for (Manifest manifest : manifests) {
            expect(manifest, digests, holes, missing);
        }
        findUnlisted(payload, manifests, digests, declaration);
        Set<String> missingSystemFiles = new HashSet<>(missing);
        missingSystemFiles.removeIf(path -> !PathRules.systemFile(path));
        payloadOxum(declaration, payload, missingSystemFiles.size());
        reasons.addAll(digests.run(workers, threads, progress));
        new SignatureCheck(contents, reasons::add).run(authority);
        return new Verification(
                declaration.version(), payload.size(), octets(payload), List.copyOf(new TreeSet<>(reasons)));
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
            String folded = PathRules.folded(file.path());
            if (!folded.equals(file.path())) {
                BagFile twin = foldedTo(folded);
                if (twin == null) {
                    byFoldedName.put(folded, file);
                } else {
                    warn("names-alike", file.path(), "and " + twin.path() + " are one file on some file systems");
                }
            }
        }
    }

    private @Nullable BagFile foldedTo(String folded) {
        BagFile file = folded.startsWith(PAYLOAD) ? contents.files().get(folded) : null;
        return file != null && PathRules.folded(folded).equals(folded) ? file : byFoldedName.get(folded);
    }

    private List<Manifest> manifests(Declaration declaration, ExecutorService workers) throws IOException {
        List<Future<Manifest.Parsed>> parsed = new ArrayList<>();
        for (String path : contents.files().keySet()) {
            if (Manifest.isOne(path)) {
                parsed.add(workers.submit(() -> {
                    try (BufferedReader lines = reader(path, declaration)) {
                        return Manifest.parse(path, lines, declaration, contents.files()::containsKey);
                    }
                }));
            }
        }
        List<Manifest> manifests = new ArrayList<>();
        for (Future<Manifest.Parsed> one : parsed) {
            Manifest.Parsed done = Results.await(one, () -> {});
            reasons.addAll(done.reasons());
            done.manifest().ifPresent(manifests::add);
        }
        manifests.sort(Comparator.comparing(Manifest::file));
        if (manifests.stream().allMatch(Manifest::ofTags)) {
            error("manifest-missing", "", "there is no payload manifest whose digests could be checked");
        } else if (manifests.stream().filter(manifest -> !manifest.ofTags()).allMatch(Manifest::weak)) {
            warn("algorithm-weak", "", "only MD5 or SHA-1: finds accidents, not intent");
        }
        return manifests;
    }

    private void expect(Manifest manifest, DigestCheck digests, Set<String> holes, Set<String> missing) {
        for (Map.Entry<String, byte[]> line : manifest.digests().entrySet()) {
            String path = line.getKey();
            if (contents.files().containsKey(path)) {
                continue;
            }
            BagFile other = foldedTo(PathRules.folded(path));
            if (other != null) {
                warn(
                        "name-differs",
                        path,
                        "is here as " + other.path() + ", which some file systems hold to be the same");
                digests.addOtherName(other, manifest, line.getValue());
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
        }
    }

    private void findUnlisted(
            List<BagFile> payload, List<Manifest> manifests, DigestCheck digests, Declaration declaration) {
        List<Manifest> ofPayload =
                manifests.stream().filter(manifest -> !manifest.ofTags()).toList();
        for (BagFile file : payload) {
            int listed = digests.listed(file, ofPayload);
            if (listed == 0 && !ofPayload.isEmpty()) {
                error("file-unlisted", file.path(), "is here and in no manifest");
            } else if (listed < ofPayload.size()) {
                reasons.add(new Reason(
                        declaration.isOne() ? Severity.ERROR : Severity.WARNING,
                        "manifests-incomplete",
                        file.path(),
                        "is in %d of %d payload manifests; BagIt 1.0 wants it in each"
                                .formatted(listed, ofPayload.size())));
            }
        }
        List<Manifest> ofTags = manifests.stream().filter(Manifest::ofTags).toList();
        for (Manifest manifest : ofPayload) {
            BagFile file = contents.files().get(manifest.file());
            if (!ofTags.isEmpty() && file != null && digests.listed(file, ofTags) == 0) {
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
        long octets = octets(payload);
        boolean holds = Long.parseLong(oxum.group(2)) == payload.size() + missingSystemFiles
                && (missingSystemFiles > 0 || Long.parseLong(oxum.group(1)) == octets);
        if (!holds) {
            error(
                    "oxum-differs",
                    info,
                    "Payload-Oxum is %s and the payload %d.%d".formatted(value, octets, payload.size()));
        }
    }

    private static long octets(List<BagFile> payload) {
        long octets = 0;
        for (BagFile file : payload) {
            octets += file.octets();
        }
        return octets;
    }

    private BufferedReader reader(String path, Declaration declaration) throws IOException {
        BagFile file = contents.files().get(path);
        if (file == null) {
            throw new IllegalStateException("asked for only when it is there");
        }
        return new BufferedReader(new InputStreamReader(contents.open(file), declaration.encoding()), READ_AHEAD);
    }

    private void error(String code, String file, String detail) {
        reasons.add(new Reason(Severity.ERROR, code, file, detail));
    }

    private void warn(String code, String file, String detail) {
        reasons.add(new Reason(Severity.WARNING, code, file, detail));
    }
}
