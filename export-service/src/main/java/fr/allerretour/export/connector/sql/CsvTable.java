package fr.allerretour.export.connector.sql;

import fr.allerretour.export.connector.Sink;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table as CSV (RFC 4180, UTF-8, lines end in LF): a header; text between quotes; NULL is the bare word
 * {@code NULL}, which {@code LOAD DATA} takes for null while it takes {@code "NULL"} for four letters.
 */
final class CsvTable {

    private static final String NULL = "NULL";
    private static final int FETCH_SIZE = 1000;
    private static final int ROWS_PER_CHECK = 1000;

    private final Table table;
    private long rows;
    private long spelledLikeNull;
    private long zeroDates;

    CsvTable(Table table) {
        this.table = table;
    }

    long rows() {
        return rows;
    }

    /** Texts that read NULL: a reader that does not tell quotes apart would take them for null. */
    long spelledLikeNull() {
        return spelledLikeNull;
    }

    /** Dates such as 0000-00-00 or 2026-02-00, which ISO 8601 does not know. */
    long zeroDates() {
        return zeroDates;
    }

    void write(Connection connection, Sink sink, OutputStream out) throws IOException, SQLException {
        List<Column> columns = table.columns();
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        for (int i = 0; i < columns.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            quote(writer, columns.get(i).name());
        }
        writer.write('\n');
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            // Without a fetch size the driver reads the whole table into memory first.
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet result = statement.executeQuery(table.query())) {
                while (result.next()) {
                    row(writer, result, columns);
                    if (++rows % ROWS_PER_CHECK == 0) {
                        sink.checkCancelled();
                    }
                }
            }
        }
        writer.flush();
    }

    private void row(Writer writer, ResultSet result, List<Column> columns) throws IOException, SQLException {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            Codec codec = columns.get(i).codec();
            if (codec == Codec.BINARY) {
                byte @Nullable [] bytes = result.getBytes(i + 1);
                writer.write(bytes == null ? NULL : Base64.getEncoder().encodeToString(bytes));
            } else {
                value(writer, codec, result.getString(i + 1));
            }
        }
        writer.write('\n');
    }

    private void value(Writer writer, Codec codec, @Nullable String value) throws IOException {
        if (value == null) {
            writer.write(NULL);
        } else if (codec.quoted()) {
            if (value.equals(NULL)) {
                spelledLikeNull++;
            }
            quote(writer, value);
        } else {
            if (codec.hasZeroDates()
                    && (value.startsWith("0000") || value.startsWith("-00", 4) || value.startsWith("-00", 7))) {
                zeroDates++;
            }
            writer.write(value);
        }
    }

    private static void quote(Writer writer, String text) throws IOException {
        writer.write('"');
        int start = 0;
        for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', start)) {
            writer.write(text, start, quote + 1 - start);
            writer.write('"');
            start = quote + 1;
        }
        writer.write(text, start, text.length() - start);
        writer.write('"');
    }
}
