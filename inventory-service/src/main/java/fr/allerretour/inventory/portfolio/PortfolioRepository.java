package fr.allerretour.inventory.portfolio;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Portfolios of an organisation. */
@ApplicationScoped
public class PortfolioRepository implements PanacheRepositoryBase<Portfolio, UUID> {

    /** The portfolio, or 404: also when it is another organisation's, which is nobody else's business. */
    public Portfolio get(String organisation, UUID id) {
        return find("organisation = :organisation and id = :id", of(organisation, id))
                .firstResultOptional()
                .orElseThrow(() -> unknown(id));
    }

    /**
     * Announces a change of the portfolio's content and holds all other changes of it until the transaction ends.
     *
     * @return its revision after this change
     */
    public long change(String organisation, UUID id) {
        int found =
                update("revision = revision + 1 where organisation = :organisation and id = :id", of(organisation, id));
        if (found == 0) {
            throw unknown(id);
        }
        return revision(organisation, id);
    }

    /** How often the portfolio's content has changed. */
    public long revision(String organisation, UUID id) {
        return find(
                        "select revision from Portfolio where organisation = :organisation and id = :id",
                        of(organisation, id))
                .project(Long.class)
                .firstResultOptional()
                .orElseThrow(() -> unknown(id));
    }

    boolean nameTaken(String organisation, String name, UUID except) {
        return count(
                        "organisation = :organisation and name = :name and id <> :id",
                        of(organisation, except).and("name", name))
                > 0;
    }

    private static Parameters of(String organisation, UUID id) {
        return Parameters.with("organisation", organisation).and("id", id);
    }

    private static ProblemException unknown(UUID id) {
        return new ProblemException(KitProblem.NOT_FOUND, "There is no portfolio " + id + ".");
    }
}
