package fr.allerretour.planner.planning;

import fr.allerretour.planner.plan.PlanDocument.Outcome;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment in figures. */
@RegisterForReflection
@Schema(name = "AssessmentResult")
record AssessmentResult(
        String catalogueVersion,
        String catalogueHash,

        @Schema(description = "How many workloads have each verdict.")
        SortedMap<Outcome, Integer> verdicts) {}
