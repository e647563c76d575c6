package fr.allerretour.export.bundle;

import fr.allerretour.export.bundle.Journal.Line;
import fr.allerretour.export.bundle.Journal.Written;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The files of a bag beside its payload, in the words of RFC 8493. */
final class TagFiles {
    static final String TAG_MANIFEST = "tagmanifest-sha512.txt";
    static final String SIGNATURE = "signatures/tagmanifest-sha512.txt.p7s";
    private static final List<String> TAGGED =
            List.of("bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt");

    private final Path bag;
    private final BundleDescription description;

    TagFiles(Path bag, BundleDescription description) {
        this.bag = bag;
        this.description = description;
    }

    /** The manifests last but for the tag manifest, which covers them: without it there is no bundle. */
    void write(Journal journal, List<PayloadEntry> meta, long files, long octets) throws IOException {
        text("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        text("bag-info.txt", information(files, octets));
        try (Writer sha512 = writer("manifest-sha512.txt");
                Writer sha256 = writer("manifest-sha256.txt");
                Journal.Reader lines = journal.read()) {
            for (PayloadEntry entry : meta) {
                list(entry, sha256, sha512);
            }
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof Written written) {
                    list(written.entry(), sha256, sha512);
                }
            }
        }
        StringBuilder tagged = new StringBuilder();
        for (String name : TAGGED) {
            tagged.append(Digests.sha512(bag.resolve(name)))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        text(TAG_MANIFEST, tagged.toString());
    }

    private static void list(PayloadEntry entry, Writer sha256, Writer sha512) throws IOException {
        sha256.write(entry.sha256() + "  " + entry.path() + "\n");
        sha512.write(entry.sha512() + "  " + entry.path() + "\n");
    }

    private String information(long files, long octets) {
        StringBuilder out = new StringBuilder();
        field(out, "Source-Organization", description.organisation());
        field(out, "External-Identifier", description.identifier());
        field(out, "External-Description", description.title());
        field(out, "Bag-Software-Agent", description.softwareAgent());
        field(out, "Bagging-Date", DateTimeFormatter.ISO_LOCAL_DATE.format(description.baggingDate()));
        field(out, "Payload-Oxum", octets + "." + files);
        description.information().forEach(field -> field(out, field.label(), field.value()));
        return out.toString();
    }

    private static void field(StringBuilder out, String label, String value) {
        BundleDescription.Field field = new BundleDescription.Field(label, value);
        out.append(field.label()).append(": ").append(field.value()).append('\n');
    }

    private void text(String name, String content) throws IOException {
        Files.writeString(bag.resolve(name), content, StandardCharsets.UTF_8);
    }

    private BufferedWriter writer(String name) throws IOException {
        return Files.newBufferedWriter(bag.resolve(name), StandardCharsets.US_ASCII);
    }
}
