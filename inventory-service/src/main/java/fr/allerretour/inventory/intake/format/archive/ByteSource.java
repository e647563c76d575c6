package fr.allerretour.inventory.intake.format.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read more than once: a file, or one of an archive. */
public interface ByteSource {

    /** The bytes from the first; whoever opens them closes them. */
    InputStream open() throws IOException;

    /** How many there are, near enough for showing progress. */
    long size() throws IOException;

    /** A file's bytes. */
    static ByteSource of(Path file) {
        return new ByteSource() {

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }
        };
    }

    /** Bytes in memory. */
    static ByteSource of(byte[] bytes) {
        return new ByteSource() {

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }
}
