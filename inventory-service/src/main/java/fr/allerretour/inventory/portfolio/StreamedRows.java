package fr.allerretour.inventory.portfolio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of several selections of a portfolio, one selection after the other, straight from the database, a few hundred
 * rows in memory at a time. Their transaction sees the portfolio as it is when the first row of any is read, whatever others
 * write meanwhile.
 *
 * @param <T> what a row becomes
 */
public final class StreamedRows<T> implements Iterator<T>, AutoCloseable {

    private static final int FETCH = 500;

    /**
     * A selection.
     *
     * @param sql its parameters are organisation and portfolio, in turns
     */
    public record Table<T>(String sql, Reader<? extends T> reader) {}

    /** Makes something of the row at which the result stands. */
    @FunctionalInterface
    public interface Reader<T> {

        T read(ResultSet row, ObjectMapper json) throws SQLException, JsonProcessingException;
    }

    private final Connection connection;
    private final String organisation;
    private final UUID portfolio;
    private final ObjectMapper json;
    private final Iterator<Table<T>> tables;
    private @Nullable Reader<? extends T> reader;
    private @Nullable PreparedStatement select;
    private @Nullable ResultSet rows;
    private @Nullable T next;

    /** @param json reads JSON columns; see {@link StoredJson} */
    public StreamedRows(
            Connection connection, String organisation, UUID portfolio, ObjectMapper json, List<Table<T>> tables) {
        this.connection = connection;
        this.organisation = organisation;
        this.portfolio = portfolio;
        this.json = json;
        this.tables = tables.iterator();
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                if (rows != null && reader != null && rows.next()) {
                    next = reader.read(rows, json);
                } else if (tables.hasNext()) {
                    close();
                    Table<T> table = tables.next();
                    reader = table.reader();
                    select = connection.prepareStatement(table.sql());
                    select.setFetchSize(FETCH);
                    long parameters = table.sql().chars().filter(c -> c == '?').count();
                    for (int at = 1; at < parameters; at += 2) {
                        select.setString(at, organisation);
                        select.setString(at + 1, portfolio.toString());
                    }
                    rows = select.executeQuery();
                } else {
                    return false;
                }
            }
            return true;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The portfolio " + portfolio + " cannot be read", e);
        }
    }

    @Override
    public T next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        T item = next;
        next = null;
        return item;
    }

    @Override
    public void close() throws SQLException {
        if (rows != null) {
            rows.close();
            rows = null;
        }
        if (select != null) {
            select.close();
            select = null;
        }
    }
}
