package fr.allerretour.inventory.conflict;

import fr.allerretour.inventory.intake.staging.ItemKind;
import fr.allerretour.inventory.portfolio.PortfolioItem;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Conflicts of an organisation's portfolios. */
@ApplicationScoped
public class ConflictRepository implements PanacheRepositoryBase<FieldConflict, UUID> {

    /** Forgets the conflicts about a thing that goes: another may come under its key. */
    public void forget(ItemKind kind, PortfolioItem item) {
        delete(
                "organisation = :organisation and portfolio = :portfolio and kind = :kind and key = :key",
                Parameters.with("organisation", item.organisation)
                        .and("portfolio", item.portfolio)
                        .and("kind", kind)
                        .and("key", item.key));
    }

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
