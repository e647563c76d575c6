package fr.allerretour.inventory;

import fr.allerretour.kit.problem.ProblemSource;
import fr.allerretour.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** This service's part of the catalogue of problems. */
@ApplicationScoped
class InventoryProblems implements ProblemSource {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(InventoryProblem.values());
    }
}
