package fr.allerretour.kit.job;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table job. What changes under a running job is updated column by column: worker and canceller may meet. */
@ApplicationScoped
class JobRepository implements PanacheRepositoryBase<JobEntity, UUID> {

    Optional<JobEntity> find(String organisation, UUID id) {
        return find("organisation = ?1 and id = ?2", organisation, id).firstResultOptional();
    }

    List<JobEntity> find(String organisation, Collection<UUID> ids) {
        return list("organisation = ?1 and id in ?2", organisation, ids);
    }

    boolean cancelRequested(UUID id) {
        return count("id = ?1 and cancelRequested", id) > 0;
    }

    void requestCancel(UUID id) {
        update("cancelRequested = true where id = ?1", id);
    }

    void start(UUID id, Instant now) {
        update(
                "state = ?1, startedAt = coalesce(startedAt, ?2), attempts = attempts + 1 where id = ?3",
                JobState.RUNNING,
                now,
                id);
    }

    void progress(UUID id, long done, long total, String unit, String message) {
        update("done = ?1, total = ?2, unit = ?3, message = ?4 where id = ?5", done, total, unit, message, id);
    }

    void end(UUID id, JobState state, @Nullable String problem, Instant now) {
        update("state = ?1, problem = ?2, endedAt = ?3 where id = ?4", state, problem, now, id);
    }
}
