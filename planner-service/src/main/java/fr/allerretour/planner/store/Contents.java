package fr.allerretour.planner.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The tables content and content_part. By JDBC: an entity would be held whole, and twice. */
@ApplicationScoped
public class Contents {
    private final AgroalDataSource dataSource;

    Contents(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Begins a content within the present transaction; closing it completes it, only a commit makes it visible. */
    public ContentWriter write(ContentKey key) {
        return new ContentWriter(this, key);
    }

    public Optional<StoredContent> find(ContentKey key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select sha256, size, items from content where organisation = ? and owner = ? and name = ?")) {
            bind(select, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredContent(row.getString(1), row.getLong(2), row.getLong(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ContentStoreException("read " + key, e);
        }
    }

    /** The whole content, one part in memory at a time. */
    public InputStream open(ContentKey key) {
        return new InputStream() {
            private InputStream part = InputStream.nullInputStream();
            private int next;
            private boolean ended;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                while (!ended) {
                    int count = part.read(target, offset, length);
                    if (count >= 0) {
                        return count;
                    }
                    byte[] bytes = part(key, next++);
                    ended = bytes == null;
                    part = bytes == null ? InputStream.nullInputStream() : unzip(bytes);
                }
                return -1;
            }
        };
    }

    /**
     * Some lines of a content that was written line by line.
     *
     * @param from index of the first line, from 0
     * @return up to {@code count} lines without their ends
     */
    public List<String> lines(ContentKey key, long from, int count) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select p.first_item, p.bytes from content_part p
                        where p.organisation = ? and p.owner = ? and p.name = ? and p.part >= (
                            select coalesce(max(q.part), 0) from content_part q
                            where q.organisation = ? and q.owner = ? and q.name = ? and q.first_item <= ?)
                        and p.first_item < ?
                        order by p.part""")) {
            bind(select, key);
            select.setString(4, key.organisation());
            select.setString(5, key.owner().toString());
            select.setString(6, key.name());
            select.setLong(7, from);
            select.setLong(8, from + count);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long first = rows.getLong(1);
                    String text = new String(unzip(rows.getBytes(2)).readAllBytes(), StandardCharsets.UTF_8);
                    text.lines()
                            .skip(Math.max(0, from - first))
                            .limit(count - lines.size())
                            .forEach(lines::add);
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new ContentStoreException("read lines of " + key, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void insertPart(ContentKey key, int part, long firstItem, byte[] bytes) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into content_part (organisation, owner, name, part, first_item, bytes)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            bind(insert, key);
            insert.setInt(4, part);
            insert.setLong(5, firstItem);
            insert.setBytes(6, bytes);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new ContentStoreException("write part " + part + " of " + key, e);
        }
    }

    void insert(ContentKey key, StoredContent content) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into content (organisation, owner, name, sha256, size, items) values (?, ?, ?, ?, ?, ?)")) {
            bind(insert, key);
            insert.setString(4, content.sha256());
            insert.setLong(5, content.size());
            insert.setLong(6, content.items());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new ContentStoreException("complete " + key, e);
        }
    }

    private byte @Nullable [] part(ContentKey key, int part) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select bytes from content_part where organisation = ? and owner = ? and name = ? and part = ?")) {
            bind(select, key);
            select.setInt(4, part);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new ContentStoreException("read part " + part + " of " + key, e);
        }
    }

    private static void bind(PreparedStatement statement, ContentKey key) throws SQLException {
        statement.setString(1, key.organisation());
        statement.setString(2, key.owner().toString());
        statement.setString(3, key.name());
    }

    private static InputStream unzip(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes));
    }
}
