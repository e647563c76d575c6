package fr.allerretour.export.connector.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.allerretour.export.connector.Loss;
import fr.allerretour.export.connector.Sink;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One JSON line for each entry of the tree, kept on disk until the tree is written: what a bag cannot hold (empty
 * folders, links, times, modes) is told here.
 */
final class EntryLog implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();

    private final Path spool;
    private final OutputStream out;

    EntryLog() throws IOException {
        spool = Files.createTempFile("entries-", ".jsonl");
        out = new BufferedOutputStream(Files.newOutputStream(spool), 1 << 16);
    }

    /** Notes one entry; what does not apply is null. */
    void add(
            String path,
            String kind,
            @Nullable BasicFileAttributes attributes,
            Sink.@Nullable Written written,
            @Nullable String target,
            Loss.@Nullable Code loss)
            throws IOException {
        JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("path", path);
        json.writeStringField("kind", kind);
        if (attributes != null) {
            json.writeStringField("modified", attributes.lastModifiedTime().toString());
        }
        if (attributes instanceof PosixFileAttributes posix) {
            json.writeStringField("mode", PosixFilePermissions.toString(posix.permissions()));
        }
        if (written != null) {
            json.writeNumberField("bytes", written.bytes());
            json.writeStringField("sha512", written.sha512());
            json.writeStringField("payload", written.payload());
        }
        if (target != null) {
            json.writeStringField("target", target);
        }
        if (loss != null) {
            json.writeStringField("loss", loss.name());
        }
        json.writeEndObject();
        json.close();
        out.write('\n');
    }

    /** Puts the lines into the payload. */
    void writeTo(Sink sink, List<String> path) throws IOException {
        out.flush();
        sink.write(path, target -> Files.copy(spool, target));
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(spool);
    }
}
