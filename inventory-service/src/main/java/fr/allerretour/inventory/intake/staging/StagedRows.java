package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.ruling.Contest;
import fr.allerretour.inventory.portfolio.StoredJson;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The checked rows of imports, in the database. Works within the present transaction. */
@ApplicationScoped
public class StagedRows {

    private static final String COLUMNS =
            "seq, sheet, line, kind, item_key, state, given, origins, changes, issues, cells, matched, contests";
    private static final TypeReference<Map<String, String>> TEXT_MAP = new TypeReference<>() {};
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<Contest>> CONTESTS = new TypeReference<>() {};
    private static final TypeReference<List<RowIssue>> ISSUES = new TypeReference<>() {};
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    StagedRows(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = StoredJson.of(json);
    }

    void insert(String organisation, UUID fileImport, List<StagedRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO file_import_row (file_import,"
                        + " organisation, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (StagedRow row : rows) {
                insert.setString(1, fileImport.toString());
                insert.setString(2, organisation);
                insert.setInt(3, row.seq());
                insert.setString(4, row.position().sheet());
                insert.setInt(5, row.position().row());
                insert.setString(6, row.kind() == null ? null : row.kind().name());
                insert.setString(7, row.key());
                insert.setString(8, row.state().name());
                insert.setString(9, row.given() == null ? null : row.given().toString());
                insert.setString(10, row.origins().isEmpty() ? null : write(row.origins()));
                insert.setString(11, row.changes().isEmpty() ? null : write(row.changes()));
                insert.setString(12, row.issues().isEmpty() ? null : write(row.issues()));
                insert.setString(13, row.cells().isEmpty() ? null : write(row.cells()));
                insert.setString(14, row.match() == null ? null : write(row.match()));
                insert.setString(15, row.contests().isEmpty() ? null : write(row.contests()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Turns a row that was in order by itself into a rejected one. */
    void reject(String organisation, UUID fileImport, int seq, RowIssue issue, List<String> cells) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE file_import_row SET state = 'REJECTED', given = NULL, origins = NULL, changes = NULL,"
                                + " contests = NULL, matched = NULL, issues = ?, cells = ? WHERE organisation = ? AND file_import = ? AND seq = ?")) {
            update.setString(1, write(List.of(issue)));
            update.setString(2, write(cells));
            update.setString(3, organisation);
            update.setString(4, fileImport.toString());
            update.setInt(5, seq);
            update.executeUpdate();
        }
    }

    /**
     * Rows in their order.
     *
     * @param state only those of this state; null: all
     * @param sheet only those of this sheet; null: all
     * @param after only those whose number is greater
     */
    public List<StagedRow> page(
            String organisation,
            UUID fileImport,
            @Nullable RowState state,
            @Nullable String sheet,
            int after,
            int limit)
            throws SQLException {
        String sql =
                "SELECT " + COLUMNS + " FROM file_import_row WHERE organisation = ? AND file_import = ? AND seq > ?"
                        + (state == null ? "" : " AND state = ?")
                        + (sheet == null ? "" : " AND sheet = ?")
                        + " ORDER BY seq LIMIT " + limit;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            select.setString(at++, organisation);
            select.setString(at++, fileImport.toString());
            select.setInt(at++, after);
            if (state != null) {
                select.setString(at++, state.name());
            }
            if (sheet != null) {
                select.setString(at, sheet);
            }
            List<StagedRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(read(row));
                }
            }
            return rows;
        }
    }

    private StagedRow read(ResultSet row) throws SQLException {
        String kind = row.getString(4);
        try {
            String given = row.getString(7);
            String match = row.getString(12);
            return new StagedRow(
                    row.getInt(1),
                    new Position(row.getString(2), row.getInt(3)),
                    kind == null ? null : ItemKind.valueOf(kind),
                    row.getString(5),
                    RowState.valueOf(row.getString(6)),
                    given == null ? null : json.readValue(given, ObjectNode.class),
                    list(row.getString(8), TEXT_MAP, Map.of()),
                    list(row.getString(9), CHANGES, List.of()),
                    list(row.getString(13), CONTESTS, List.of()),
                    match == null ? null : json.readValue(match, RowMatch.class),
                    list(row.getString(10), ISSUES, List.of()),
                    list(row.getString(11), CELLS, List.of()));
        } catch (JsonProcessingException e) {
            throw new SQLException("Row " + row.getInt(1) + " holds no JSON", e);
        }
    }

    private <T> T list(@Nullable String column, TypeReference<T> type, T whenAbsent) throws JsonProcessingException {
        return column == null ? whenAbsent : json.readValue(column, type);
    }

    /** How many rows there are of each state. */
    public Map<RowState, Long> counts(String organisation, UUID fileImport) throws SQLException {
        Map<RowState, Long> counts = new EnumMap<>(RowState.class);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT state, COUNT(*) FROM file_import_row"
                        + " WHERE organisation = ? AND file_import = ? GROUP BY state")) {
            select.setString(1, organisation);
            select.setString(2, fileImport.toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(RowState.valueOf(row.getString(1)), row.getLong(2));
                }
            }
        }
        return counts;
    }

    /** Forgets all rows of an import. */
    public void clear(String organisation, UUID fileImport) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM file_import_row WHERE organisation = ? AND file_import = ?")) {
            delete.setString(1, organisation);
            delete.setString(2, fileImport.toString());
            delete.executeUpdate();
        }
    }

    private String write(Object value) throws SQLException {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new SQLException("A row cannot be written as JSON", e);
        }
    }
}
