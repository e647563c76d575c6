package fr.allerretour.inventory.conflict;

import fr.allerretour.inventory.intake.staging.ItemKind;
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

/** Two sources that say different things of one field: which stands, which does not, and why. */
@Entity
@Table(name = "field_conflict")
@SuppressWarnings("NullAway.Init") // set by Hibernate
class FieldConflict {

    @Id
    UUID id;

    @Column(name = "organisation", updatable = false)
    String organisation;

    @Column(name = "portfolio", updatable = false)
    UUID portfolio;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind", updatable = false)
    ItemKind kind;

    @Column(name = "item_key")
    String key;

    @Column(name = "field", updatable = false)
    String field;

    /** JSON. */
    @Column(name = "value")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String value;

    @Column(name = "value_source")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String valueSource;

    /** JSON. */
    @Column(name = "other_value")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String otherValue;

    @Column(name = "other_source")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String otherSource;

    @Column(name = "rule")
    String rule;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state")
    ConflictState state;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "choice")
    @Nullable
    Choice choice;

    @Column(name = "chosen_by")
    @Nullable
    String chosenBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    @Column(name = "version")
    long version;
}
