package fr.allerretour.inventory.flow.intake;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Flow logs of an organisation. */
@ApplicationScoped
class FlowImportRepository implements PanacheRepositoryBase<FlowImport, UUID> {

    /** The flow log, or 404: also when it is another portfolio's or organisation's. */
    FlowImport get(String organisation, UUID portfolio, UUID id) {
        return find(
                        "organisation = :organisation and portfolio = :portfolio and id = :id",
                        Parameters.with("organisation", organisation)
                                .and("portfolio", portfolio)
                                .and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(
                        KitProblem.NOT_FOUND, "There is no flow import " + id + " in portfolio " + portfolio + "."));
    }

    /** The flow log, held until the transaction ends, if nobody has deleted it. */
    Optional<FlowImport> holdIfThere(String organisation, UUID id) {
        return find(
                        "organisation = :organisation and id = :id",
                        Parameters.with("organisation", organisation).and("id", id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
