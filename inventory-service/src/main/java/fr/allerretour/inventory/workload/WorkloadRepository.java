package fr.allerretour.inventory.workload;

import fr.allerretour.inventory.conflict.ConflictRepository;
import fr.allerretour.inventory.intake.staging.ItemKind;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Workloads of an organisation's portfolios. */
@ApplicationScoped
class WorkloadRepository implements PanacheRepositoryBase<Workload, UUID> {

    private final ConflictRepository conflicts;

    WorkloadRepository(ConflictRepository conflicts) {
        this.conflicts = conflicts;
    }

    /** The workload, or 404: also when it is another portfolio's or organisation's. */
    Workload get(String organisation, UUID portfolio, UUID id) {
        return find(
                        "organisation = :organisation and portfolio = :portfolio and id = :id",
                        Parameters.with("organisation", organisation)
                                .and("portfolio", portfolio)
                                .and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(
                        KitProblem.NOT_FOUND, "There is no workload " + id + " in portfolio " + portfolio + "."));
    }

    /** Deletes the workload, and the conflicts about it. */
    void remove(Workload item) {
        conflicts.forget(ItemKind.WORKLOAD, item);
        delete(item);
    }
}
