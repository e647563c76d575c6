package fr.allerretour.planner.project;

import fr.allerretour.planner.movegroup.MoveGroup;
import fr.allerretour.planner.movegroup.MoveGroups;
import fr.allerretour.planner.project.settings.ProjectSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns move groups with a destination into a project. */
public final class Projects {
    private Projects() {}

    /**
     * All activities, over anticipate, prepare and migrate: shared ones once, foundations once per provider, the rest
     * once per group. An order between two groups holds for their cutovers; data are copied from the release on only.
     *
     * @param groups of the inventory; those without a placement are left out, and so are orders that touch them
     * @param placements at most one for each group; one for an unknown group is an IllegalArgumentException
     * @param start day 0
     */
    public static Project of(MoveGroups groups, List<Placement> placements, ProjectSettings settings, LocalDate start) {
        Map<String, MoveGroup> byId = new HashMap<>();
        groups.groups().forEach(group -> byId.put(group.id(), group));
        Map<String, Placement> placed = new HashMap<>();
        for (Placement placement : placements) {
            if (!byId.containsKey(placement.group())) {
                throw new IllegalArgumentException(
                        "There is no move group %s to place at %s.".formatted(placement.group(), placement.provider()));
            }
            if (placed.put(placement.group(), placement) != null) {
                throw new IllegalArgumentException("Move group %s is placed twice.".formatted(placement.group()));
            }
        }
        List<Pilots.Candidate> planned = new ArrayList<>();
        for (MoveGroup group : groups.groups()) {
            Placement placement = placed.get(group.id());
            if (placement != null) {
                planned.add(new Pilots.Candidate(group, placement));
            }
        }
        planned.sort(Comparator.comparing(one -> one.group().id()));
        return new ProjectBuilder(settings, start, planned, groups.orders()).build();
    }
}
