package fr.allerretour.inventory.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What every row in a portfolio has. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
public abstract class PortfolioItem {

    @Id
    public UUID id;

    @Column(name = "organisation", updatable = false)
    public String organisation;

    @Column(name = "portfolio", updatable = false)
    public UUID portfolio;

    /** Its identity for people and files, unique in the portfolio; never changes. */
    @Column(name = "item_key", updatable = false)
    public String key;

    /** Where its values came from; see {@link Provenance}. */
    @Column(name = "provenance")
    @Convert(converter = TextMapColumn.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    public Map<String, String> provenance = Map.of();

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Version
    @Column(name = "version")
    public long version;
}
