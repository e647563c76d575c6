package fr.allerretour.export.bundle;

import fr.allerretour.export.bundle.Journal.Line;
import fr.allerretour.export.bundle.Journal.LotFinished;
import fr.allerretour.export.bundle.Journal.LotStarted;
import fr.allerretour.export.bundle.Journal.Written;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The payload's RO-Crate 1.2: every lot as a dataset, and by name the meta files and the files whose media type is
 * known. The others are in the manifests and in names.jsonl: a million of them here would only defeat its readers.
 */
final class RoCrate {
    private final BundleDescription description;
    private final List<LotSummary> lots;
    private final List<PayloadEntry> meta;

    RoCrate(BundleDescription description, List<LotSummary> lots, List<PayloadEntry> meta) {
        this.description = description;
        this.lots = lots;
        this.meta = meta;
    }

    void writeTo(OutputStream stream, Journal journal) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write("{\"@context\":\"https://w3id.org/ro/crate/1.2/context\",\"@graph\":[\n");
        out.write("{\"@id\":\"ro-crate-metadata.json\",\"@type\":\"CreativeWork\",\"about\":{\"@id\":\"./\"},"
                + "\"conformsTo\":{\"@id\":\"https://w3id.org/ro/crate/1.2\"}},\n");
        root(out);
        lots(out, journal);
        for (PayloadEntry entry : meta) {
            file(out, entry);
        }
        try (Journal.Reader lines = journal.read()) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof Written written && written.entry().details().mediaType() != null) {
                    file(out, written.entry());
                }
            }
        }
        out.write("{\"@id\":\"#rights\",\"@type\":\"CreativeWork\",\"name\":\"Rights of the source organisation\","
                + "\"description\":\"The data stays the property of the organisation named as publisher; this bundle "
                + "grants nobody any right.\"},\n");
        out.write("{\"@id\":\"#organisation\",\"@type\":\"Organization\",\"name\":"
                + Json.quote(description.organisation()) + "}\n]}\n");
        out.flush();
    }

    private void root(Writer out) throws IOException {
        String parts = Stream.concat(
                        meta.stream().map(entry -> reference(entry.path())),
                        lots.stream().map(lot -> reference(lot.folder() + "/")))
                .collect(Collectors.joining(","));
        out.write("{\"@id\":\"./\",\"@type\":\"Dataset\",\"identifier\":" + Json.quote(description.identifier())
                + ",\"name\":" + Json.quote(description.title())
                + ",\"description\":" + Json.quote(description.text())
                + ",\"datePublished\":" + Json.quote(description.baggingDate().toString())
                + ",\"publisher\":{\"@id\":\"#organisation\"},\"license\":{\"@id\":\"#rights\"}"
                + ",\"hasPart\":[" + parts + "]},\n");
    }

    private void lots(Writer out, Journal journal) throws IOException {
        try (Journal.Reader lines = journal.read()) {
            int index = 0;
            String separator = "";
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof LotStarted) {
                    LotSummary lot = lots.get(index++);
                    separator = "";
                    out.write("{\"@id\":" + Json.quote(id(lot.folder() + "/")) + ",\"@type\":\"Dataset\",\"name\":"
                            + Json.quote(lot.name()) + ",\"description\":"
                            + Json.quote("%d files, %d bytes".formatted(lot.files(), lot.octets())) + ",\"hasPart\":[");
                } else if (line instanceof Written written
                        && written.entry().details().mediaType() != null) {
                    out.write(separator + reference(written.entry().path()));
                    separator = ",";
                } else if (line instanceof LotFinished) {
                    out.write("]},\n");
                }
            }
        }
    }

    private static void file(Writer out, PayloadEntry entry) throws IOException {
        String type = entry.details().mediaType();
        out.write("{\"@id\":" + Json.quote(id(entry.path())) + ",\"@type\":\"File\",\"name\":"
                + Json.quote(entry.original().toString())
                + ",\"contentSize\":\"" + entry.octets() + "\""
                + (type == null ? "" : ",\"encodingFormat\":" + Json.quote(type))
                + ",\"sha256\":\"" + entry.sha256() + "\"},\n");
    }

    private static String reference(String path) {
        return "{\"@id\":" + Json.quote(id(path)) + "}";
    }

    private static String id(String path) {
        return path.substring("data/".length());
    }
}
