package fr.allerretour.planner.planning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table plan. */
@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<PlanEntity, UUID> {

    Optional<PlanEntity> find(String organisation, UUID id) {
        return find("organisation = ?1 and id = ?2", organisation, id).firstResultOptional();
    }

    /**
     * The newest plans first.
     *
     * @param beforeTime with {@code beforeId}, where the page before ended; null for the first page
     */
    List<PlanEntity> newest(String organisation, @Nullable Instant beforeTime, @Nullable UUID beforeId, int count) {
        var query = beforeTime == null || beforeId == null
                ? find("organisation = ?1 order by createdAt desc, id desc", organisation)
                : find(
                        "organisation = ?1 and (createdAt < ?2 or (createdAt = ?2 and id < ?3))"
                                + " order by createdAt desc, id desc",
                        organisation,
                        beforeTime,
                        beforeId);
        return query.page(0, count).list();
    }
}
