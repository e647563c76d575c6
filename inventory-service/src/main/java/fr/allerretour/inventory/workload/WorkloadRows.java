package fr.allerretour.inventory.workload;

import fr.allerretour.inventory.portfolio.Provenance;
import fr.allerretour.inventory.portfolio.StoredList;
import fr.allerretour.inventory.portfolio.StoredMap;
import fr.allerretour.inventory.portfolio.TextMapColumn;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Workloads of a page by their ids, as they are shown. Beside the entity, because a list changes nothing: no session looks
 * for changes, and what is stored as JSON is sent as it is.
 */
@ApplicationScoped
class WorkloadRows {

    private static final String SELECT =
            "SELECT p.revision, w.id, w.item_key, w.name, w.kind, w.environment, w.criticality,"
                    + " w.operating_system, w.cpus, w.memory_mib, w.storage_mib, w.used_mib, w.powered, w.template, w.application,"
                    + " w.runs_on, w.place, w.end_of_support, w.must_leave_by, w.disks, w.nics, w.attributes, w.aliases,"
                    + " w.provenance, w.updated_at FROM portfolio p LEFT JOIN workload w"
                    + " ON w.organisation = p.organisation AND w.portfolio = p.id AND w.id IN (%s)"
                    + " WHERE p.organisation = ? AND p.id = ?";

    private final AgroalDataSource dataSource;
    private final DisksColumn disks = new DisksColumn();
    private final NicsColumn nics = new NicsColumn();
    private final KeysColumn keys = new KeysColumn();
    private final TextMapColumn texts = new TextMapColumn();

    WorkloadRows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The workloads with these ids, in their order, as they are in this revision of the portfolio: revision and rows come by
     * one statement.
     *
     * @return nothing if the portfolio is at another revision, or is not the organisation's
     */
    Optional<List<WorkloadView>> at(String organisation, UUID portfolio, long revision, List<UUID> ids) {
        String places = ids.isEmpty() ? "NULL" : String.join(", ", Collections.nCopies(ids.size(), "?"));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT.formatted(places))) {
            int at = 1;
            for (UUID id : ids) {
                select.setString(at++, id.toString());
            }
            select.setString(at++, organisation);
            select.setString(at, portfolio.toString());
            Map<UUID, WorkloadView> found = HashMap.newHashMap(ids.size());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || row.getLong(1) != revision) {
                    return Optional.empty();
                }
                if (!ids.isEmpty()) {
                    do {
                        WorkloadView workload = view(row);
                        found.put(workload.id(), workload);
                    } while (row.next());
                }
            }
            return Optional.of(ids.stream()
                    .map(id -> Objects.requireNonNull(found.get(id)))
                    .toList());
        } catch (SQLException e) {
            throw new IllegalStateException("The workloads of portfolio " + portfolio + " cannot be read", e);
        }
    }

    private WorkloadView view(ResultSet row) throws SQLException {
        return new WorkloadView(
                UUID.fromString(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Kind.valueOf(row.getString(5)),
                Environment.valueOf(row.getString(6)),
                Criticality.valueOf(row.getString(7)),
                row.getString(8),
                row.getInt(9),
                row.getLong(10),
                row.getLong(11),
                row.getObject(12, Long.class),
                Powered.valueOf(row.getString(13)),
                row.getBoolean(14),
                row.getString(15),
                row.getString(16),
                Place.valueOf(row.getString(17)),
                row.getObject(18, LocalDate.class),
                row.getObject(19, LocalDate.class),
                StoredList.of(row.getString(20), disks::convertToEntityAttribute),
                StoredList.of(row.getString(21), nics::convertToEntityAttribute),
                new StoredMap(row.getString(22), texts),
                keys.convertToEntityAttribute(row.getString(23)),
                Provenance.byField(texts.convertToEntityAttribute(row.getString(24))),
                row.getObject(25, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
