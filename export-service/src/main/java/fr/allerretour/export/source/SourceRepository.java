package fr.allerretour.export.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registered sources. */
@ApplicationScoped
public class SourceRepository implements PanacheRepositoryBase<SourceEntity, UUID> {

    SourceRepository() {}

    /** A source of the organisation. */
    public Optional<Source> source(String organisation, UUID id) {
        return entity(organisation, id).map(SourceEntity::source);
    }

    /** Every source of the organisation. */
    public List<Source> sources(String organisation) {
        return list("organisation = ?1 order by name", organisation).stream()
                .map(SourceEntity::source)
                .toList();
    }

    Optional<SourceEntity> entity(String organisation, UUID id) {
        return find("organisation = ?1 and id = ?2", organisation, id).firstResultOptional();
    }

    boolean taken(String organisation, String name) {
        return count("organisation = ?1 and name = ?2", organisation, name) > 0;
    }

    List<SourceEntity> after(String organisation, @Nullable String name, int limit) {
        return find("organisation = ?1 and name > ?2 order by name", organisation, name == null ? "" : name)
                .page(0, limit)
                .list();
    }
}
