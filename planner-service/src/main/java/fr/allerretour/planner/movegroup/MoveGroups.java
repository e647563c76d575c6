package fr.allerretour.planner.movegroup;

import fr.allerretour.planner.snapshot.Application;
import fr.allerretour.planner.snapshot.Dependency;
import fr.allerretour.planner.snapshot.Workload;
import java.util.List;

/**
 * All groups of an inventory, and what binds them.
 *
 * @param groups sorted by id
 * @param orders hard dependencies between different groups, without repeats; they never form a cycle
 * @param softLinks soft dependencies between different groups, without repeats
 * @param unknownEnds dependencies with an end that is not among the workloads and applications given, as given
 */
public record MoveGroups(
        List<MoveGroup> groups, List<GroupOrder> orders, List<SoftLink> softLinks, List<Dependency> unknownEnds) {

    /**
     * Groups what must move together: strongly connected parts of the hard dependencies (cycles stay together and are
     * never an error), applications whole, a machine with what runs on it.
     *
     * <p>Templates are left out. An end of a dependency is looked up among the workloads, then among the applications.
     * Time and memory grow linearly with the input.
     *
     * @param workloads those that move, with unique keys; what stays is not given
     * @param applications whose workloads are found by {@link Workload#application()}
     */
    public static MoveGroups of(
            List<Workload> workloads, List<Application> applications, List<Dependency> dependencies) {
        return new Grouping(workloads, applications).group(dependencies);
    }
}
