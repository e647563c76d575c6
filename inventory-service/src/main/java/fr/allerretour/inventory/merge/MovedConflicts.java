package fr.allerretour.inventory.merge;

import fr.allerretour.inventory.intake.known.ConflictTable;
import fr.allerretour.inventory.intake.ruling.Contest;
import fr.allerretour.inventory.intake.staging.ItemKind;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The conflicts about workloads that become one, or two again. Works within the present transaction. */
@ApplicationScoped
class MovedConflicts {

    private static final String WORKLOAD = ItemKind.WORKLOAD.name();

    private final AgroalDataSource dataSource;
    private final ConflictTable conflicts;

    MovedConflicts(AgroalDataSource dataSource, ConflictTable conflicts) {
        this.dataSource = dataSource;
        this.conflicts = conflicts;
    }

    /** Notes where the two differ; says the ids of the conflicts that are new. */
    List<String> add(String organisation, UUID portfolio, String key, List<Contest> contests, Instant now)
            throws SQLException {
        List<String> before = ids(organisation, portfolio, key);
        conflicts.put(
                WORKLOAD,
                organisation,
                portfolio,
                contests.stream()
                        .map(contest -> ConflictTable.Entry.of(key, contest, contest.offeredSource()))
                        .toList(),
                now);
        List<String> added = ids(organisation, portfolio, key);
        added.removeAll(before);
        return added;
    }

    /** The ids of all conflicts about a workload. */
    List<String> ids(String organisation, UUID portfolio, String key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT id FROM field_conflict"
                        + " WHERE organisation = ? AND portfolio = ? AND kind = ? AND item_key = ?")) {
            select.setString(1, organisation);
            select.setString(2, portfolio.toString());
            select.setString(3, WORKLOAD);
            select.setString(4, key);
            List<String> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return ids;
        }
    }

    /** Makes these conflicts be about the workload. */
    void move(String organisation, List<String> ids, String key) throws SQLException {
        forEach("UPDATE field_conflict SET item_key = ? WHERE organisation = ? AND id = ?", key, organisation, ids);
    }

    /** Makes the conflicts about a dependency be about what became of it; nothing became of it if the key is empty. */
    void follow(String organisation, UUID portfolio, String from, String to) throws SQLException {
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE field_conflict SET item_key = ?"
                        + " WHERE organisation = ? AND portfolio = ? AND kind = 'DEPENDENCY' AND item_key = ?")) {
            update.setString(1, to);
            update.setString(2, organisation);
            update.setString(3, portfolio.toString());
            update.setString(4, from);
            update.executeUpdate();
        }
    }

    /** Forgets those of these conflicts that nobody has settled. */
    void forget(String organisation, List<String> ids) throws SQLException {
        forEach(
                "DELETE FROM field_conflict WHERE state = ? AND organisation = ? AND id = ?",
                "OPEN",
                organisation,
                ids);
    }

    private void forEach(String sql, String first, String organisation, List<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String id : ids) {
                statement.setString(1, first);
                statement.setString(2, organisation);
                statement.setString(3, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
