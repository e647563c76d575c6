package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a member of an item stands in a column. */
enum ColumnType {
    TEXT {
        @Override
        @Nullable
        JsonNode read(ResultSet row, int column, ObjectMapper json) throws SQLException {
            String text = row.getString(column);
            return text == null ? null : TextNode.valueOf(text);
        }

        @Override
        void write(PreparedStatement statement, int column, JsonNode value) throws SQLException {
            statement.setString(column, value.asText());
        }
    },
    NUMBER {
        @Override
        @Nullable
        JsonNode read(ResultSet row, int column, ObjectMapper json) throws SQLException {
            long number = row.getLong(column);
            return row.wasNull() ? null : LongNode.valueOf(number);
        }

        @Override
        void write(PreparedStatement statement, int column, JsonNode value) throws SQLException {
            statement.setLong(column, value.asLong());
        }
    },
    FLAG {
        @Override
        @Nullable
        JsonNode read(ResultSet row, int column, ObjectMapper json) throws SQLException {
            boolean flag = row.getBoolean(column);
            return row.wasNull() ? null : BooleanNode.valueOf(flag);
        }

        @Override
        void write(PreparedStatement statement, int column, JsonNode value) throws SQLException {
            statement.setBoolean(column, value.asBoolean());
        }
    },
    DATE {
        @Override
        @Nullable
        JsonNode read(ResultSet row, int column, ObjectMapper json) throws SQLException {
            LocalDate date = row.getObject(column, LocalDate.class);
            return date == null ? null : TextNode.valueOf(date.toString());
        }

        @Override
        void write(PreparedStatement statement, int column, JsonNode value) throws SQLException {
            statement.setObject(column, LocalDate.parse(value.asText()));
        }
    },
    JSON {
        @Override
        @Nullable
        JsonNode read(ResultSet row, int column, ObjectMapper json) throws SQLException {
            try {
                return json.readTree(row.getString(column));
            } catch (JsonProcessingException e) {
                throw new SQLException("Column " + column + " holds no JSON", e);
            }
        }

        @Override
        void write(PreparedStatement statement, int column, JsonNode value) throws SQLException {
            statement.setString(column, value.toString());
        }
    },
    /** A list of names, separated by blanks. */
    WORDS {
        @Override
        @Nullable
        JsonNode read(ResultSet row, int column, ObjectMapper json) throws SQLException {
            ArrayNode words = JsonNodeFactory.instance.arrayNode();
            List.of(row.getString(column).split(" ")).stream()
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
            return words;
        }

        @Override
        void write(PreparedStatement statement, int column, JsonNode value) throws SQLException {
            List<String> words = new ArrayList<>();
            value.forEach(word -> words.add(word.asText()));
            statement.setString(column, String.join(" ", words));
        }
    };

    abstract @Nullable JsonNode read(ResultSet row, int column, ObjectMapper json) throws SQLException;

    abstract void write(PreparedStatement statement, int column, JsonNode value) throws SQLException;

    void writeNullable(PreparedStatement statement, int column, @Nullable JsonNode value) throws SQLException {
        if (value == null || value.isNull()) {
            statement.setNull(column, Types.NULL);
        } else {
            write(statement, column, value);
        }
    }
}
