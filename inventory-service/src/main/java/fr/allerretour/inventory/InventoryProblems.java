package fr.allerretour.inventory;

import fr.allerretour.inventory.intake.FileProblem;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.kit.problem.ProblemSource;
import fr.allerretour.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** This service's part of the catalogue of problems: its own, and those of the files it reads. */
@ApplicationScoped
class InventoryProblems implements ProblemSource {

    @Override
    public List<? extends ProblemType> types() {
        return Stream.<ProblemType>concat(
                        Arrays.stream(InventoryProblem.values()),
                        Arrays.stream(FormatProblem.values()).map(FileProblem::new))
                .toList();
    }
}
