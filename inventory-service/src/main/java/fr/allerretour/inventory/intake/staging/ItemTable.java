package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.staging.ItemKind.Column;
import fr.allerretour.inventory.portfolio.StoredJson;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Items of a portfolio, many at once. Beside the entities of the four features, because tens of thousands of rows want
 * batches, and because a file gives only some of an item's members.
 */
@ApplicationScoped
public class ItemTable {

    private static final TypeReference<Map<String, String>> TEXT_MAP = new TypeReference<>() {};

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    ItemTable(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = StoredJson.of(json);
    }

    /** The items that have one of the keys, by key. */
    public Map<String, Item> load(ItemKind kind, String organisation, UUID portfolio, Collection<String> keys)
            throws SQLException {
        Map<String, Item> items = new HashMap<>();
        if (keys.isEmpty()) {
            return items;
        }
        String sql = "SELECT item_key, provenance, " + names(kind) + " FROM " + kind.table()
                + " WHERE organisation = ? AND portfolio = ? AND item_key IN ("
                + keys.stream().map(key -> "?").collect(Collectors.joining(", ")) + ")";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            select.setString(at++, organisation);
            select.setString(at++, portfolio.toString());
            for (String key : keys) {
                select.setString(at++, key);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Item item = read(kind, row);
                    items.put(item.key(), item);
                }
            }
        }
        return items;
    }

    private Item read(ItemKind kind, ResultSet row) throws SQLException {
        ObjectNode fields = json.createObjectNode();
        int at = 3;
        for (Column column : kind.columns()) {
            JsonNode value = column.type().read(row, at++, json);
            if (value != null) {
                fields.set(column.field(), value);
            }
        }
        try {
            return new Item(row.getString(1), fields, json.readValue(row.getString(2), TEXT_MAP));
        } catch (JsonProcessingException e) {
            throw new SQLException("The provenance of " + row.getString(1) + " is no JSON", e);
        }
    }

    /** The keys of the items whose field is this text. */
    public List<String> keysWhere(ItemKind kind, String field, String organisation, UUID portfolio, String text)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT item_key FROM " + kind.table() + " WHERE organisation = ? AND portfolio = ? AND "
                                + kind.column(field).sql() + " = ?")) {
            select.setString(1, organisation);
            select.setString(2, portfolio.toString());
            select.setString(3, text);
            return texts(select);
        }
    }

    /** The id of the item with this key, which must be there. */
    public UUID id(ItemKind kind, String organisation, UUID portfolio, String key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT id FROM " + kind.table()
                        + " WHERE organisation = ? AND portfolio = ? AND item_key = ?")) {
            select.setString(1, organisation);
            select.setString(2, portfolio.toString());
            select.setString(3, key);
            return UUID.fromString(texts(select).getFirst());
        }
    }

    private static List<String> texts(PreparedStatement select) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    /** Removes the items that have one of the keys. */
    public void delete(ItemKind kind, String organisation, UUID portfolio, List<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM " + kind.table() + " WHERE organisation = ? AND portfolio = ? AND item_key = ?")) {
            for (String key : keys) {
                delete.setString(1, organisation);
                delete.setString(2, portfolio.toString());
                delete.setString(3, key);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Adds an item again under the id that it had. */
    public void restore(ItemKind kind, String organisation, UUID portfolio, UUID id, Item item, Instant now)
            throws SQLException {
        insert(kind, organisation, portfolio, List.of(item), now, added -> id);
    }

    /** Adds items; MariaDB gets the whole list in one message. */
    public void insert(ItemKind kind, String organisation, UUID portfolio, List<Item> items, Instant now)
            throws SQLException {
        // Ids that grow: rows land one after the other instead of all over the table.
        insert(kind, organisation, portfolio, items, now, item -> UuidVersion7Strategy.INSTANCE.generateUuid(null));
    }

    private void insert(
            ItemKind kind, String organisation, UUID portfolio, List<Item> items, Instant now, Function<Item, UUID> ids)
            throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        String sql = "INSERT INTO " + kind.table() + " (id, organisation, portfolio, item_key, provenance, updated_at,"
                + " version, " + names(kind) + ") VALUES (?, ?, ?, ?, ?, ?, 0"
                + ", ?".repeat(kind.columns().size()) + ")";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Item item : items) {
                insert.setString(1, ids.apply(item).toString());
                insert.setString(2, organisation);
                insert.setString(3, portfolio.toString());
                insert.setString(4, item.key());
                insert.setString(5, write(item.provenance()));
                insert.setObject(6, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
                writeColumns(kind, insert, 7, item);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Writes items that are there already. */
    public void update(ItemKind kind, String organisation, UUID portfolio, List<Item> items, Instant now)
            throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        String sql = "UPDATE " + kind.table() + " SET "
                + kind.columns().stream().map(column -> column.sql() + " = ?").collect(Collectors.joining(", "))
                + ", provenance = ?, updated_at = ?, version = version + 1"
                + " WHERE organisation = ? AND portfolio = ? AND item_key = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (Item item : items) {
                int at = writeColumns(kind, update, 1, item);
                update.setString(at++, write(item.provenance()));
                update.setObject(at++, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
                update.setString(at++, organisation);
                update.setString(at++, portfolio.toString());
                update.setString(at, item.key());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static int writeColumns(ItemKind kind, PreparedStatement statement, int first, Item item)
            throws SQLException {
        int at = first;
        for (Column column : kind.columns()) {
            column.type().writeNullable(statement, at++, item.fields().get(column.field()));
        }
        return at;
    }

    private String write(Map<String, String> provenance) throws SQLException {
        try {
            return json.writeValueAsString(provenance);
        } catch (JsonProcessingException e) {
            throw new SQLException("The provenance cannot be written", e);
        }
    }

    private static String names(ItemKind kind) {
        return kind.columns().stream().map(Column::sql).collect(Collectors.joining(", "));
    }
}
