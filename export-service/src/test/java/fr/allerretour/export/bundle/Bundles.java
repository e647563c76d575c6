package fr.allerretour.export.bundle;

import fr.allerretour.export.bundle.PayloadEntry.Details;
import fr.allerretour.export.bundle.name.OriginalName;
import fr.allerretour.export.bundle.signature.BundleSigner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bundles for tests. */
public final class Bundles {
    public static final BundleDescription DESCRIPTION = new BundleDescription(
            "urn:test:bundle:1",
            "Réversibilité de la paie",
            "Fichiers et base de la paie.",
            "Ministère d'essai",
            "Aller-Retour test",
            LocalDate.of(2026, 11, 24),
            List.of(new BundleDescription.Field("Plan-Hash", "sha256:00")));
    public static final List<String> HARD_NAMES = List.of(
            "plain.txt",
            "Été à la mer.pdf",
            "E\u0301te\u0301.pdf",
            "Dossier/Twin.txt",
            "dossier/twin.txt",
            "con.txt",
            "trailing.",
            "line\nbreak",
            "tab\there",
            "100%25.txt",
            "back\\slash",
            "-rf",
            "~root",
            "\u65e5\u672c\u8a9e",
            "x".repeat(250) + ".docx",
            "empty");

    private Bundles() {}

    public static PublishedBundle write(Path destination, @Nullable BundleSigner signer) throws IOException {
        try (BundleWriter writer = BundleWriter.open(destination, DESCRIPTION, signer)) {
            fill(writer, out -> {});
            return writer.publish();
        }
    }

    /** Writes one slowly, in a process of its own that can be killed. */
    public static void main(String[] arguments) throws IOException {
        try (BundleWriter writer = BundleWriter.open(Path.of(arguments[0]), DESCRIPTION, null)) {
            fill(writer, out -> LockSupport.parkNanos(20_000_000));
            writer.publish();
        }
    }

    /** Writes two lots and the meta files; before every file, asks the interruption. */
    public static void fill(BundleWriter writer, Content interruption) throws IOException {
        LotWriter files = writer.lot("paie", Category.FILES, LotWriter.Resume.BY_FILE);
        if (!files.finished()) {
            for (String name : HARD_NAMES) {
                files.add(
                        OriginalName.of(name),
                        Details.modifiedAt(Instant.parse("2025-01-02T03:04:05Z")),
                        out -> content(name, interruption, out));
            }
            files.addEmptyFolder(OriginalName.of("rien"));
        }
        files.finish();
        LotWriter base = writer.lot("paie", Category.DATABASE, LotWriter.Resume.WHOLE);
        if (!base.finished()) {
            for (String table : List.of("agent.csv", "bulletin.csv")) {
                base.add(
                        OriginalName.of("tables/" + table),
                        Details.ofType("text/csv"),
                        out -> content(table, interruption, out));
            }
        }
        base.finish();
        writer.addMeta(
                "inventory.jsonl", "application/x-ndjson", out -> out.write("{}\n".getBytes(StandardCharsets.UTF_8)));
        writer.addMeta("losses.json", "application/json", out -> out.write("[]".getBytes(StandardCharsets.UTF_8)));
    }

    private static void content(String name, Content interruption, OutputStream out) throws IOException {
        Random random = new Random(name.hashCode());
        int length = name.equals("empty") ? 0 : 1 + random.nextInt(700_000);
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        interruption.writeTo(out);
        out.write(bytes, 0, length / 2);
        interruption.writeTo(out);
        out.write(bytes, length / 2, length - length / 2);
    }

    /** A key and a certificate made by the JDK's keytool, as a customer might. */
    public static BundleSigner signer(Path folder, String... keytoolKey) throws Exception {
        return BundleSigner.fromPkcs12(keyStore(folder, keytoolKey), "changeit".toCharArray(), clock());
    }

    public static Path keyStore(Path folder, String... keytoolKey) throws IOException, InterruptedException {
        Path store = folder.resolve("key.p12");
        Files.deleteIfExists(store);
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Shell.Outcome outcome = Shell.run(
                folder,
                Stream.concat(
                                Stream.of(
                                        keytool,
                                        "-genkeypair",
                                        "-storetype",
                                        "PKCS12",
                                        "-keystore",
                                        "key.p12",
                                        "-storepass",
                                        "changeit",
                                        "-alias",
                                        "bundle",
                                        "-dname",
                                        "CN=Essai, O=Aller-Retour, C=FR",
                                        "-validity",
                                        "3650"),
                                Stream.of(keytoolKey))
                        .toArray(String[]::new));
        if (outcome.exit() != 0) {
            throw new IOException(outcome.output());
        }
        return store;
    }

    static Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    }

    /** Path to SHA-512 of every file of a folder. */
    public static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                tree.put(root.relativize(file).toString(), Digests.sha512(file));
            }
        }
        return tree;
    }
}
