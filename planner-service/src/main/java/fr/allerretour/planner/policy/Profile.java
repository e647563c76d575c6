package fr.allerretour.planner.policy;

import fr.allerretour.planner.snapshot.DataSet.Regime;
import fr.allerretour.planner.snapshot.DataSet.Sensitivity;
import java.util.Set;

/**
 * What is known of the data that a workload holds.
 *
 * @param sensitivities of all its data; holds UNKNOWN if one of them is not known or there is no data set at all
 * @param contradictory whether a data set is declared public under a regime that is never public
 */
public record Profile(
        Set<Sensitivity> sensitivities, Set<Regime> regimes, boolean contradictory, OrganisationKind organisation) {

    public Profile {
        sensitivities = Set.copyOf(sensitivities);
        regimes = Set.copyOf(regimes);
    }
}
