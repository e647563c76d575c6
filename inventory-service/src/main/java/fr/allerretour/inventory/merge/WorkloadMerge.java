package fr.allerretour.inventory.merge;

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

/** One workload that went into another, with all that it takes to undo it. */
@Entity
@Table(name = "workload_merge")
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
class WorkloadMerge {

    @Id
    UUID id;

    @Column(name = "organisation", updatable = false)
    String organisation;

    @Column(name = "portfolio", updatable = false)
    UUID portfolio;

    @Column(name = "into_key", updatable = false)
    String intoKey;

    @Column(name = "from_key", updatable = false)
    String fromKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state")
    MergeState state;

    /** JSON: {@link MergeRecord}. */
    @Column(name = "record", updatable = false)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String record;

    @Column(name = "merged_by", updatable = false)
    String mergedBy;

    @Column(name = "merged_at", updatable = false)
    Instant mergedAt;

    @Column(name = "undone_by")
    @Nullable
    String undoneBy;

    @Column(name = "undone_at")
    @Nullable
    Instant undoneAt;

    @Version
    @Column(name = "version")
    long version;
}
