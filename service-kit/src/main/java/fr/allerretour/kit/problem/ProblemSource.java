package fr.allerretour.kit.problem;

import java.util.List;

/** A bean that adds its service's problem types to the catalogue at {@code /api/v1/problems}. */
public interface ProblemSource {

    /** Every type that the service can answer with, beside {@link KitProblem}'s. */
    List<? extends ProblemType> types();
}
