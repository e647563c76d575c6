package fr.allerretour.export.connector.sql;

import java.util.Locale;

/**
 * How the values of a column travel: what to ask the server for, how to spell it in CSV, how {@code LOAD DATA} takes it
 * back, and its W3C CSVW datatype. A round trip gives the very same value.
 */
enum Codec {
    INTEGER("integer", "%s", "%s", false),
    DECIMAL("decimal", "%s", "%s", false),
    /** As text a FLOAT comes with six digits; widened to DOUBLE it comes with all that it has. */
    FLOAT("float", "CAST(%s AS DOUBLE)", "%s", false),
    DOUBLE("double", "%s", "%s", false),
    /** Loaded as text, '5' would become the bits of the character 5. */
    BIT("nonNegativeInteger", "%s + 0", "CAST(%s AS UNSIGNED)", false),
    YEAR("integer", "CAST(%s AS CHAR)", "%s", false),
    DATE("date", "CAST(%s AS CHAR)", "%s", false),
    TIME("string", "CAST(%s AS CHAR)", "%s", true),
    /** A local time: no zone is known. */
    DATETIME("dateTime", "REPLACE(CAST(%s AS CHAR), ' ', 'T')", "%s", false),
    /** An instant: the session reads and loads in UTC. */
    TIMESTAMP("dateTimeStamp", "CONCAT(REPLACE(CAST(%s AS CHAR), ' ', 'T'), 'Z')", "TRIM(TRAILING 'Z' FROM %s)", false),
    TEXT("string", "%s", "%s", true),
    /** UUID and INET types have a text form of their own. */
    SPELLED("string", "CAST(%s AS CHAR)", "%s", true),
    JSON("json", "%s", "%s", true),
    /** Also geometries: four bytes of SRID, little-endian, then well-known binary. */
    BINARY("base64Binary", "%s", "FROM_BASE64(%s)", false);

    private final String datatype;
    private final String select;
    private final String load;
    private final boolean quoted;

    Codec(String datatype, String select, String load, boolean quoted) {
        this.datatype = datatype;
        this.select = select;
        this.load = load;
        this.quoted = quoted;
    }

    static Codec of(String dataType) {
        return switch (dataType.toLowerCase(Locale.ROOT)) {
            case "tinyint", "smallint", "mediumint", "int", "bigint" -> INTEGER;
            case "decimal" -> DECIMAL;
            case "float" -> FLOAT;
            case "double" -> DOUBLE;
            case "bit" -> BIT;
            case "year" -> YEAR;
            case "date" -> DATE;
            case "time" -> TIME;
            case "datetime" -> DATETIME;
            case "timestamp" -> TIMESTAMP;
            case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set" -> TEXT;
            case "json" -> JSON;
            case "binary",
                    "varbinary",
                    "tinyblob",
                    "blob",
                    "mediumblob",
                    "longblob",
                    "geometry",
                    "point",
                    "linestring",
                    "polygon",
                    "multipoint",
                    "multilinestring",
                    "multipolygon",
                    "geometrycollection" -> BINARY;
            // uuid, inet4, inet6, and what later servers bring: their text form is the portable one.
            default -> SPELLED;
        };
    }

    String datatype() {
        return datatype;
    }

    /** The expression to select. */
    String select(String quotedColumn) {
        return select.formatted(quotedColumn);
    }

    /** Whether the text must be converted on its way back. */
    boolean converts() {
        return !load.equals("%s");
    }

    /** The expression that turns the variable into the column's value. */
    String load(String variable) {
        return load.formatted(variable);
    }

    boolean quoted() {
        return quoted;
    }

    boolean hasZeroDates() {
        return this == DATE || this == DATETIME || this == TIMESTAMP;
    }
}
