package fr.allerretour.export.bundle;

import fr.allerretour.export.bundle.Journal.EmptyFolder;
import fr.allerretour.export.bundle.Journal.Line;
import fr.allerretour.export.bundle.Journal.LotFinished;
import fr.allerretour.export.bundle.Journal.LotStarted;
import fr.allerretour.export.bundle.Journal.Written;
import fr.allerretour.export.bundle.name.OriginalName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What every bundle says of itself beside the standards: the names its files had, and how to check it. */
final class Texts {
    static final String NAMES = "names.jsonl";

    private final Journal journal;

    Texts(Journal journal) {
        this.journal = journal;
    }

    /** One line a file or empty folder of a lot, in the order of the manifests. */
    void names(OutputStream out) throws IOException {
        try (Journal.Reader lines = journal.read()) {
            String lot = "";
            for (Line line = lines.next(); line != null; line = lines.next()) {
                switch (line) {
                    case LotStarted started -> lot = started.name();
                    case Written(PayloadEntry entry, long start, long end) ->
                        write(
                                out,
                                lot,
                                entry.path(),
                                entry.original(),
                                entry.details().modified());
                    case EmptyFolder folder -> write(out, lot, null, folder.name(), null);
                    case LotFinished finished -> {}
                }
            }
        }
    }

    private static void write(
            OutputStream out, String lot, @Nullable String path, OriginalName original, @Nullable Instant modified)
            throws IOException {
        StringBuilder json = new StringBuilder("{");
        if (path != null) {
            json.append("\"path\":").append(Json.quote(path)).append(',');
        } else {
            json.append("\"emptyFolder\":true,");
        }
        json.append("\"lot\":").append(Json.quote(lot));
        json.append(",\"original\":").append(Json.quote(original.toString()));
        if (original.text().isEmpty()) {
            json.append(",\"originalBytes\":").append(Json.quote(original.hex()));
        }
        if (modified != null) {
            json.append(",\"modified\":").append(Json.quote(modified.toString()));
        }
        out.write(json.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    static Content resource(String name) {
        return out -> {
            try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
                in.transferTo(out);
            }
        };
    }
}
