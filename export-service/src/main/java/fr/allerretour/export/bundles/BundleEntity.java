package fr.allerretour.export.bundles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the table bundle. */
@Entity
@Table(name = "bundle")
class BundleEntity {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(nullable = false, updatable = false)
    String organisation;

    @Column(nullable = false, updatable = false)
    String actor;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    BundleState state;

    @Nullable
    UUID jobId;

    @Column(nullable = false, updatable = false)
    String planId;

    @Column(nullable = false, updatable = false)
    String planHash;

    @Column(nullable = false, updatable = false)
    String snapshotId;

    @Column(nullable = false, updatable = false)
    String snapshotHash;

    @Column(nullable = false, updatable = false)
    LocalDate exitRequested;

    int dataSets;

    int accounted;

    @Column(nullable = false, updatable = false)
    Instant createdAt;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant publishedAt;

    @Nullable
    String path;

    @Nullable
    String tagManifest;

    long files;

    long bytes;

    @Version
    long version;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    BundleEntity() {}
}
