package fr.allerretour.inventory.merge;

import fr.allerretour.inventory.intake.staging.Item;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/**
 * What a merge did, so that it can be undone.
 *
 * @param removedId id of the workload that went
 * @param removed the workload that went
 * @param before the workload that stayed, as it was
 * @param after the workload that stayed, as the merge left it
 * @param guests keys of the workloads that ran on the one that went
 * @param dataSets keys of the data sets that were on the one that went
 * @param dependencies those of the one that went
 * @param conflictsAdded ids of conflicts that the merge brought up
 * @param conflictsMoved ids of conflicts about the one that went
 */
@RegisterForReflection
record MergeRecord(
        UUID removedId,
        Item removed,
        Item before,
        Item after,
        List<String> guests,
        List<String> dataSets,
        List<MovedDependency> dependencies,
        List<String> conflictsAdded,
        List<String> conflictsMoved) {

    /**
     * A dependency of the workload that went.
     *
     * @param before as it was
     * @param key of what became of it; empty if that was there already, or would have led from the workload to itself
     */
    @RegisterForReflection
    record MovedDependency(Item before, String key) {}
}
