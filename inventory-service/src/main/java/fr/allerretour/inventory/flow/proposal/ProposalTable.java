package fr.allerretour.inventory.flow.proposal;

import fr.allerretour.inventory.flow.finding.PairFinding;
import fr.allerretour.inventory.flow.finding.Reason;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Writes what a log shows into the proposals of a portfolio, beside the entity, because there are tens of thousands. */
@ApplicationScoped
public class ProposalTable {

    private static final int BATCH = 500;

    /** What is open follows the log; what a person has decided stays. The first and the last time only ever widen. */
    private static final String UPSERT =
            "INSERT INTO dependency_proposal (id, organisation, portfolio, item_key, from_key,"
                    + " to_key, strength, weight, state, reasons, ports, other_ports, flows, bytes, packets, first_seen, last_seen,"
                    + " days, flow_import, file_name, updated_at, version)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"
                    + " ON DUPLICATE KEY UPDATE "
                    + List.of(
                                    "strength",
                                    "weight",
                                    "reasons",
                                    "ports",
                                    "other_ports",
                                    "flows",
                                    "bytes",
                                    "packets",
                                    "days",
                                    "flow_import",
                                    "file_name",
                                    "updated_at")
                            .stream()
                            .map(column -> "%1$s = IF(state = 'PROPOSED', VALUES(%1$s), %1$s)".formatted(column))
                            .collect(Collectors.joining(", "))
                    + ", first_seen = IF(state = 'PROPOSED', LEAST(COALESCE(first_seen, VALUES(first_seen)),"
                    + " COALESCE(VALUES(first_seen), first_seen)), first_seen)"
                    + ", last_seen = IF(state = 'PROPOSED', GREATEST(COALESCE(last_seen, VALUES(last_seen)),"
                    + " COALESCE(VALUES(last_seen), last_seen)), last_seen)"
                    + ", version = IF(state = 'PROPOSED', version + 1, version)";

    private final AgroalDataSource dataSource;

    ProposalTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What became of the pairs.
     *
     * @param known pairs between which there is a dependency already, and no open proposal
     */
    public record Written(long added, long refreshed, long decided, long known) {}

    /** Begins to write within the present transaction. */
    public Writer writer(String organisation, UUID portfolio, UUID flowImport, String fileName, Instant now)
            throws SQLException {
        return new Writer(organisation, portfolio, flowImport, fileName, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    /** Takes pairs and writes them in batches. */
    public final class Writer {

        private final String organisation;
        private final UUID portfolio;
        private final UUID flowImport;
        private final String fileName;
        private final LocalDateTime now;
        private final Map<String, ProposalState> before = new HashMap<>();
        private final Set<String> dependencies = new HashSet<>();
        private final List<PairFinding> batch = new ArrayList<>(BATCH);
        private final PortsColumn ports = new PortsColumn();
        private long added;
        private long refreshed;
        private long decided;
        private long known;

        private Writer(String organisation, UUID portfolio, UUID flowImport, String fileName, LocalDateTime now)
                throws SQLException {
            this.organisation = organisation;
            this.portfolio = portfolio;
            this.flowImport = flowImport;
            this.fileName = fileName;
            this.now = now;
            try (Connection connection = dataSource.getConnection()) {
                try (PreparedStatement select = connection.prepareStatement(
                                "SELECT item_key, state FROM dependency_proposal WHERE organisation = ? AND portfolio = ?"
                                        + " FOR UPDATE");
                        ResultSet row = of(select)) {
                    while (row.next()) {
                        before.put(row.getString(1), ProposalState.valueOf(row.getString(2)));
                    }
                }
                try (PreparedStatement select = connection.prepareStatement(
                                "SELECT item_key FROM dependency WHERE organisation = ? AND portfolio = ?");
                        ResultSet row = of(select)) {
                    while (row.next()) {
                        dependencies.add(row.getString(1));
                    }
                }
            }
        }

        private ResultSet of(PreparedStatement select) throws SQLException {
            select.setString(1, organisation);
            select.setString(2, portfolio.toString());
            return select.executeQuery();
        }

        /** Takes a pair. */
        public void add(PairFinding pair) {
            String key = key(pair);
            ProposalState state = before.get(key);
            if (state == ProposalState.CONFIRMED || state == ProposalState.DISMISSED) {
                decided++;
            } else if (state == null && dependencies.contains(key)) {
                known++;
            } else {
                added += state == null ? 1 : 0;
                refreshed += state == null ? 0 : 1;
                batch.add(pair);
                if (batch.size() == BATCH) {
                    flush();
                }
            }
        }

        private static String key(PairFinding pair) {
            return pair.from() + " -> " + pair.to();
        }

        /** How many pairs were taken. */
        public long seen() {
            return added + refreshed + decided + known;
        }

        /** Writes the rest. */
        public Written finish() {
            flush();
            return new Written(added, refreshed, decided, known);
        }

        private void flush() {
            if (batch.isEmpty()) {
                return;
            }
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                for (PairFinding pair : batch) {
                    write(upsert, pair);
                    upsert.addBatch();
                }
                upsert.executeBatch();
            } catch (SQLException e) {
                throw new IllegalStateException("The proposals cannot be written", e);
            }
            batch.clear();
        }

        private void write(PreparedStatement upsert, PairFinding pair) throws SQLException {
            int at = 1;
            // Ids that grow: rows land one after the other instead of all over the table.
            upsert.setString(
                    at++, UuidVersion7Strategy.INSTANCE.generateUuid(null).toString());
            upsert.setString(at++, organisation);
            upsert.setString(at++, portfolio.toString());
            upsert.setString(at++, key(pair));
            upsert.setString(at++, pair.from());
            upsert.setString(at++, pair.to());
            upsert.setString(at++, pair.strength().name());
            upsert.setBigDecimal(at++, BigDecimal.valueOf(pair.weight()).setScale(3, RoundingMode.HALF_UP));
            upsert.setString(at++, pair.reasons().stream().map(Reason::code).collect(Collectors.joining(" ")));
            upsert.setString(at++, ports.convertToDatabaseColumn(pair.ports()));
            upsert.setInt(at++, pair.otherPorts());
            upsert.setLong(at++, pair.flows());
            if (pair.bytes() < 0) {
                upsert.setNull(at++, Types.BIGINT);
            } else {
                upsert.setLong(at++, pair.bytes());
            }
            upsert.setLong(at++, pair.packets());
            upsert.setObject(at++, time(pair.first()));
            upsert.setObject(at++, time(pair.last()));
            upsert.setInt(at++, pair.days());
            upsert.setString(at++, flowImport.toString());
            upsert.setString(at++, fileName);
            upsert.setObject(at, now);
        }

        private static @Nullable LocalDateTime time(long seconds) {
            return seconds <= 0 ? null : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        }
    }
}
