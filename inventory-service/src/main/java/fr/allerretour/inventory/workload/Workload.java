package fr.allerretour.inventory.workload;

import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.portfolio.PortfolioItem;
import fr.allerretour.inventory.portfolio.TextMapColumn;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that moves or stays. */
@Entity
@Table(name = "workload")
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
class Workload extends PortfolioItem {

    @Column(name = "name")
    String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind")
    Kind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "environment")
    Environment environment;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "criticality")
    Criticality criticality;

    @Column(name = "operating_system")
    @Nullable
    String operatingSystem;

    @Column(name = "cpus")
    int cpus;

    @Column(name = "memory_mib")
    long memoryMiB;

    @Column(name = "storage_mib")
    long storageMiB;

    @Column(name = "used_mib")
    @Nullable
    Long usedMiB;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "powered")
    Powered powered;

    @Column(name = "template")
    boolean template;

    @Column(name = "application")
    @Nullable
    String application;

    @Column(name = "runs_on")
    @Nullable
    String runsOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "place")
    Place place;

    @Column(name = "end_of_support")
    @Nullable
    LocalDate endOfSupport;

    @Column(name = "must_leave_by")
    @Nullable
    LocalDate mustLeaveBy;

    @Column(name = "disks")
    @Convert(converter = DisksColumn.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    List<Disk> disks;

    @Column(name = "nics")
    @Convert(converter = NicsColumn.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    List<Nic> nics;

    @Column(name = "attributes")
    @Convert(converter = TextMapColumn.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    Map<String, String> attributes;

    /** The keys by which imported files know it, besides its own. */
    @Column(name = "aliases")
    @Convert(converter = KeysColumn.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    List<String> aliases = List.of();
}
