package fr.allerretour.planner;

import fr.allerretour.kit.problem.ProblemSource;
import fr.allerretour.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts this service's problems into the catalogue at /api/v1/problems. */
@ApplicationScoped
class PlannerProblems implements ProblemSource {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(PlannerProblem.values());
    }
}
