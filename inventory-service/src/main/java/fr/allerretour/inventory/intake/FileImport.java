package fr.allerretour.inventory.intake;

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

/** A file on its way into a portfolio. */
@Entity
@Table(name = "file_import")
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
class FileImport {

    @Id
    UUID id;

    @Column(name = "organisation", updatable = false)
    String organisation;

    @Column(name = "portfolio", updatable = false)
    UUID portfolio;

    @Column(name = "file_name", updatable = false)
    String fileName;

    /** As asked ("auto"), then as found. */
    @Column(name = "format")
    String format;

    /** The column mapping that was named, or that was found to read it. */
    @Column(name = "mapping")
    @Nullable
    UUID mapping;

    /** Its name when it last read the file. */
    @Column(name = "mapping_name")
    @Nullable
    String mappingName;

    /** Its version when it last read the file. */
    @Column(name = "mapping_version")
    @Nullable
    Long mappingVersion;

    @Column(name = "size_bytes", updatable = false)
    long sizeBytes;

    @Column(name = "sha256", updatable = false)
    String sha256;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state")
    ImportState state;

    @Column(name = "rows_read")
    long rowsRead;

    @Column(name = "rows_new")
    long rowsNew;

    @Column(name = "rows_changed")
    long rowsChanged;

    @Column(name = "rows_unchanged")
    long rowsUnchanged;

    @Column(name = "rows_rejected")
    long rowsRejected;

    /** The portfolio's revision that the preview compares with. */
    @Column(name = "revision")
    @Nullable
    Long revision;

    /** JSON: the headings of its sheets, for the file of rejected rows. */
    @Column(name = "heads")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String heads = "[]";

    /** JSON: what the reader decided about it. */
    @Column(name = "warnings")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String warnings = "[]";

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
