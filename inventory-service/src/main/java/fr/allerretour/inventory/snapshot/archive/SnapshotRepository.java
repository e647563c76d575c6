package fr.allerretour.inventory.snapshot.archive;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Snapshots of an organisation. */
@ApplicationScoped
class SnapshotRepository implements PanacheRepositoryBase<Snapshot, UUID> {

    /** The snapshot, or 404: also when it is another organisation's. */
    Snapshot get(String organisation, UUID id) {
        return find(
                        "organisation = :organisation and id = :id",
                        Parameters.with("organisation", organisation).and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "There is no snapshot " + id + "."));
    }
}
