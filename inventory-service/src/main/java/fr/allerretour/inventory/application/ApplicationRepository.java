package fr.allerretour.inventory.application;

import fr.allerretour.inventory.conflict.ConflictRepository;
import fr.allerretour.inventory.intake.staging.ItemKind;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Applications of an organisation's portfolios. */
@ApplicationScoped
class ApplicationRepository implements PanacheRepositoryBase<Application, UUID> {

    private final ConflictRepository conflicts;

    ApplicationRepository(ConflictRepository conflicts) {
        this.conflicts = conflicts;
    }

    /** The application, or 404: also when it is another portfolio's or organisation's. */
    Application get(String organisation, UUID portfolio, UUID id) {
        return find(
                        "organisation = :organisation and portfolio = :portfolio and id = :id",
                        Parameters.with("organisation", organisation)
                                .and("portfolio", portfolio)
                                .and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(
                        KitProblem.NOT_FOUND, "There is no application " + id + " in portfolio " + portfolio + "."));
    }

    /** Deletes the application, and the conflicts about it. */
    void remove(Application item) {
        conflicts.forget(ItemKind.APPLICATION, item);
        delete(item);
    }
}
