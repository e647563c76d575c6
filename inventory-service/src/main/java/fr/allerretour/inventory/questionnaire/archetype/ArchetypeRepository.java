package fr.allerretour.inventory.questionnaire.archetype;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Archetypes of an organisation's portfolios. */
@ApplicationScoped
public class ArchetypeRepository implements PanacheRepositoryBase<Archetype, UUID> {

    /** The most archetypes that a portfolio may have: each is looked at for every application. */
    static final int MOST = 200;

    /** The archetype, or 404: also when it is another portfolio's or organisation's. */
    public Archetype get(String organisation, UUID portfolio, UUID id) {
        return find(
                        "organisation = :organisation and portfolio = :portfolio and id = :id",
                        of(organisation, portfolio).and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(
                        KitProblem.NOT_FOUND, "There is no archetype " + id + " in portfolio " + portfolio + "."));
    }

    /** All of a portfolio, by name; at most {@value #MOST}. */
    public List<Archetype> all(String organisation, UUID portfolio) {
        return list(
                "organisation = :organisation and portfolio = :portfolio",
                Sort.by("name").and("id"),
                of(organisation, portfolio));
    }

    boolean nameTaken(String organisation, UUID portfolio, String name, UUID except) {
        return count(
                        "organisation = :organisation and portfolio = :portfolio and name = :name and id <> :id",
                        of(organisation, portfolio).and("name", name).and("id", except))
                > 0;
    }

    private static Parameters of(String organisation, UUID portfolio) {
        return Parameters.with("organisation", organisation).and("portfolio", portfolio);
    }
}
