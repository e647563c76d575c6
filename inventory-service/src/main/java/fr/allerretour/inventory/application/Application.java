package fr.allerretour.inventory.application;

import fr.allerretour.inventory.intake.format.item.ApplicationItem.Component;
import fr.allerretour.inventory.portfolio.PortfolioItem;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Intent;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A set of workloads that users know by a name. */
@Entity
@Table(name = "application")
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
class Application extends PortfolioItem {

    @Column(name = "name")
    String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "criticality")
    Criticality criticality;

    @Column(name = "owner")
    @Nullable
    String owner;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "intent")
    Intent intent;

    @Column(name = "components")
    @Convert(converter = ComponentsColumn.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    List<Component> components = List.of();
}
