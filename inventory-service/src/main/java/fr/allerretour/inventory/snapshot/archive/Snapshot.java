package fr.allerretour.inventory.snapshot.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A portfolio as it was at one moment. Once READY, it never changes. */
@Entity
@Table(name = "snapshot")
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
public class Snapshot {

    @Id
    UUID id;

    @Column(name = "organisation", updatable = false)
    String organisation;

    @Column(name = "portfolio", updatable = false)
    UUID portfolio;

    @Column(name = "portfolio_name", updatable = false)
    String portfolioName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state")
    State state;

    @Column(name = "taken_at")
    Instant takenAt;

    @Column(name = "taken_by", updatable = false)
    String takenBy;

    @Column(name = "content_hash")
    @Nullable
    String contentHash;

    @Column(name = "size_bytes")
    long sizeBytes;

    @Column(name = "workloads")
    long workloads;

    @Column(name = "applications")
    long applications;

    @Column(name = "dependencies")
    long dependencies;

    @Column(name = "data_sets")
    long dataSets;

    @Column(name = "job")
    @Nullable
    UUID job;

    @Version
    @Column(name = "version")
    long version;

    /** TAKING until its job has ended. */
    public enum State {
        TAKING,
        READY,
        FAILED
    }
}
