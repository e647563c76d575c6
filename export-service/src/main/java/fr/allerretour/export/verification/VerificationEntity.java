package fr.allerretour.export.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the table verification. */
@Entity
@Table(name = "verification")
class VerificationEntity {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(nullable = false, updatable = false)
    String organisation;

    @Column(nullable = false, updatable = false)
    String actor;

    @Column(nullable = false, updatable = false)
    UUID bundleId;

    @Nullable
    UUID jobId;

    @Column(nullable = false, updatable = false)
    Instant createdAt;

    /** Null until the job has read all. */
    @Nullable
    Instant verifiedAt;

    boolean valid;

    @Column(nullable = false)
    String bagItVersion = "";

    long files;

    long bytes;

    /** As JSON. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String reasons = "[]";

    long milliseconds;

    @Version
    long version;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    VerificationEntity() {}
}
