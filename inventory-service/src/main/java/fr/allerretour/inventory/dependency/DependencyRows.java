package fr.allerretour.inventory.dependency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.inventory.portfolio.Provenance;
import fr.allerretour.inventory.vocabulary.Strength;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Many dependencies at once, for those that find them. Right only inside a transaction that has announced its change by
 * {@link PortfolioRepository#change}.
 */
@ApplicationScoped
public class DependencyRows {

    private static final List<String> MEMBERS = List.of("from", "reason", "strength", "to");

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    DependencyRows(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * A dependency between two workloads that are there.
     *
     * @param reason at most 2000 characters
     * @param source what its provenance says
     */
    public record Found(String from, String to, Strength strength, String reason, String source) {

        private String key() {
            return from + " -> " + to;
        }
    }

    /** Adds those between whose ends there is none yet, never touching one that is; answers how many. */
    public int addAbsent(String organisation, UUID portfolio, List<Found> found, Instant now) throws SQLException {
        if (found.isEmpty()) {
            return 0;
        }
        try (Connection connection = dataSource.getConnection()) {
            Set<String> there = there(
                    connection,
                    organisation,
                    portfolio,
                    found.stream().map(Found::key).toList());
            List<Found> absent = new ArrayList<>(found);
            absent.removeIf(dependency -> there.contains(dependency.key()));
            if (!absent.isEmpty()) {
                insert(connection, organisation, portfolio, absent, now);
            }
            return absent.size();
        }
    }

    private static Set<String> there(
            Connection connection, String organisation, UUID portfolio, Collection<String> keys) throws SQLException {
        String sql = "SELECT item_key FROM dependency WHERE organisation = ? AND portfolio = ? AND item_key IN ("
                + keys.stream().map(key -> "?").collect(Collectors.joining(", ")) + ") LOCK IN SHARE MODE";
        Set<String> there = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            select.setString(at++, organisation);
            select.setString(at++, portfolio.toString());
            for (String key : keys) {
                select.setString(at++, key);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    there.add(row.getString(1));
                }
            }
        }
        return there;
    }

    private void insert(Connection connection, String organisation, UUID portfolio, List<Found> absent, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO dependency (id, organisation, portfolio, item_key, from_key, to_key, strength, reason,"
                        + " provenance, updated_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
            for (Found dependency : absent) {
                insert.setString(
                        1, UuidVersion7Strategy.INSTANCE.generateUuid(null).toString());
                insert.setString(2, organisation);
                insert.setString(3, portfolio.toString());
                insert.setString(4, dependency.key());
                insert.setString(5, dependency.from);
                insert.setString(6, dependency.to);
                insert.setString(7, dependency.strength.name());
                insert.setString(8, dependency.reason);
                insert.setString(9, write(Provenance.with(Map.of(), dependency.source, MEMBERS)));
                insert.setObject(10, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String write(Map<String, String> provenance) {
        try {
            return json.writeValueAsString(provenance);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is always JSON", e);
        }
    }
}
