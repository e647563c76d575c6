package fr.allerretour.inventory.conflict;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Conflicts of an organisation's portfolios. */
@ApplicationScoped
class ConflictRepository implements PanacheRepositoryBase<FieldConflict, UUID> {

    /** The conflict, or 404: also when it is another portfolio's or organisation's. */
    FieldConflict get(String organisation, UUID portfolio, UUID id) {
        return find(
                        "organisation = :organisation and portfolio = :portfolio and id = :id",
                        Parameters.with("organisation", organisation)
                                .and("portfolio", portfolio)
                                .and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(
                        KitProblem.NOT_FOUND, "There is no conflict " + id + " in portfolio " + portfolio + "."));
    }
}
