package fr.allerretour.export.bundles;

import fr.allerretour.export.connector.Loss;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the table bundle_loss. */
@Entity
@Table(name = "bundle_loss")
class BundleLossEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(nullable = false, updatable = false)
    String organisation;

    @Column(nullable = false, updatable = false)
    UUID bundleId;

    @Column(nullable = false, updatable = false)
    String lot;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, updatable = false)
    Loss.Code code;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, updatable = false)
    Loss.Severity severity;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false, updatable = false)
    String object;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false, updatable = false)
    String detailFr;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false, updatable = false)
    String detailEn;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    BundleLossEntity() {}

    Loss loss() {
        return new Loss(code, object, detailFr, detailEn);
    }
}
