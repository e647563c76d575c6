package fr.allerretour.export;

import fr.allerretour.kit.problem.ProblemSource;
import fr.allerretour.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
final class ExportProblems implements ProblemSource {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(ExportProblem.values());
    }
}
