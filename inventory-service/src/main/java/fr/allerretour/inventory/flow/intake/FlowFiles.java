package fr.allerretour.inventory.flow.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.flow.source.LogBytes;
import fr.allerretour.kit.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Flow logs in the database, gzipped: a tenth of what they are as text. */
@ApplicationScoped
class FlowFiles {

    /** A chunk of half a mebibyte or more makes the driver take a buffer of 16 MiB for it, each time. */
    private static final int CHUNK = 1 << 18;

    private static final int BUFFER = 1 << 16;

    private final AgroalDataSource dataSource;
    private final FlowConfig config;

    FlowFiles(AgroalDataSource dataSource, FlowConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    /**
     * A log as it came, gzipped; whoever has it deletes it.
     *
     * @param size in bytes as it was sent
     * @param sha256 of the bytes as they were sent
     */
    record Received(Path file, long size, String sha256) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** Forgets the logs whose reading ended without a word: nobody else would. */
    void discardAbandoned() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE chunk FROM flow_import_chunk chunk"
                        + " JOIN flow_import f ON f.id = chunk.flow_import AND f.organisation = chunk.organisation"
                        + " JOIN job j ON j.id = f.job AND j.organisation = f.organisation"
                        + " WHERE f.state IN ('RECEIVED', 'READING') AND j.state IN ('FAILED', 'CANCELLED')")) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The logs of flow imports that failed could not be forgotten", e);
        }
    }

    @Produces
    @Singleton
    static RecurringTask<Void> purge(FlowFiles files) {
        return Tasks.recurring("flow-purge", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> files.discardAbandoned());
    }

    /** Takes the body whole before anything is stored: a slow sender holds no connection to the database. */
    Received receive(InputStream body) throws IOException {
        Path file = Files.createTempFile("flows-", ".gz");
        MessageDigest digest = sha256();
        long size = 0;
        try {
            InputStream in = new DigestInputStream(body, digest);
            byte[] buffer = new byte[BUFFER];
            int n = in.readNBytes(buffer, 0, 2);
            byte[] head = {buffer[0], buffer[1]};
            try (OutputStream out = open(file, n == 2 && LogBytes.isGzip(head))) {
                while (n > 0) {
                    size += n;
                    if (size > config.maxBytes()) {
                        throw new ProblemException(
                                InventoryProblem.FLOW_LOG_TOO_LARGE,
                                "The log has more than " + config.maxBytes() + " bytes as it is sent.");
                    }
                    out.write(buffer, 0, n);
                    n = in.read(buffer);
                }
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Received(file, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static OutputStream open(Path file, boolean gzipped) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        return gzipped ? out : new FastGzip(out);
    }

    /** Stores the log within the present transaction. */
    void store(String organisation, UUID flowImport, Path file) throws IOException, SQLException {
        try (InputStream in = Files.newInputStream(file);
                Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO flow_import_chunk (flow_import, seq, organisation, content) VALUES (?, ?, ?, ?)")) {
            int seq = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                insert.setString(1, flowImport.toString());
                insert.setInt(2, seq++);
                insert.setString(3, organisation);
                insert.setBytes(4, chunk);
                insert.executeUpdate();
            }
        }
    }

    /** The stored log, gzipped, one chunk in memory at a time; holds no connection between chunks. */
    InputStream open(String organisation, UUID flowImport) {
        return new SequenceInputStream(new Enumeration<>() {
            private int seq;
            private byte @Nullable [] next = chunk(organisation, flowImport, 0);

            @Override
            public boolean hasMoreElements() {
                return next != null;
            }

            @Override
            public InputStream nextElement() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                InputStream chunk = new ByteArrayInputStream(next);
                seq++;
                next = chunk(organisation, flowImport, seq);
                return chunk;
            }
        });
    }

    private byte @Nullable [] chunk(String organisation, UUID flowImport, int seq) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT content FROM flow_import_chunk"
                        + " WHERE organisation = ? AND flow_import = ? AND seq = ?")) {
            select.setString(1, organisation);
            select.setString(2, flowImport.toString());
            select.setInt(3, seq);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Chunk " + seq + " of flow log " + flowImport + " cannot be read", e);
        }
    }

    /** Forgets the stored log. */
    void discard(String organisation, UUID flowImport) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM flow_import_chunk WHERE organisation = ? AND flow_import = ?")) {
            delete.setString(1, organisation);
            delete.setString(2, flowImport.toString());
            delete.executeUpdate();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Logs repeat themselves: the fastest level already finds nearly all of it. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
