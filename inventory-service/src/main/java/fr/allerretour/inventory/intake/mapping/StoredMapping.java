package fr.allerretour.inventory.intake.mapping;

import fr.allerretour.inventory.intake.format.mapped.ColumnMapping;
import fr.allerretour.inventory.intake.format.mapped.SavedMapping;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A column mapping of an organisation. */
@Entity
@Table(name = "column_mapping")
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
class StoredMapping {

    @Id
    UUID id;

    @Column(name = "organisation", updatable = false)
    String organisation;

    @Column(name = "name")
    String name;

    /** Found by it when a file has exactly its headings. */
    @Column(name = "headings_key")
    String headingsKey;

    @Convert(converter = MappingColumn.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(name = "content")
    ColumnMapping content;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    @Column(name = "version")
    long version;

    SavedMapping saved() {
        return new SavedMapping(id, name, version, content);
    }
}
