package fr.allerretour.inventory.portfolio;

import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds between the things of one portfolio: references lead somewhere, keys are unique, nothing runs on itself.
 * Right only inside a transaction that has announced its change by {@link PortfolioRepository#change}.
 */
@ApplicationScoped
public class References {

    private final EntityManager entities;

    References(EntityManager entities) {
        this.entities = entities;
    }

    /** The kinds of thing that others refer to by key. */
    public enum Target {
        WORKLOAD("Workload"),
        APPLICATION("Application");

        private final String entity;

        Target(String entity) {
            this.entity = entity;
        }
    }

    /** Refuses a key that is taken: workloads and applications share their keys, since dependencies name either. */
    public void requireFreeKey(String organisation, UUID portfolio, String key, String... entityNames) {
        for (String entity : entityNames) {
            if (count(organisation, portfolio, entity, "key", key) > 0) {
                throw new ProblemException(
                                InventoryProblem.KEY_TAKEN, "The key '" + key + "' is in use in this portfolio.")
                        .at("/key", "expected a key that is not in use");
            }
        }
    }

    /** Refuses a reference that leads to none of the targets; null is no reference. */
    public void requireKnown(
            String organisation, UUID portfolio, String pointer, @Nullable String key, Target... targets) {
        if (key == null) {
            return;
        }
        for (Target target : targets) {
            if (count(organisation, portfolio, target.entity, "key", key) > 0) {
                return;
            }
        }
        throw new ProblemException(
                        InventoryProblem.UNKNOWN_REFERENCE, "Nothing in the portfolio has the key '" + key + "'.")
                .at(pointer, "expected the key of " + describe(targets));
    }

    /** Refuses a host that, directly or through others, runs on the workload itself. */
    public void requireNoCircle(String organisation, UUID portfolio, String workload, @Nullable String host) {
        List<String> chain = new ArrayList<>(List.of(workload));
        String at = host;
        while (at != null) {
            chain.add(at);
            if (at.equals(workload)) {
                throw new ProblemException(
                                InventoryProblem.RUNS_ON_CYCLE,
                                "'" + workload + "' would run on itself: " + String.join(" → ", chain) + ".")
                        .with("circle", chain)
                        .at("/runsOn", "expected a workload that does not run on this one");
            }
            at = entities.createQuery(
                            "select runsOn from Workload where organisation = :organisation and portfolio = :portfolio"
                                    + " and key = :key",
                            String.class)
                    .setParameter("organisation", organisation)
                    .setParameter("portfolio", portfolio)
                    .setParameter("key", at)
                    .getSingleResultOrNull();
        }
    }

    /** Refuses to let something go that others refer to. */
    public void requireUnused(String organisation, UUID portfolio, Target target, String key) {
        Map<String, Long> users = new LinkedHashMap<>();
        if (target == Target.APPLICATION) {
            users.put("workloads", count(organisation, portfolio, "Workload", "application", key));
            users.put("dataSets", count(organisation, portfolio, "DataSet", "application", key));
        } else {
            users.put("workloads", count(organisation, portfolio, "Workload", "runsOn", key));
            users.put("dataSets", count(organisation, portfolio, "DataSet", "workload", key));
        }
        users.put(
                "dependencies",
                count(organisation, portfolio, "Dependency", "fromKey", key)
                        + count(organisation, portfolio, "Dependency", "toKey", key));
        if (users.values().stream().anyMatch(n -> n > 0)) {
            throw new ProblemException(InventoryProblem.STILL_REFERENCED, "'" + key + "' is still referred to.")
                    .with("referredToBy", users);
        }
    }

    private long count(String organisation, UUID portfolio, String entity, String field, String value) {
        return entities.createQuery(
                        "select count(e) from " + entity + " e where e.organisation = :organisation and e.portfolio ="
                                + " :portfolio and e." + field + " = :value",
                        Long.class)
                .setParameter("organisation", organisation)
                .setParameter("portfolio", portfolio)
                .setParameter("value", value)
                .getSingleResult();
    }

    private static String describe(Target... targets) {
        return targets.length == 2
                ? "a workload or an application of this portfolio"
                : targets[0] == Target.WORKLOAD ? "a workload of this portfolio" : "an application of this portfolio";
    }
}
