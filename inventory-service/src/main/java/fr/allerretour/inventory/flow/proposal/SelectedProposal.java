package fr.allerretour.inventory.flow.proposal;

import fr.allerretour.inventory.flow.finding.PortEvidence;
import fr.allerretour.inventory.vocabulary.Strength;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a decision needs of a proposal. */
record SelectedProposal(
        String id,
        String from,
        String to,
        Strength strength,
        ProposalState state,
        String reasons,
        List<PortEvidence> ports,
        long flows,
        @Nullable Long bytes,
        @Nullable LocalDateTime firstSeen,
        @Nullable LocalDateTime lastSeen,
        String fileName) {

    private static final int SHOWN_PORTS = 8;
    private static final PortsColumn PORTS = new PortsColumn();

    static SelectedProposal of(ResultSet row) throws SQLException {
        return new SelectedProposal(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Strength.valueOf(row.getString(4)),
                ProposalState.valueOf(row.getString(5)),
                row.getString(6),
                PORTS.convertToEntityAttribute(row.getString(7)),
                row.getLong(8),
                row.getObject(9, Long.class),
                row.getObject(10, LocalDateTime.class),
                row.getObject(11, LocalDateTime.class),
                row.getString(12));
    }

    /** What the dependency says of itself: "1433/tcp Microsoft SQL Server ×120; 3 MiB; 2026-03-01 to 2026-03-30 (database-port)". */
    String dependencyReason() {
        String called = ports.stream()
                .limit(SHOWN_PORTS)
                .map(port -> (port.port() + "/" + port.protocol() + " " + port.name()).strip() + " ×" + port.flows())
                .collect(Collectors.joining(", "));
        String more = ports.size() > SHOWN_PORTS ? ", …" : "";
        String carried = bytes == null ? "" : "; " + size(bytes);
        String seen = firstSeen == null || lastSeen == null
                ? ""
                : "; " + firstSeen.toLocalDate() + " – " + lastSeen.toLocalDate();
        return called + more + carried + seen + " (" + reasons.replace(" ", ", ") + ")";
    }

    private static String size(long bytes) {
        if (bytes < 1 << 10) {
            return bytes + " B";
        }
        return bytes < 1 << 20 ? (bytes >> 10) + " KiB" : (bytes >> 20) + " MiB";
    }
}
