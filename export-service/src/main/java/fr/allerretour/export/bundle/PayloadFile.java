package fr.allerretour.export.bundle;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A file that is digested twice while it is written: SHA-512, the slow one, on the given thread, SHA-256 and the disk on
 * the caller's. What fits one buffer never leaves the caller's thread. One after another may use the same buffers.
 */
final class PayloadFile extends OutputStream {

    /** 4 MiB together: enough to keep both threads busy while one of them waits for a processor. */
    static final class Buffers {
        private final ByteBuffer[] buffers = new ByteBuffer[16];
        private final @Nullable Future<?>[] pending = new Future<?>[buffers.length];

        Buffers() {
            for (int i = 0; i < buffers.length; i++) {
                buffers[i] = ByteBuffer.allocate(1 << 18);
            }
        }
    }

    private final FileChannel channel;
    private final ExecutorService digester;
    private final Buffers ring;
    private final MessageDigest sha256 = Digests.of("SHA-256");
    private final MessageDigest sha512 = Digests.of("SHA-512");
    private int current;
    private long octets;

    PayloadFile(Path file, ExecutorService digester, Buffers ring) throws IOException {
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        this.digester = digester;
        this.ring = ring;
        ring.buffers[0].clear();
    }

    @Override
    public void write(int b) throws IOException {
        if (!ring.buffers[current].hasRemaining()) {
            next();
        }
        ring.buffers[current].put((byte) b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (!ring.buffers[current].hasRemaining()) {
                next();
            }
            int n = Math.min(left, ring.buffers[current].remaining());
            ring.buffers[current].put(bytes, from, n);
            from += n;
            left -= n;
        }
    }

    /** Reads straight into the buffers, which spares a copy of every byte. */
    void readAll(FileChannel source) throws IOException {
        for (; ; ) {
            if (!ring.buffers[current].hasRemaining()) {
                next();
            }
            if (source.read(ring.buffers[current]) < 0) {
                return;
            }
        }
    }

    private void next() throws IOException {
        drain(true);
        current = (current + 1) % ring.buffers.length;
        await(current);
        ring.buffers[current].clear();
    }

    private void drain(boolean more) throws IOException {
        ByteBuffer buffer = ring.buffers[current];
        int n = buffer.position();
        byte[] bytes = buffer.array();
        if (more || octets > 0) {
            ring.pending[current] = digester.submit(() -> sha512.update(bytes, 0, n));
        } else {
            sha512.update(bytes, 0, n);
        }
        sha256.update(bytes, 0, n);
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        octets += n;
    }

    private void await(int index) throws IOException {
        Future<?> task = ring.pending[index];
        ring.pending[index] = null;
        if (task == null) {
            return;
        }
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while digesting");
        } catch (CancellationException | ExecutionException e) {
            throw new IOException("The digest failed: " + e.getMessage(), e);
        }
    }

    /** Length and both digests, in hex; the file is closed by {@link #close()} alone. */
    Written finish() throws IOException {
        drain(false);
        for (int i = 0; i < ring.pending.length; i++) {
            await(i);
        }
        return new Written(octets, Digests.hex(sha256), Digests.hex(sha512));
    }

    /** Does nothing to the digests: a file whose content failed is thrown away by its writer. */
    @Override
    public void close() throws IOException {
        for (int i = 0; i < ring.pending.length; i++) {
            await(i);
        }
        channel.close();
    }

    record Written(long octets, String sha256, String sha512) {}
}
