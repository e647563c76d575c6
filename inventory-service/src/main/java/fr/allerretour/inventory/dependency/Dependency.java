package fr.allerretour.inventory.dependency;

import fr.allerretour.inventory.portfolio.PortfolioItem;
import fr.allerretour.inventory.vocabulary.Strength;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A directed need. Its key is made of its ends, so there is one between two things in one direction. */
@Entity
@Table(name = "dependency")
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
class Dependency extends PortfolioItem {

    @Column(name = "from_key", updatable = false)
    String fromKey;

    @Column(name = "to_key", updatable = false)
    String toKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "strength")
    Strength strength;

    @Column(name = "reason")
    @Nullable
    String reason;
}
