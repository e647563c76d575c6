package fr.allerretour.inventory.flow.proposal;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Proposals of an organisation's portfolios. */
@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<DependencyProposal, UUID> {

    /** The proposal, or 404: also when it is another portfolio's or organisation's. */
    DependencyProposal get(String organisation, UUID portfolio, UUID id) {
        return find(
                        "organisation = :organisation and portfolio = :portfolio and id = :id",
                        Parameters.with("organisation", organisation)
                                .and("portfolio", portfolio)
                                .and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(
                        KitProblem.NOT_FOUND, "There is no proposal " + id + " in portfolio " + portfolio + "."));
    }
}
