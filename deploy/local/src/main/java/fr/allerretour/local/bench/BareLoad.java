package fr.allerretour.local.bench;

import fr.allerretour.local.EmbeddedMariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The limit of an import: the very rows that one stored, once staged and once applied, put again into the same tables from
 * a text file by {@code LOAD DATA LOCAL INFILE}, one durable transaction a table. No reading, no checks, no JSON, no HTTP.
 */
final class BareLoad implements AutoCloseable {

    private final Connection connection;
    private final Path staged;
    private final Path workloads;
    private final UUID fileImport = UUID.randomUUID();
    private final UUID portfolio = UUID.randomUUID();

    /**
     * Writes the rows of an import and of its portfolio to text files, under identities that are not taken.
     *
     * @param directory for the files; the server must be able to write there
     */
    BareLoad(EmbeddedMariaDb database, String schema, Path directory, UUID oldImport, UUID oldPortfolio)
            throws SQLException {
        this.connection = database.connect(schema);
        connection.setAutoCommit(false);
        this.staged = directory.resolve("file_import_row.tsv");
        this.workloads = directory.resolve("workload.tsv");
        try (Statement statement = connection.createStatement()) {
            copyRow(statement, "portfolio", oldPortfolio, "id = '" + portfolio + "', name = 'bare load'");
            copyRow(statement, "file_import", oldImport, "id = '" + fileImport + "', portfolio = '" + portfolio + "'");
        }
        connection.commit();
        export("file_import_row", staged, Map.of("file_import", "'" + fileImport + "'"), "file_import", oldImport);
        export(
                "workload",
                workloads,
                Map.of("id", "UUID()", "portfolio", "'" + portfolio + "'"),
                "portfolio",
                oldPortfolio);
    }

    private static void copyRow(Statement statement, String table, UUID id, String changed) throws SQLException {
        statement.execute("CREATE TEMPORARY TABLE one AS SELECT * FROM " + table + " WHERE id = '" + id + "'");
        statement.execute("UPDATE one SET " + changed);
        statement.execute("INSERT INTO " + table + " SELECT * FROM one");
        statement.execute("DROP TEMPORARY TABLE one");
    }

    private void export(String table, Path file, Map<String, String> valuesByColumn, String owner, UUID of)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT column_name FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position")) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    columns.add(valuesByColumn.getOrDefault(row.getString(1), row.getString(1)));
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT " + String.join(", ", columns) + " INTO OUTFILE '" + file
                    + "' CHARACTER SET utf8mb4 FROM " + table + " WHERE " + owner + " = '" + of + "'");
        }
    }

    /** Loads both and forgets them again; answers the seconds that the loads took. */
    double run(long rows) throws SQLException {
        long start = System.nanoTime();
        load("file_import_row", staged, rows);
        load("workload", workloads, rows);
        double seconds = Medians.secondsSince(start);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM file_import_row WHERE file_import = '" + fileImport + "'");
            statement.execute("DELETE FROM workload WHERE portfolio = '" + portfolio + "'");
        }
        connection.commit();
        return seconds;
    }

    private void load(String table, Path file, long rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long loaded = statement.executeLargeUpdate(
                    "LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE " + table + " CHARACTER SET utf8mb4");
            connection.commit();
            if (loaded != rows) {
                throw new IllegalStateException(table + ": " + loaded + " rows loaded, expected " + rows);
            }
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        Files.deleteIfExists(staged);
        Files.deleteIfExists(workloads);
    }
}
