package fr.allerretour.inventory.dependency;

import fr.allerretour.inventory.conflict.ConflictRepository;
import fr.allerretour.inventory.intake.staging.ItemKind;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Dependencies of an organisation's portfolios. */
@ApplicationScoped
class DependencyRepository implements PanacheRepositoryBase<Dependency, UUID> {

    private final ConflictRepository conflicts;

    DependencyRepository(ConflictRepository conflicts) {
        this.conflicts = conflicts;
    }

    /** The dependency, or 404: also when it is another portfolio's or organisation's. */
    Dependency get(String organisation, UUID portfolio, UUID id) {
        return find(
                        "organisation = :organisation and portfolio = :portfolio and id = :id",
                        Parameters.with("organisation", organisation)
                                .and("portfolio", portfolio)
                                .and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(
                        KitProblem.NOT_FOUND, "There is no dependency " + id + " in portfolio " + portfolio + "."));
    }

    /** Deletes the dependency, and the conflicts about it. */
    void remove(Dependency item) {
        conflicts.forget(ItemKind.DEPENDENCY, item);
        delete(item);
    }
}
