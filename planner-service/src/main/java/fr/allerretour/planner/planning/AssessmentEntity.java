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

/** A row of the table assessment. Its result is null until it is there. */
@Entity
@Table(name = "assessment")
class AssessmentEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    String organisation;

    @Column(name = "snapshot_id", nullable = false, updatable = false)
    UUID snapshotId;

    @Column(name = "as_of", nullable = false, updatable = false)
    LocalDate asOf;

    @Nullable
    UUID job;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    String createdBy;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Nullable
    String result;

    @Version
    long version;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    AssessmentEntity() {}

    AssessmentEntity(
            UUID id, String organisation, UUID snapshotId, LocalDate asOf, Instant createdAt, String createdBy) {
        this.id = id;
        this.organisation = organisation;
        this.snapshotId = snapshotId;
        this.asOf = asOf;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }
}
