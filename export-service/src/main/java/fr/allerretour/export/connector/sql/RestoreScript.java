package fr.allerretour.export.connector.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The scripts with which the plain {@code mariadb} client makes a schema again. */
final class RestoreScript {

    /** What texts were made under and are read under: no backslash escapes of ours are needed in any of them. */
    private static final String MODE = "STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES";

    private RestoreScript() {}

    /** Sequences and tables. */
    static String schemaSql(Schema schema) {
        StringBuilder sql = new StringBuilder();
        sql.append("-- Schema ").append(comment(schema.name())).append(": sequences and tables.\n");
        sql.append("-- Made under CHARACTER SET ").append(schema.charset());
        sql.append(" COLLATE ").append(schema.collation()).append(".\n");
        for (Schema.Sequence sequence : schema.sequences()) {
            sql.append(sequence.definition()).append(";\n");
            // 0: the value has not been given out yet, so it is the next one.
            sql.append("DO SETVAL(").append(Sql.name(sequence.name())).append(", ");
            sql.append(sequence.next()).append(", 0);\n");
        }
        schema.tables().forEach(table -> sql.append(table.definition()).append(";\n"));
        return sql.toString();
    }

    /** Routines, views, triggers, events. */
    static String programsSql(Schema schema) {
        StringBuilder sql = new StringBuilder();
        sql.append("-- Schema ").append(comment(schema.name())).append(": routines, views, triggers, events.\n");
        for (Program.Kind kind : Program.Kind.values()) {
            if (kind == Program.Kind.VIEW) {
                placeholders(schema, sql);
            }
            schema.programs(kind).forEach(program -> program(program, sql));
        }
        return sql.toString();
    }

    /** A view may name one that comes after it; each gets a stand-in first, with the right columns. */
    private static void placeholders(Schema schema, StringBuilder sql) {
        schema.viewColumns()
                .forEach((view, columns) -> sql.append("CREATE VIEW ")
                        .append(Sql.name(view))
                        .append(" AS SELECT ")
                        .append(columns.stream()
                                .map(name -> "1 AS " + Sql.name(name))
                                .collect(Collectors.joining(", ")))
                        .append(";\n"));
    }

    private static void program(Program program, StringBuilder sql) {
        if (program.sql().isEmpty()) {
            sql.append("-- ").append(program.kind().sql()).append(' ').append(comment(program.name()));
            sql.append(": its text could not be read.\n");
        } else if (program.kind() == Program.Kind.VIEW) {
            sql.append(program.sql().replaceFirst("(?i)^CREATE\\s", "CREATE OR REPLACE "))
                    .append(";\n");
        } else {
            String delimiter = delimiter(program.sql());
            sql.append("SET SESSION sql_mode = ")
                    .append(Sql.text(program.sqlMode()))
                    .append(";\n");
            sql.append("DELIMITER ").append(delimiter).append('\n');
            sql.append(program.sql()).append('\n').append(delimiter).append('\n');
            sql.append("DELIMITER ;\n");
            sql.append("SET SESSION sql_mode = ").append(Sql.text(MODE)).append(";\n");
        }
    }

    private static String delimiter(String body) {
        String delimiter = "$$";
        while (body.contains(delimiter)) {
            delimiter += "$";
        }
        return delimiter;
    }

    /** Everything, in order, with a count checked after each table. */
    static String restoreSql(Schema schema, List<TableResult> results, long maxAllowedPacket) {
        StringBuilder sql = new StringBuilder();
        sql.append("-- Restores schema ").append(comment(schema.name())).append(" with the mariadb client alone:\n");
        sql.append("--   mariadb -e 'CREATE DATABASE restored CHARACTER SET ").append(schema.charset());
        sql.append(" COLLATE ").append(schema.collation()).append("'\n");
        sql.append(
                "--   cd THIS_FOLDER && mariadb --local-infile=1 --default-character-set=utf8mb4 restored < restore.sql\n");
        sql.append("-- Stops at the first error.\n");
        sql.append("SET NAMES utf8mb4;\n");
        sql.append("SET SESSION time_zone = '+00:00';\n");
        sql.append("SET SESSION sql_mode = ").append(Sql.text(MODE)).append(";\n");
        sql.append("SET SESSION foreign_key_checks = 0, SESSION check_constraint_checks = 0;\n");
        if (results.stream()
                .flatMap(result -> result.table().columns().stream())
                .anyMatch(c -> c.codec() == Codec.BINARY)) {
            // FROM_BASE64 gives NULL, and no error, for a value above the limit.
            sql.append(guard(
                    "@@max_allowed_packet < " + maxAllowedPacket,
                    "max_allowed_packet is below the source's, " + maxAllowedPacket + ": raise it first"));
        }
        sql.append("SOURCE schema.sql\n");
        for (TableResult result : results) {
            sql.append(load(result));
            sql.append(guard(
                    "(SELECT COUNT(*) FROM " + Sql.name(result.table().name()) + ") <> " + result.rows(),
                    cut("rows missing, expected " + result.rows() + " in "
                            + result.table().name())));
        }
        sql.append("SOURCE programs.sql\n");
        sql.append("SELECT 'restored' AS state, ").append(results.size()).append(" AS tables, ");
        sql.append(results.stream().mapToLong(TableResult::rows).sum()).append(" AS table_rows;\n");
        return sql.toString();
    }

    private static String load(TableResult result) {
        List<String> targets = new ArrayList<>();
        List<String> conversions = new ArrayList<>();
        List<Column> columns = result.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String variable = "@c" + (i + 1);
            if (column.generated()) {
                targets.add("@unused");
            } else if (column.assigned()) {
                targets.add(variable);
                conversions.add(Sql.name(column.name()) + " = " + column.codec().load(variable));
            } else {
                targets.add(Sql.name(column.name()));
            }
        }
        return "LOAD DATA LOCAL INFILE " + Sql.text(result.file()) + " INTO TABLE "
                + Sql.name(result.table().name())
                + " CHARACTER SET utf8mb4\n  FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '\"' ESCAPED BY ''"
                + " LINES TERMINATED BY '\\n' IGNORE 1 LINES\n  ("
                + String.join(", ", targets) + ")"
                + (conversions.isEmpty() ? "" : "\n  SET " + String.join(", ", conversions)) + ";\n";
    }

    private static String guard(String wrong, String message) {
        return "DELIMITER $$\nBEGIN NOT ATOMIC IF " + wrong + " THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = "
                + Sql.text(message) + "; END IF; END $$\nDELIMITER ;\n";
    }

    /** MESSAGE_TEXT holds 128 characters. */
    private static String cut(String message) {
        return message.substring(0, Math.min(message.length(), 120));
    }

    private static String comment(String text) {
        return text.replaceAll("\\R", " ");
    }
}
