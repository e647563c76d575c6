package fr.allerretour.kit.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the table job. */
@Entity
@Table(name = "job")
class JobEntity {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(nullable = false, updatable = false)
    String organisation;

    @Column(nullable = false, updatable = false)
    String actor;

    @Column(nullable = false, updatable = false)
    String kind;

    @Column(nullable = false, updatable = false)
    String subject;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false, updatable = false)
    String payload;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    JobState state;

    long done;

    long total;

    @Column(nullable = false)
    String unit;

    @Nullable
    String message;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Nullable
    String problem;

    @Column(name = "cancel_requested")
    boolean cancelRequested;

    int attempts;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    JobEntity() {}

    @SuppressWarnings("NullAway.Init") // id is given when it is persisted
    JobEntity(String organisation, String actor, String kind, String subject, String payload, Instant now) {
        this.organisation = organisation;
        this.actor = actor;
        this.kind = kind;
        this.subject = subject;
        this.payload = payload;
        this.state = JobState.QUEUED;
        this.unit = "";
        this.createdAt = now;
    }

    JobView view() {
        return new JobView(
                id, kind, state, done, total, unit, message, problem, subject, createdAt, startedAt, endedAt);
    }
}
