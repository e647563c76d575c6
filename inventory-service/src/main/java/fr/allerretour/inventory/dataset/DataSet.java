package fr.allerretour.inventory.dataset;

import fr.allerretour.inventory.portfolio.PortfolioItem;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A body of data that must come back out. */
@Entity
@Table(name = "data_set")
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
class DataSet extends PortfolioItem {

    @Column(name = "name")
    String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "category")
    Category category;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "sensitivity")
    Sensitivity sensitivity;

    @Column(name = "regimes")
    @Convert(converter = RegimesColumn.class)
    Set<Regime> regimes;

    @Column(name = "volume_mib")
    long volumeMiB;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "place")
    Place place;

    @Column(name = "workload")
    @Nullable
    String workload;

    @Column(name = "application")
    @Nullable
    String application;
}
