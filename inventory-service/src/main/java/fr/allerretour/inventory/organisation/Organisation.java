package fr.allerretour.inventory.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an organisation says of itself. */
@Entity
@Table(name = "organisation")
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
public class Organisation {

    /** The identifier under which it calls. */
    @Id
    @Column(name = "organisation")
    String id;

    @Column(name = "name")
    String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind")
    Kind kind;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    @Column(name = "version")
    long version;

    /** What it is in the eyes of the law: policy rules depend on it. */
    @Schema(name = "OrganisationKind")
    public enum Kind {
        /** The State and its operators. */
        STATE,
        /** Health and social care. */
        HEALTH,
        LOCAL_AUTHORITY,
        /** Operator of vital importance (opérateur d'importance vitale). */
        OIV,
        /** Operator of essential services (opérateur de services essentiels). */
        OSE,
        FINANCE,
        PRIVATE,
        OTHER
    }
}
