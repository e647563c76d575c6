package fr.allerretour.inventory.flow.proposal;

import fr.allerretour.inventory.flow.finding.PortEvidence;
import fr.allerretour.inventory.vocabulary.Strength;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One proposal, to be read; {@link ProposalTable} writes many at once. */
@Entity
@Table(name = "dependency_proposal")
@SuppressWarnings("NullAway.Init") // set by Hibernate
class DependencyProposal {

    @Id
    UUID id;

    @Column(name = "organisation")
    String organisation;

    @Column(name = "portfolio")
    UUID portfolio;

    @Column(name = "item_key")
    String key;

    @Column(name = "from_key")
    String fromKey;

    @Column(name = "to_key")
    String toKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "strength")
    Strength strength;

    @Column(name = "weight", precision = 4, scale = 3)
    BigDecimal weight;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state")
    ProposalState state;

    /** Codes of reasons, separated by blanks. */
    @Column(name = "reasons")
    String reasons;

    @Column(name = "ports")
    @Convert(converter = PortsColumn.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    List<PortEvidence> ports;

    @Column(name = "other_ports")
    int otherPorts;

    @Column(name = "flows")
    long flows;

    @Column(name = "bytes")
    @Nullable
    Long bytes;

    @Column(name = "packets")
    long packets;

    @Column(name = "first_seen")
    @Nullable
    Instant firstSeen;

    @Column(name = "last_seen")
    @Nullable
    Instant lastSeen;

    @Column(name = "days")
    int days;

    @Column(name = "flow_import")
    UUID flowImport;

    @Column(name = "file_name")
    String fileName;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    @Column(name = "version")
    long version;
}
