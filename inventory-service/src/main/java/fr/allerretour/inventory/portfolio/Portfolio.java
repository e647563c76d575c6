package fr.allerretour.inventory.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One inventory of an organisation: a site, a subsidiary, a programme. */
@Entity
@Table(name = "portfolio")
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
public class Portfolio {

    @Id
    public UUID id;

    @Column(name = "organisation", updatable = false)
    public String organisation;

    @Column(name = "name")
    public String name;

    @Column(name = "description")
    public @Nullable String description;

    /** Counts the changes of its content; {@link #version} counts those of this row. */
    @Column(name = "revision", updatable = false)
    public long revision;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Version
    @Column(name = "version")
    public long version;
}
