package fr.allerretour.export.connector.sql;

import fr.allerretour.export.connector.Loss;
import fr.allerretour.export.connector.Loss.Code;
import fr.allerretour.export.connector.Sink;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads what a schema holds. The connection's current schema must be that schema. */
final class SchemaReader {

    /** Their tables take no part in a transaction. */
    private static final Set<String> TRANSACTIONAL = Set.of("InnoDB", "ROCKSDB");

    private final Connection connection;
    private final String schema;
    private final Sink sink;

    SchemaReader(Connection connection, String schema, Sink sink) {
        this.connection = connection;
        this.schema = schema;
        this.sink = sink;
    }

    Schema read() throws SQLException {
        String[] defaults = defaults();
        List<Schema.Sequence> sequences = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        List<Program> programs = new ArrayList<>();
        Map<String, List<String>> viewColumns = new LinkedHashMap<>();
        for (String[] object : rows("""
                SELECT TABLE_NAME, TABLE_TYPE, COALESCE(ENGINE, ''), COALESCE(TABLE_COMMENT, '')
                FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?""", 4)) {
            String name = object[0];
            switch (object[1]) {
                case "SEQUENCE" -> sequences.add(sequence(name));
                case "VIEW" -> {
                    programs.add(program(Program.Kind.VIEW, name));
                    viewColumns.put(
                            name, columns(name).stream().map(Column::name).toList());
                }
                default -> tables.add(table(name, object[1], object[2], object[3]));
            }
        }
        for (String[] routine : rows(
                "SELECT ROUTINE_NAME, ROUTINE_TYPE FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = ?", 2)) {
            programs.add(program(Program.Kind.valueOf(routine[1].replace(' ', '_')), routine[0]));
        }
        // Triggers of one table and moment run in the order of their making, so that order is kept.
        List<Program> triggers = new ArrayList<>();
        for (String[] trigger : rows("""
                SELECT TRIGGER_NAME, EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, LPAD(ACTION_ORDER, 9, '0')
                FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ?""", 5, 1, 2, 3, 4)) {
            triggers.add(program(Program.Kind.TRIGGER, trigger[0]));
        }
        for (String[] event : rows("SELECT EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = ?", 1)) {
            programs.add(program(Program.Kind.EVENT, event[0]));
        }
        programs.sort(Comparator.comparing(Program::kind).thenComparing(Program::name));
        programs.addAll(triggers);
        return new Schema(schema, defaults[0], defaults[1], sequences, tables, programs, viewColumns);
    }

    private String[] defaults() throws SQLException {
        return rows("""
                SELECT DEFAULT_CHARACTER_SET_NAME, DEFAULT_COLLATION_NAME
                FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ?""", 2).getFirst();
    }

    private Table table(String name, String type, String engine, String comment) throws SQLException {
        Definition definition = Definition.ofTable(showCreate("TABLE", name, 2), schema);
        if (definition.connectionRemoved()) {
            lose(
                    Code.CONNECTION_STRING,
                    name,
                    "La chaîne de connexion vers un autre serveur est retirée : elle peut contenir un secret.",
                    "The connection string to another server is removed: it may hold a secret.");
        }
        if (!TRANSACTIONAL.contains(engine)) {
            lose(
                    Code.NOT_IN_SNAPSHOT,
                    name,
                    "Moteur %s sans transactions : lu hors de la photo cohérente.".formatted(engine),
                    "Engine %s has no transactions: read outside the consistent snapshot.".formatted(engine));
        }
        if (type.equals("SYSTEM VERSIONED")) {
            lose(
                    Code.HISTORY_ROWS,
                    name,
                    "Les lignes historiques (versions passées) ne sont pas emportées.",
                    "History rows (past versions) do not leave.");
        }
        List<Column> columns = columns(name);
        List<String> primaryKey = index(name, "PRIMARY");
        return new Table(name, definition.sql(), engine, columns, primaryKey, order(columns, primaryKey), comment);
    }

    private static List<String> order(List<Column> columns, List<String> primaryKey) {
        return primaryKey.isEmpty() ? columns.stream().map(Column::name).toList() : primaryKey;
    }

    private List<String> index(String table, String index) throws SQLException {
        return rows("""
                SELECT COLUMN_NAME, LPAD(SEQ_IN_INDEX, 4, '0') FROM information_schema.STATISTICS
                WHERE TABLE_SCHEMA = ? AND TABLE_NAME = %s AND INDEX_NAME = %s""".formatted(Sql.text(table), Sql.text(index)), 2, 1).stream()
                .map(row -> row[0])
                .toList();
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (String[] row : rows("""
                SELECT COLUMN_NAME, COLUMN_TYPE, DATA_TYPE, IS_NULLABLE, COALESCE(IS_GENERATED, 'NEVER'),
                    COALESCE(COLUMN_COMMENT, ''), COALESCE(CHARACTER_MAXIMUM_LENGTH, -1), LPAD(ORDINAL_POSITION, 9, '0'),
                    EXTRA
                FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ? AND TABLE_NAME = %s""".formatted(Sql.text(table)), 9, 7)) {
            long length = Long.parseLong(row[6]);
            columns.add(new Column(
                    row[0],
                    row[1],
                    Codec.of(row[2]),
                    row[3].equals("YES"),
                    row[4].equals("ALWAYS"),
                    row[8].contains("auto_increment"),
                    row[5],
                    length < 0 ? null : length));
        }
        return columns;
    }

    private Schema.Sequence sequence(String name) throws SQLException {
        String definition =
                Definition.ofTable(showCreate("SEQUENCE", name, 2), schema).sql();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT next_not_cached_value FROM " + Sql.name(name))) {
            rows.next();
            return new Schema.Sequence(name, definition, rows.getLong(1));
        }
    }

    private Program program(Program.Kind kind, String name) throws SQLException {
        // A view has no mode of its own; everything else: name, mode, text, and an event has its zone before the text.
        int textColumn = kind == Program.Kind.VIEW ? 2 : kind == Program.Kind.EVENT ? 4 : 3;
        String sql = showCreate(kind.sql(), name, textColumn);
        if (sql.isEmpty()) {
            lose(
                    Code.DEFINITION_HIDDEN,
                    name,
                    "Le compte d'export n'a pas le droit de lire ce texte : donnez-lui SELECT sur mysql.proc.",
                    "The export account may not read this text: grant it SELECT on mysql.proc.");
        }
        Definition definition = Definition.ofProgram(sql);
        if (definition.definerRemoved()) {
            lose(
                    Code.DEFINER,
                    name,
                    "Le compte définisseur est retiré : le compte qui restaure le devient.",
                    "The definer account is removed: the restoring account becomes it.");
        }
        String mode = kind == Program.Kind.VIEW ? "" : showCreate(kind.sql(), name, 2);
        return new Program(kind, name, mode, definition.sql());
    }

    private String showCreate(String kind, String name, int column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW CREATE " + kind + " " + Sql.name(name))) {
            rows.next();
            return Objects.requireNonNullElse(rows.getString(column), "");
        }
    }

    private void lose(Code code, String object, String fr, String en) {
        sink.lose(new Loss(code, schema + "." + object, fr, en));
    }

    /**
     * Rows of a query with the schema as its one parameter, sorted here by the named columns (the first by default): the
     * server's own order depends on its collations.
     */
    private List<String[]> rows(String sql, int columns, int... sortBy) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    String[] row = new String[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = Objects.requireNonNullElse(result.getString(i + 1), "");
                    }
                    rows.add(row);
                }
            }
        }
        Comparator<String[]> order = Comparator.comparing(row -> row[sortBy.length == 0 ? 0 : sortBy[0]]);
        for (int i = 1; i < sortBy.length; i++) {
            int column = sortBy[i];
            order = order.thenComparing(row -> row[column]);
        }
        rows.sort(order);
        return rows;
    }
}
