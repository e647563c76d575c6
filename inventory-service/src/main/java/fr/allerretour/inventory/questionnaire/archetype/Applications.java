package fr.allerretour.inventory.questionnaire.archetype;

import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Intent;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The applications of a portfolio, as far as questionnaires need them. */
@ApplicationScoped
public class Applications {

    private static final String SELECT =
            "select a.id, a.key, a.name, a.criticality, a.owner, a.intent from Application a"
                    + " where a.organisation = :organisation and a.portfolio = :portfolio";

    private final EntityManager entities;

    Applications(EntityManager entities) {
        this.entities = entities;
    }

    /** The application, or 404: also when it is another portfolio's or organisation's. */
    public ApplicationRow get(String organisation, UUID portfolio, UUID id) {
        return query(SELECT + " and a.id = :id", organisation, portfolio)
                .setParameter("id", id)
                .getResultStream()
                .map(Applications::row)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        KitProblem.NOT_FOUND, "There is no application " + id + " in portfolio " + portfolio + "."));
    }

    /** Those with these keys; keys that lead to none are passed over. */
    public List<ApplicationRow> byKeys(String organisation, UUID portfolio, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return query(SELECT + " and a.key in :keys", organisation, portfolio)
                .setParameter("keys", keys)
                .getResultStream()
                .map(Applications::row)
                .toList();
    }

    /** All of the portfolio, by key. */
    List<ApplicationRow> all(String organisation, UUID portfolio) {
        return query(SELECT + " order by a.key", organisation, portfolio)
                .getResultStream()
                .map(Applications::row)
                .toList();
    }

    private TypedQuery<Object[]> query(String hql, String organisation, UUID portfolio) {
        return entities.createQuery(hql, Object[].class)
                .setParameter("organisation", organisation)
                .setParameter("portfolio", portfolio);
    }

    private static ApplicationRow row(Object[] row) {
        return new ApplicationRow(
                (UUID) row[0], (String) row[1], (String) row[2], (Criticality) row[3], (String) row[4], (Intent)
                        row[5]);
    }
}
