package fr.allerretour.inventory.dataset;

import fr.allerretour.inventory.conflict.ConflictRepository;
import fr.allerretour.inventory.intake.staging.ItemKind;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Data sets of an organisation's portfolios. */
@ApplicationScoped
class DataSetRepository implements PanacheRepositoryBase<DataSet, UUID> {

    private final ConflictRepository conflicts;

    DataSetRepository(ConflictRepository conflicts) {
        this.conflicts = conflicts;
    }

    /** The data set, or 404: also when it is another portfolio's or organisation's. */
    DataSet get(String organisation, UUID portfolio, UUID id) {
        return find(
                        "organisation = :organisation and portfolio = :portfolio and id = :id",
                        Parameters.with("organisation", organisation)
                                .and("portfolio", portfolio)
                                .and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(
                        KitProblem.NOT_FOUND, "There is no data set " + id + " in portfolio " + portfolio + "."));
    }

    /** Those with these ids; ids that lead to none of the portfolio are passed over. */
    List<DataSet> byIds(String organisation, UUID portfolio, Collection<UUID> ids) {
        return list(
                "organisation = :organisation and portfolio = :portfolio and id in :ids",
                Parameters.with("organisation", organisation)
                        .and("portfolio", portfolio)
                        .and("ids", ids));
    }

    /** Deletes the data set, and the conflicts about it. */
    void remove(DataSet item) {
        conflicts.forget(ItemKind.DATA_SET, item);
        delete(item);
    }
}
