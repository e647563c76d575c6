package fr.allerretour.inventory.flow.intake;

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

/** A flow log that was sent. */
@Entity
@Table(name = "flow_import")
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
class FlowImport {

    @Id
    UUID id;

    @Column(name = "organisation", updatable = false)
    String organisation;

    @Column(name = "portfolio", updatable = false)
    UUID portfolio;

    @Column(name = "file_name", updatable = false)
    String fileName;

    /** As found by the job. */
    @Column(name = "format")
    @Nullable
    String format;

    @Column(name = "size_bytes", updatable = false)
    long sizeBytes;

    @Column(name = "sha256", updatable = false)
    String sha256;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state")
    FlowImportState state;

    /** JSON: a {@link FlowReport}, once it has been read. */
    @Column(name = "report")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Nullable
    String report;

    /** JSON: the problem of the job that failed. */
    @Column(name = "problem")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Nullable
    String problem;

    @Column(name = "job")
    @Nullable
    UUID job;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    @Column(name = "version")
    long version;
}
