package fr.allerretour.export.bundles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A row of the table bundle_lot: a source that has been read to its end. */
@Entity
@Table(name = "bundle_lot")
class BundleLotEntity {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(nullable = false, updatable = false)
    String organisation;

    @Column(nullable = false, updatable = false)
    UUID bundleId;

    @Column(nullable = false)
    String name;

    @Column(nullable = false)
    String kind;

    @Column(nullable = false)
    String folder;

    long objects;

    @Column(nullable = false)
    String unit;

    long bytes;

    long contentLosses;

    /** Counts by code and by extension, as JSON. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String losses;

    long milliseconds;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    BundleLotEntity() {}
}
