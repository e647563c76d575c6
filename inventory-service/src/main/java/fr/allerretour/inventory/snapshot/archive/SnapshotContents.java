package fr.allerretour.inventory.snapshot.archive;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored bytes of snapshots: NDJSON, gzipped, in chunks. */
@ApplicationScoped
class SnapshotContents {

    /** A chunk of half a mebibyte or more makes the driver take a buffer of 16 MiB for it, each time. */
    private static final int CHUNK = 1 << 18;

    private final AgroalDataSource dataSource;

    SnapshotContents(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stores the bytes within the present transaction. */
    void store(String organisation, UUID snapshot, InputStream gzipped) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO snapshot_chunk (snapshot, seq, organisation, content) VALUES (?, ?, ?, ?)")) {
            int seq = 0;
            for (byte[] chunk = gzipped.readNBytes(CHUNK); chunk.length > 0; chunk = gzipped.readNBytes(CHUNK)) {
                insert.setString(1, snapshot.toString());
                insert.setInt(2, seq++);
                insert.setString(3, organisation);
                insert.setBytes(4, chunk);
                insert.executeUpdate();
            }
        }
    }

    /** The stored bytes, one chunk in memory at a time; holds no connection between chunks, however slow the reader. */
    InputStream open(String organisation, UUID snapshot) {
        return new SequenceInputStream(new Enumeration<>() {
            private int seq;
            private byte @Nullable [] next = chunk(organisation, snapshot, 0);

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
                next = chunk(organisation, snapshot, seq);
                return chunk;
            }
        });
    }

    private byte @Nullable [] chunk(String organisation, UUID snapshot, int seq) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT content FROM snapshot_chunk WHERE organisation = ? AND snapshot = ? AND seq = ?")) {
            select.setString(1, organisation);
            select.setString(2, snapshot.toString());
            select.setInt(3, seq);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Chunk " + seq + " of snapshot " + snapshot + " cannot be read", e);
        }
    }
}
