package fr.allerretour.inventory.intake.known;

import fr.allerretour.inventory.intake.ruling.Contest;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The conflicts of a portfolio, many at once. Works within the present transaction. */
@ApplicationScoped
public class ConflictTable {

    private final AgroalDataSource dataSource;

    ConflictTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A value of a thing's field that did not stand.
     *
     * @param source see {@link fr.allerretour.inventory.intake.ruling.Source#id}
     * @param value as JSON
     */
    public record Rival(String key, String field, String source, String value) {}

    /**
     * A conflict.
     *
     * @param value that stands, as JSON
     * @param valueId see {@link fr.allerretour.inventory.intake.ruling.Source#id}
     * @param other that does not
     */
    public record Entry(
            String key,
            String field,
            String value,
            String valueSource,
            String valueId,
            String other,
            String otherSource,
            String otherId,
            String rule) {

        /**
         * What stands against what.
         *
         * @param offeredSource the provenance of what was offered
         */
        public static Entry of(String key, Contest contest, String offeredSource) {
            String standing = contest.standing().toString();
            String offered = contest.offered().toString();
            String rule = contest.rule().code();
            return contest.kept()
                    ? new Entry(
                            key,
                            contest.field(),
                            standing,
                            contest.standingSource(),
                            contest.standingId(),
                            offered,
                            offeredSource,
                            contest.offeredId(),
                            rule)
                    : new Entry(
                            key,
                            contest.field(),
                            offered,
                            offeredSource,
                            contest.offeredId(),
                            standing,
                            contest.standingSource(),
                            contest.standingId(),
                            rule);
        }
    }

    private record Place(String key, String field, String source) {}

    private record Stored(String id, String other, boolean open) {}

    /** The values of these things that are known to have lost. */
    public Set<Rival> rivals(String kind, String organisation, UUID portfolio, Collection<String> keys)
            throws SQLException {
        Set<Rival> rivals = new HashSet<>();
        stored(kind, organisation, portfolio, keys)
                .forEach(
                        (place, row) -> rivals.add(new Rival(place.key(), place.field(), place.source(), row.other())));
        return rivals;
    }

    /**
     * Notes conflicts: one for each field and source whose value does not stand. What a source says anew takes the place of
     * what it said before, and is open again, with no choice, if it is another value; a source that stands is no longer against itself.
     */
    public void put(String kind, String organisation, UUID portfolio, List<Entry> entries, Instant now)
            throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        Map<Place, Stored> known = stored(
                kind,
                organisation,
                portfolio,
                entries.stream().map(Entry::key).distinct().toList());
        List<Entry> added = new ArrayList<>();
        Map<String, Entry> changed = new HashMap<>();
        Set<String> reopened = new HashSet<>();
        Set<String> gone = new HashSet<>();
        for (Entry entry : entries) {
            Stored same = known.get(new Place(entry.key(), entry.field(), entry.otherId()));
            if (same == null) {
                added.add(entry);
            } else {
                changed.put(same.id(), entry);
                if (!same.other().equals(entry.other())) {
                    reopened.add(same.id());
                }
            }
            Stored itself = known.get(new Place(entry.key(), entry.field(), entry.valueId()));
            if (itself != null && itself.open() && itself != same) {
                gone.add(itself.id());
            }
        }
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, kind, organisation, portfolio, added, now);
            update(connection, organisation, changed, reopened, now);
            delete(connection, organisation, gone);
        }
    }

    private Map<Place, Stored> stored(String kind, String organisation, UUID portfolio, Collection<String> keys)
            throws SQLException {
        Map<Place, Stored> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        String sql = "SELECT id, item_key, field, other_id, other_value, state FROM field_conflict"
                + " WHERE organisation = ? AND portfolio = ? AND kind = ? AND item_key IN ("
                + keys.stream().map(key -> "?").collect(Collectors.joining(", ")) + ")";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            select.setString(at++, organisation);
            select.setString(at++, portfolio.toString());
            select.setString(at++, kind);
            for (String key : keys) {
                select.setString(at++, key);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(
                            new Place(row.getString(2), row.getString(3), row.getString(4)),
                            new Stored(
                                    row.getString(1),
                                    row.getString(5),
                                    row.getString(6).equals("OPEN")));
                }
            }
        }
        return found;
    }

    private static void insert(
            Connection connection, String kind, String organisation, UUID portfolio, List<Entry> entries, Instant now)
            throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO field_conflict (id, organisation,"
                + " portfolio, kind, item_key, field, value, value_source, other_value, other_source, other_id,"
                + " rule, state, created_at, updated_at, version)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, 0)")) {
            for (Entry entry : entries) {
                insert.setString(
                        1, UuidVersion7Strategy.INSTANCE.generateUuid(null).toString());
                insert.setString(2, organisation);
                insert.setString(3, portfolio.toString());
                insert.setString(4, kind);
                insert.setString(5, entry.key());
                insert.setString(6, entry.field());
                int at = writeValues(insert, 7, entry);
                insert.setString(at++, entry.otherId());
                insert.setString(at++, entry.rule());
                insert.setObject(at++, utc(now));
                insert.setObject(at, utc(now));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void update(
            Connection connection, String organisation, Map<String, Entry> entries, Set<String> reopened, Instant now)
            throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE field_conflict SET value = ?,"
                + " value_source = ?, other_value = ?, other_source = ?, rule = ?, state = IF(?, 'OPEN', state),"
                + " choice = IF(?, NULL, choice), chosen_by = IF(?, NULL, chosen_by),"
                + " updated_at = ?, version = version + 1 WHERE organisation = ? AND id = ?")) {
            for (Map.Entry<String, Entry> entry : entries.entrySet()) {
                int at = writeValues(update, 1, entry.getValue());
                update.setString(at++, entry.getValue().rule());
                // Nobody has chosen between the values that are there now.
                boolean open = reopened.contains(entry.getKey());
                update.setBoolean(at++, open);
                update.setBoolean(at++, open);
                update.setBoolean(at++, open);
                update.setObject(at++, utc(now));
                update.setString(at++, organisation);
                update.setString(at, entry.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static int writeValues(PreparedStatement statement, int first, Entry entry) throws SQLException {
        int at = first;
        statement.setString(at++, entry.value());
        statement.setString(at++, entry.valueSource());
        statement.setString(at++, entry.other());
        statement.setString(at++, entry.otherSource());
        return at;
    }

    private static void delete(Connection connection, String organisation, Set<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM field_conflict WHERE organisation = ? AND id = ?")) {
            for (String id : ids) {
                delete.setString(1, organisation);
                delete.setString(2, id);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static LocalDateTime utc(Instant now) {
        return LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
