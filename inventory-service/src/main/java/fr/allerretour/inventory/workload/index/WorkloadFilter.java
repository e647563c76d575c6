package fr.allerretour.inventory.workload.index;

import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import org.jspecify.annotations.Nullable;

/**
 * Which workloads are wanted: those for which all of it holds; null is no condition.
 *
 * @param application key of their application
 * @param runsOn key of the workload that hosts them
 * @param text what name or key holds, not blank
 */
public record WorkloadFilter(
        @Nullable Kind kind,
        @Nullable Environment environment,
        @Nullable Criticality criticality,
        @Nullable Powered powered,
        @Nullable Place place,
        @Nullable Boolean template,
        @Nullable String application,
        @Nullable String runsOn,
        @Nullable String text) {

    /** Everything. */
    public static final WorkloadFilter NONE = new WorkloadFilter(null, null, null, null, null, null, null, null, null);

    /** The same without the condition on this. */
    public WorkloadFilter without(Facet facet) {
        return new WorkloadFilter(
                facet == Facet.KIND ? null : kind,
                facet == Facet.ENVIRONMENT ? null : environment,
                facet == Facet.CRITICALITY ? null : criticality,
                facet == Facet.POWERED ? null : powered,
                facet == Facet.PLACE ? null : place,
                facet == Facet.TEMPLATE ? null : template,
                facet == Facet.APPLICATION ? null : application,
                runsOn,
                text);
    }
}
