package fr.allerretour.kit.http;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** A request's body, read once to know its digest and kept to be read again; past 1 MiB it waits in a file. */
final class SpooledBody implements AutoCloseable {

    private static final int IN_MEMORY = 1 << 20;

    private final byte[] head;
    private final @Nullable Path rest;
    private final MessageDigest digest;

    private SpooledBody(byte[] head, @Nullable Path rest, MessageDigest digest) {
        this.head = head;
        this.rest = rest;
        this.digest = digest;
    }

    static SpooledBody of(InputStream body) throws IOException {
        MessageDigest digest = sha256();
        byte[] head = body.readNBytes(IN_MEMORY);
        digest.update(head);
        if (head.length < IN_MEMORY) {
            return new SpooledBody(head, null, digest);
        }
        Path file = Files.createTempFile("body-", ".spool");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new SpooledBody(head, file, digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 over the body and then {@code line}. */
    byte[] digestWith(String line) {
        return digest.digest(line.getBytes(StandardCharsets.UTF_8));
    }

    /** The body once more; its file goes when the stream is closed. */
    InputStream stream() throws IOException {
        InputStream first = new ByteArrayInputStream(head);
        if (rest == null) {
            return first;
        }
        return new FilterInputStream(new SequenceInputStream(first, Files.newInputStream(rest))) {
            @Override
            public void close() throws IOException {
                super.close();
                SpooledBody.this.close();
            }
        };
    }

    @Override
    public void close() {
        if (rest != null) {
            try {
                Files.deleteIfExists(rest);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
