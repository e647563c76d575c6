package fr.allerretour.planner.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the table plan. The result's columns are null until the plan is there. */
@Entity
@Table(name = "plan")
class PlanEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    String organisation;

    @Column(name = "snapshot_id", nullable = false, updatable = false)
    UUID snapshotId;

    @Column(name = "as_of", nullable = false, updatable = false)
    LocalDate asOf;

    @Column(name = "start_on", nullable = false, updatable = false)
    LocalDate start;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false, updatable = false)
    String settings;

    @Nullable
    UUID job;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    String createdBy;

    @Column(name = "input_hash")
    @Nullable
    String inputHash;

    @Column(name = "document_sha256")
    @Nullable
    String documentSha256;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Nullable
    String summary;

    @Version
    long version;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    PlanEntity() {}

    PlanEntity(
            UUID id,
            String organisation,
            UUID snapshotId,
            LocalDate asOf,
            LocalDate start,
            String settings,
            Instant createdAt,
            String createdBy) {
        this.id = id;
        this.organisation = organisation;
        this.snapshotId = snapshotId;
        this.asOf = asOf;
        this.start = start;
        this.settings = settings;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    boolean isReady() {
        return documentSha256 != null;
    }
}
