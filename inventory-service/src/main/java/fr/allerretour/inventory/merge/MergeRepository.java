package fr.allerretour.inventory.merge;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Merges in an organisation's portfolios. */
@ApplicationScoped
class MergeRepository implements PanacheRepositoryBase<WorkloadMerge, UUID> {

    /** The merge, or 404: also when it is another portfolio's or organisation's. */
    WorkloadMerge get(String organisation, UUID portfolio, UUID id) {
        return find(
                        "organisation = :organisation and portfolio = :portfolio and id = :id",
                        Parameters.with("organisation", organisation)
                                .and("portfolio", portfolio)
                                .and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(
                        KitProblem.NOT_FOUND, "There is no merge " + id + " in portfolio " + portfolio + "."));
    }

    /** Whether the workload with this key has gone into another. */
    boolean hasGone(String organisation, UUID portfolio, String key) {
        return count(
                        "organisation = :organisation and portfolio = :portfolio and fromKey = :key and state = :state",
                        Parameters.with("organisation", organisation)
                                .and("portfolio", portfolio)
                                .and("key", key)
                                .and("state", MergeState.MERGED))
                > 0;
    }
}
