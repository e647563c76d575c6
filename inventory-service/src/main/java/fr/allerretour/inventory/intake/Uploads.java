package fr.allerretour.inventory.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/** Uploaded files: through a temporary file into the database, and back into a temporary file for the reader. */
@ApplicationScoped
class Uploads {

    /** A chunk of half a mebibyte or more makes the driver take a buffer of 16 MiB for it, each time. */
    private static final int CHUNK = 1 << 18;

    private final AgroalDataSource dataSource;
    private final ImportConfig config;

    Uploads(AgroalDataSource dataSource, ImportConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    /** A file as it came; whoever has it deletes it. */
    record Received(Path file, long size, String sha256) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** Takes the body whole before anything is stored: a slow sender holds no connection to the database. */
    Received receive(InputStream body) throws IOException {
        Path file = Files.createTempFile("import-", ".upload");
        MessageDigest digest = sha256();
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            InputStream in = new DigestInputStream(body, digest);
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > config.maxBytes()) {
                    throw new ProblemException(
                            InventoryProblem.UPLOAD_TOO_LARGE,
                            "The file has more than " + config.maxBytes() + " bytes.");
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Received(file, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Stores the file within the present transaction. */
    void store(String organisation, UUID fileImport, Path file) throws IOException, SQLException {
        try (InputStream in = Files.newInputStream(file);
                Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO file_import_chunk (file_import, seq, organisation, content) VALUES (?, ?, ?, ?)")) {
            int seq = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                insert.setString(1, fileImport.toString());
                insert.setInt(2, seq++);
                insert.setString(3, organisation);
                insert.setBytes(4, chunk);
                insert.executeUpdate();
            }
        }
    }

    /** Copies the stored file out. */
    void copy(String organisation, UUID fileImport, Path to) throws IOException, SQLException {
        try (OutputStream out = Files.newOutputStream(to);
                Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT content FROM file_import_chunk"
                        + " WHERE organisation = ? AND file_import = ? AND seq = ?")) {
            select.setString(1, organisation);
            select.setString(2, fileImport.toString());
            for (int seq = 0; ; seq++) {
                select.setInt(3, seq);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return;
                    }
                    out.write(row.getBytes(1));
                }
            }
        }
    }

    /** Forgets the stored file. */
    void discard(String organisation, UUID fileImport) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM file_import_chunk WHERE organisation = ? AND file_import = ?")) {
            delete.setString(1, organisation);
            delete.setString(2, fileImport.toString());
            delete.executeUpdate();
        }
    }

    /**
     * Forgets the files whose reading ended without a word, because its worker died again and again or because of a fault of
     * ours: nobody else would.
     */
    void discardAbandoned() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE chunk FROM file_import_chunk chunk"
                        + " JOIN file_import f ON f.id = chunk.file_import AND f.organisation = chunk.organisation"
                        + " JOIN job j ON j.id = f.job AND j.organisation = f.organisation"
                        + " WHERE f.state IN ('RECEIVED', 'PARSING') AND j.state IN ('FAILED', 'CANCELLED')")) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The files of imports that failed could not be forgotten", e);
        }
    }

    @Produces
    @Singleton
    static RecurringTask<Void> purge(Uploads uploads) {
        return Tasks.recurring("upload-purge", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> uploads.discardAbandoned());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
