package fr.allerretour.export.connector.sql;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which server and which of its schemas. Read from a JDBC URL of which only the harmless parts are let in: a driver's
 * options can name classes to load, files to read or commands to run on connecting.
 *
 * @param host name or address, lower case
 * @param port 1 to 65535
 * @param schemas the schemas to read; empty for every schema that the user may see, the server's own left out
 * @param sslMode "disable", "trust", "verify-ca" or "verify-full"
 */
public record SqlTarget(String host, int port, List<String> schemas, String sslMode) {

    private static final Pattern URL = Pattern.compile(
            "jdbc:mariadb://(?<host>[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+])(:(?<port>[0-9]{1,5}))?(/(?<schema>[^/?&;#]*))?"
                    + "(\\?sslMode=(?<ssl>disable|trust|verify-ca|verify-full))?");

    /** Defends against a list that is changed later. */
    public SqlTarget {
        schemas = List.copyOf(schemas);
    }

    /**
     * Reads a URL.
     *
     * @throws IllegalArgumentException if it is of another form; the message does not repeat it, for it may hold a secret
     */
    public static SqlTarget parse(String jdbcUrl) {
        Matcher url = URL.matcher(jdbcUrl);
        if (!url.matches()) {
            throw new IllegalArgumentException(
                    "Expected jdbc:mariadb://HOST[:PORT]/[SCHEMA][?sslMode=disable|trust|verify-ca|verify-full] and nothing"
                            + " else: no user, password or other option in the URL.");
        }
        int port = url.group("port") == null ? 3306 : Integer.parseInt(url.group("port"));
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("The port must be from 1 to 65535.");
        }
        String schema = url.group("schema");
        return new SqlTarget(
                url.group("host").toLowerCase(Locale.ROOT),
                port,
                schema == null || schema.isEmpty() ? List.of() : List.of(schema),
                url.group("ssl") == null ? "disable" : url.group("ssl"));
    }

    /** The URL to connect with; it names no user and no schema. */
    String jdbcUrl() {
        return "jdbc:mariadb://" + host + ":" + port + "/";
    }
}
