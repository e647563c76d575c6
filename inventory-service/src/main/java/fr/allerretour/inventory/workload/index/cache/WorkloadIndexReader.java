package fr.allerretour.inventory.workload.index.cache;

import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.workload.index.Folding;
import fr.allerretour.inventory.workload.index.IndexedWorkload;
import fr.allerretour.inventory.workload.index.Ranking;
import fr.allerretour.inventory.workload.index.WorkloadIndex;
import fr.allerretour.inventory.workload.index.cache.WorkloadIndexes.Indexed;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the index of a portfolio. What the database thinks of order and likeness is asked of it, not guessed: its sequence
 * of ids, of names and of keys, which names are equal, and the weight of each character.
 */
@ApplicationScoped
public class WorkloadIndexReader {

    private static final int FETCH = 1000;

    /** Latin letters with all their marks: what people type although no name has it. */
    private static final int COMMON_CHARACTERS = 0x250;

    private static final int CHARACTERS_AT_ONCE = 500;

    private static final String ROWS =
            "SELECT id, item_key, name, kind, environment, criticality, cpus, memory_mib, storage_mib, powered, template,"
                    + " application, runs_on, place, updated_at FROM workload"
                    + " WHERE organisation = ? AND portfolio = ? ORDER BY id";

    /** The organisation by the portfolio, which is one row: so that the sequence comes from the columns of one index. */
    private static final String OF_PORTFOLIO =
            " FROM portfolio p JOIN workload w ON w.portfolio = p.id" + " WHERE p.organisation = ? AND p.id = ?";

    private static final String BY_NAME = "SELECT w.id" + OF_PORTFOLIO + " ORDER BY w.name, w.id";
    private static final String EQUAL_NAMES = "SELECT COUNT(*)" + OF_PORTFOLIO + " GROUP BY w.name ORDER BY w.name";
    private static final String BY_KEY = "SELECT w.id" + OF_PORTFOLIO + " ORDER BY w.item_key";
    private static final String REVISION = "SELECT revision FROM portfolio WHERE organisation = ? AND id = ?";
    private static final String WEIGHT = "HEX(WEIGHT_STRING(? COLLATE utf8mb4_uca1400_ai_ci))";

    private final AgroalDataSource dataSource;

    WorkloadIndexReader(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * The index of the portfolio as it is now.
     *
     * @return nothing if it would take more bytes than this, or there is no such portfolio
     */
    public Optional<Indexed> read(String organisation, UUID portfolio, long mostBytes) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            // One transaction, repeatable reads: all queries see the portfolio as the first one does.
            connection.setAutoCommit(false);
            try {
                List<Long> revision = column(connection, REVISION, organisation, portfolio, row -> row.getLong(1));
                List<IndexedWorkload> workloads = new ArrayList<>();
                if (revision.isEmpty() || !rows(connection, organisation, portfolio, mostBytes, workloads)) {
                    return Optional.empty();
                }
                WorkloadIndex index = new WorkloadIndex(
                        workloads,
                        byName(connection, organisation, portfolio),
                        byKey(connection, organisation, portfolio),
                        new Folding(weights(connection, characters(workloads))));
                return index.bytes() > mostBytes
                        ? Optional.empty()
                        : Optional.of(new Indexed(revision.getFirst(), index));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Reads all; false as soon as they are too many bytes. */
    private static boolean rows(
            Connection connection, String organisation, UUID portfolio, long mostBytes, List<IndexedWorkload> workloads)
            throws SQLException {
        long bytes = 0;
        Map<String, String> once = new HashMap<>();
        try (PreparedStatement select = prepared(connection, ROWS, organisation, portfolio);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                IndexedWorkload workload = workload(row, once);
                bytes += workload.leastBytes();
                if (bytes > mostBytes) {
                    return false;
                }
                workloads.add(workload);
            }
        }
        return true;
    }

    private static IndexedWorkload workload(ResultSet row, Map<String, String> once) throws SQLException {
        return new IndexedWorkload(
                UUID.fromString(row.getString(1)),
                row.getString(2),
                row.getString(3),
                Kind.valueOf(row.getString(4)),
                Environment.valueOf(row.getString(5)),
                Criticality.valueOf(row.getString(6)),
                row.getInt(7),
                row.getLong(8),
                row.getLong(9),
                Powered.valueOf(row.getString(10)),
                row.getBoolean(11),
                shared(row.getString(12), once),
                shared(row.getString(13), once),
                Place.valueOf(row.getString(14)),
                row.getObject(15, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static @Nullable String shared(@Nullable String text, Map<String, String> once) {
        if (text == null) {
            return null;
        }
        String known = once.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private static Ranking byName(Connection connection, String organisation, UUID portfolio) throws SQLException {
        List<Integer> equal = column(connection, EQUAL_NAMES, organisation, portfolio, row -> row.getInt(1));
        List<UUID> ids = ids(connection, BY_NAME, organisation, portfolio);
        Ranking ranking = new Ranking();
        int from = 0;
        for (int count : equal) {
            ranking.add(ids.subList(from, from + count));
            from += count;
        }
        return ranking;
    }

    private static Ranking byKey(Connection connection, String organisation, UUID portfolio) throws SQLException {
        Ranking ranking = new Ranking();
        for (UUID id : ids(connection, BY_KEY, organisation, portfolio)) {
            ranking.add(List.of(id));
        }
        return ranking;
    }

    private static List<UUID> ids(Connection connection, String sql, String organisation, UUID portfolio)
            throws SQLException {
        return column(connection, sql, organisation, portfolio, row -> UUID.fromString(row.getString(1)));
    }

    private static <T> List<T> column(
            Connection connection, String sql, String organisation, UUID portfolio, RowReader<T> reader)
            throws SQLException {
        List<T> values = new ArrayList<>();
        try (PreparedStatement select = prepared(connection, sql, organisation, portfolio);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                values.add(reader.read(row));
            }
        }
        return values;
    }

    private static PreparedStatement prepared(Connection connection, String sql, String organisation, UUID portfolio)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setFetchSize(FETCH);
        select.setString(1, organisation);
        select.setString(2, portfolio.toString());
        return select;
    }

    private static List<Integer> characters(List<IndexedWorkload> workloads) {
        Set<Integer> characters = new HashSet<>();
        for (int character = 0; character < COMMON_CHARACTERS; character++) {
            characters.add(character);
        }
        for (IndexedWorkload workload : workloads) {
            workload.name()
                    .codePoints()
                    .filter(each -> each >= COMMON_CHARACTERS)
                    .forEach(characters::add);
        }
        return List.copyOf(characters);
    }

    private static Map<Integer, String> weights(Connection connection, List<Integer> characters) throws SQLException {
        Map<Integer, String> weights = new HashMap<>();
        for (int from = 0; from < characters.size(); from += CHARACTERS_AT_ONCE) {
            List<Integer> some = characters.subList(from, Math.min(from + CHARACTERS_AT_ONCE, characters.size()));
            String sql = "SELECT " + String.join(", ", Collections.nCopies(some.size(), WEIGHT));
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < some.size(); i++) {
                    select.setString(i + 1, Character.toString(some.get(i)));
                }
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    for (int i = 0; i < some.size(); i++) {
                        weights.put(some.get(i), row.getString(i + 1));
                    }
                }
            }
        }
        return weights;
    }
}
