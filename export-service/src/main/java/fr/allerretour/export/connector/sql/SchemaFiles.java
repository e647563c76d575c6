package fr.allerretour.export.connector.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The files that explain a schema's CSV files: W3C CSVW metadata, and counts with digests. */
final class SchemaFiles {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaFiles() {}

    /** Metadata after "Metadata Vocabulary for Tabular Data" (W3C, 17 December 2015). */
    static JsonNode csvw(Schema schema, List<TableResult> results) {
        ObjectNode group = JSON.objectNode();
        group.put("@context", "http://www.w3.org/ns/csvw");
        group.put("dc:title", schema.name());
        group.put(
                "dc:description",
                "UTF-8, comma, LF. Text is quoted, quotes are doubled; null is the bare word NULL. Binary values are base64,"
                        + " geometries 4 bytes of SRID (little-endian) and WKB. Timestamps are UTC, datetimes have no zone."
                        + " Zero dates such as 0000-00-00 are kept as they are.");
        ObjectNode dialect = group.putObject("dialect");
        dialect.put("encoding", "utf-8")
                .put("header", true)
                .put("delimiter", ",")
                .put("quoteChar", "\"");
        dialect.put("doubleQuote", true).putArray("lineTerminators").add("\n");
        ArrayNode tables = group.putArray("tables");
        results.forEach(result -> tables.add(table(result)));
        return group;
    }

    private static ObjectNode table(TableResult result) {
        Table table = result.table();
        ObjectNode node = JSON.objectNode();
        node.put("url", result.file());
        node.put("dc:title", table.name());
        if (!table.comment().isEmpty()) {
            node.put("dc:description", table.comment());
        }
        node.put("aller-retour:textsSpelledNull", result.spelledLikeNull());
        ObjectNode tableSchema = node.putObject("tableSchema");
        ArrayNode columns = tableSchema.putArray("columns");
        table.columns().forEach(column -> columns.add(column(column)));
        if (!table.primaryKey().isEmpty()) {
            ArrayNode key = tableSchema.putArray("primaryKey");
            table.primaryKey().forEach(name -> key.add(columnId(table, name)));
        }
        return node;
    }

    /** A CSVW name is an identifier; the header's text, which may be anything, is the title. */
    private static String columnId(Table table, String name) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(name)) {
                return columnId(table.columns().get(i));
            }
        }
        throw new IllegalArgumentException(name + " is no column of " + table.name());
    }

    private static String columnId(Column column) {
        String name = column.name().replaceAll("[^A-Za-z0-9_]", "_");
        return name.startsWith("_") ? "c" + name : name;
    }

    private static ObjectNode column(Column column) {
        ObjectNode node = JSON.objectNode();
        node.put("name", columnId(column));
        node.put("titles", column.name());
        if (column.maxLength() != null && column.codec() == Codec.TEXT) {
            node.putObject("datatype").put("base", column.codec().datatype()).put("maxLength", column.maxLength());
        } else {
            node.put("datatype", column.codec().datatype());
        }
        node.put("required", !column.nullable());
        node.put("null", "NULL");
        node.put("aller-retour:sqlType", column.type());
        if (column.generated()) {
            node.put("aller-retour:generated", true);
        }
        if (!column.comment().isEmpty()) {
            node.put("dc:description", column.comment());
        }
        return node;
    }

    /** Rows, bytes and digest of each table. */
    static JsonNode counts(Schema schema, List<TableResult> results) {
        ObjectNode node = JSON.objectNode();
        node.put("schema", schema.name());
        ArrayNode tables = node.putArray("tables");
        for (TableResult result : results) {
            tables.addObject()
                    .put("table", result.table().name())
                    .put("file", result.file())
                    .put("rows", result.rows())
                    .put("bytes", result.written().bytes())
                    .put("sha512", result.written().sha512());
        }
        return node;
    }
}
