package fr.allerretour.export.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the table source. */
@Entity
@Table(name = "source")
class SourceEntity {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(nullable = false, updatable = false)
    String organisation;

    @Column(nullable = false)
    String name;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    Source.Kind kind;

    @Nullable
    String path;

    @Nullable
    String jdbcUrl;

    @Nullable
    String username;

    @Nullable
    String passwordFile;

    /** Keys, one a line. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String dataSets;

    @Column(nullable = false, updatable = false)
    Instant createdAt;

    @Version
    long version;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    SourceEntity() {}

    Source source() {
        List<String> keys = dataSets.isEmpty() ? List.of() : List.of(dataSets.split("\n", -1));
        return new Source(id.toString(), name, kind, path, jdbcUrl, username, passwordFile, keys);
    }
}
