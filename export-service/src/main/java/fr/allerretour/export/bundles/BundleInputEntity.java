package fr.allerretour.export.bundles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the table bundle_input: what a bundle was made from, compressed. */
@Entity
@Table(name = "bundle_input")
class BundleInputEntity {

    @Id
    UUID bundleId;

    @Column(nullable = false, updatable = false)
    String organisation;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false, updatable = false)
    String request;

    @JdbcTypeCode(SqlTypes.LONGVARBINARY)
    @Column(nullable = false, updatable = false)
    byte[] plan;

    @JdbcTypeCode(SqlTypes.LONGVARBINARY)
    @Column(nullable = false, updatable = false)
    byte[] snapshot;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    BundleInputEntity() {}
}
