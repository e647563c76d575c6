package fr.allerretour.export.connector.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.export.connector.Connector;
import fr.allerretour.export.connector.ConnectorException;
import fr.allerretour.export.connector.Loss;
import fr.allerretour.export.connector.Loss.Code;
import fr.allerretour.export.connector.Sink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * A MariaDB server. All tables of all schemas are read in one transaction that sees one state, without a lock on
 * writers; memory does not grow with the number of rows.
 *
 * <p>Each schema gives a folder: {@code schema.sql}, {@code tables/*.csv}, {@code csvw.json} (what the columns mean),
 * {@code counts.json}, {@code programs.sql} (routines, views, triggers, events) and {@code restore.sql}, which makes the
 * schema again with the {@code mariadb} client alone.
 */
public final class SqlConnector implements Connector {

    private static final Set<String> OWN_SCHEMAS = Set.of("information_schema", "performance_schema", "mysql", "sys");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SqlTarget target;
    private final String username;
    private final Path passwordFile;

    /**
     * A connector to one server.
     *
     * @param passwordFile holds the password alone, a line end after it is ignored; read at each export, never kept
     */
    public SqlConnector(SqlTarget target, String username, Path passwordFile) {
        this.target = target;
        this.username = username;
        this.passwordFile = passwordFile;
    }

    @Override
    public Exported export(Sink sink) throws IOException {
        String place = "MariaDB on " + target.host() + ":" + target.port();
        try (Connection connection = connect(place)) {
            return export(connection, sink);
        } catch (SQLException e) {
            throw new ConnectorException(place + " could not be exported: " + told(e), e);
        }
    }

    private Connection connect(String place) throws IOException {
        String password;
        try {
            password = Files.readString(passwordFile, StandardCharsets.UTF_8).replaceFirst("\\R$", "");
        } catch (IOException e) {
            throw new ConnectorException(
                    "The password file of " + place + " cannot be read: is it there, and may the service read it?", e);
        }
        Properties options = new Properties();
        options.setProperty("user", username);
        options.setProperty("password", password);
        options.setProperty("sslMode", target.sslMode());
        options.setProperty("connectTimeout", "10000");
        options.setProperty("tcpKeepAlive", "true");
        // A hostile server could otherwise ask the client for any file of ours.
        options.setProperty("allowLocalInfile", "false");
        options.setProperty("tinyInt1isBit", "false");
        options.setProperty("yearIsDateType", "false");
        try {
            return DriverManager.getConnection(target.jdbcUrl(), options);
        } catch (SQLException e) {
            throw new ConnectorException(
                    place + " refused the connection: " + told(e) + " Check host, port, user and password file.", e);
        }
    }

    /** The server's words, with its code; the driver's own prefix holds nothing for the reader. */
    private static String told(SQLException e) {
        return "%s (error %d, SQLSTATE %s).".formatted(e.getMessage(), e.getErrorCode(), e.getSQLState());
    }

    private Exported export(Connection connection, Sink sink) throws SQLException, IOException {
        execute(connection, "SET NAMES utf8mb4");
        execute(
                connection,
                "SET SESSION time_zone = '+00:00', SESSION sql_mode = '', SESSION net_write_timeout = 3600");
        execute(connection, "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        execute(connection, "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
        long maxAllowedPacket = number(connection, "SELECT @@max_allowed_packet");
        long rows = 0;
        long bytes = 0;
        int number = 0;
        for (String name : schemas(connection)) {
            sink.checkCancelled();
            execute(connection, "USE " + Sql.name(name));
            Schema schema = new SchemaReader(connection, name, sink).read();
            String folder = Sql.fileName(++number, name);
            bytes += text(sink, List.of(folder, "schema.sql"), RestoreScript.schemaSql(schema));
            List<TableResult> results = tables(connection, sink, folder, schema);
            for (TableResult result : results) {
                rows += result.rows();
                bytes += result.written().bytes();
            }
            bytes += text(sink, List.of(folder, "programs.sql"), RestoreScript.programsSql(schema));
            bytes += json(sink, List.of(folder, "csvw.json"), SchemaFiles.csvw(schema, results));
            bytes += json(sink, List.of(folder, "counts.json"), SchemaFiles.counts(schema, results));
            bytes += text(
                    sink, List.of(folder, "restore.sql"), RestoreScript.restoreSql(schema, results, maxAllowedPacket));
            sink.lose(new Loss(
                    Code.GRANTS,
                    name,
                    "Comptes et droits du serveur ne sont pas emportés : ils contiennent des secrets.",
                    "Accounts and grants of the server do not leave: they hold secrets."));
        }
        execute(connection, "COMMIT");
        return new Exported(rows, "rows", bytes);
    }

    private List<String> schemas(Connection connection) throws SQLException, ConnectorException {
        List<String> present = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT SCHEMA_NAME FROM information_schema.SCHEMATA")) {
            while (result.next()) {
                present.add(result.getString(1));
            }
        }
        if (target.schemas().isEmpty()) {
            present.removeAll(OWN_SCHEMAS);
            present.sort(null);
            return present;
        }
        for (String wanted : target.schemas()) {
            if (!present.contains(wanted)) {
                throw new ConnectorException(
                        "Schema " + wanted + " is not there, or user " + username + " may not see it.", null);
            }
        }
        return target.schemas();
    }

    private static List<TableResult> tables(Connection connection, Sink sink, String folder, Schema schema)
            throws IOException, SQLException {
        List<TableResult> results = new ArrayList<>();
        for (Table table : schema.tables()) {
            sink.checkCancelled();
            String file = Sql.fileName(results.size() + 1, table.name()) + ".csv";
            CsvTable csv = new CsvTable(table);
            Sink.Written written = sink.write(List.of(folder, "tables", file), out -> {
                try {
                    csv.write(connection, sink, out);
                } catch (SQLException e) {
                    throw new ConnectorException(
                            "Table " + schema.name() + "." + table.name() + " could not be read: " + told(e), e);
                }
            });
            results.add(new TableResult(table, "tables/" + file, written, csv.rows(), csv.spelledLikeNull()));
            if (csv.zeroDates() > 0) {
                sink.lose(new Loss(
                        Code.ZERO_DATE,
                        schema.name() + "." + table.name(),
                        csv.zeroDates()
                                + " dates nulles ou incomplètes, gardées telles quelles : ISO 8601 ne les connaît pas.",
                        csv.zeroDates() + " zero or partial dates, kept as they are: ISO 8601 does not know them."));
            }
        }
        return results;
    }

    private static long text(Sink sink, List<String> path, String text) throws IOException {
        return sink.write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)))
                .bytes();
    }

    private static long json(Sink sink, List<String> path, JsonNode node) throws IOException {
        return text(sink, path, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
