package fr.allerretour.planner.plan;

import fr.allerretour.planner.assessment.Assessment;
import fr.allerretour.planner.assessment.Verdict;
import fr.allerretour.planner.assessment.Verdict.Conditional;
import fr.allerretour.planner.assessment.Verdict.Target;
import fr.allerretour.planner.movegroup.MoveGroup;
import fr.allerretour.planner.movegroup.MoveGroups;
import fr.allerretour.planner.project.Placement;
import fr.allerretour.planner.snapshot.Snapshot;
import fr.allerretour.planner.snapshot.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which workloads move, and where each group of them goes. A workload whose condition has no date does not move yet: it
 * cannot be given a day.
 */
final class Destinations {
    private final List<Workload> movers;
    private final List<Workload> undated;
    private final Map<String, Workload> byKey;
    private final Map<String, Target> targets;
    private final Map<String, LocalDate> earliest;

    private Destinations(
            List<Workload> movers,
            List<Workload> undated,
            Map<String, Workload> byKey,
            Map<String, Target> targets,
            Map<String, LocalDate> earliest) {
        this.movers = movers;
        this.undated = undated;
        this.byKey = byKey;
        this.targets = targets;
        this.earliest = earliest;
    }

    static Destinations of(Snapshot snapshot, Assessment assessment) {
        List<Workload> movers = new ArrayList<>();
        List<Workload> undated = new ArrayList<>();
        Map<String, Workload> byKey = new HashMap<>();
        Map<String, Target> targets = new HashMap<>();
        Map<String, LocalDate> earliest = new HashMap<>();
        for (Workload workload : snapshot.workloads()) {
            Verdict verdict = assessment.verdicts().get(workload.key());
            Target target = verdict == null ? null : VerdictEntries.target(verdict);
            if (target == null || workload.template()) {
                continue;
            }
            if (verdict instanceof Conditional conditional) {
                LocalDate from = conditional.from();
                if (from == null) {
                    undated.add(workload);
                    continue;
                }
                earliest.put(workload.key(), from);
            }
            movers.add(workload);
            byKey.put(workload.key(), workload);
            targets.put(workload.key(), target);
        }
        movers.sort(Comparator.comparing(Workload::key));
        return new Destinations(List.copyOf(movers), List.copyOf(undated), byKey, targets, earliest);
    }

    /** Those that move, by key. */
    List<Workload> movers() {
        return movers;
    }

    /** Those with a destination that nobody can date. */
    List<Workload> undated() {
        return undated;
    }

    boolean moves(String workload) {
        return byKey.containsKey(workload);
    }

    @Nullable
    Workload mover(String workload) {
        return byKey.get(workload);
    }

    /** The day before which a workload cannot go, null if it can go any day. */
    @Nullable
    LocalDate earliest(String workload) {
        return earliest.get(workload);
    }

    /** One placement a group: what moves together goes to the offer that receives most of it. */
    List<Placement> placements(MoveGroups groups) {
        List<Placement> placements = new ArrayList<>();
        for (MoveGroup group : groups.groups()) {
            Map<String, Target> offers = new TreeMap<>();
            Map<String, Integer> counts = new TreeMap<>();
            LocalDate from = null;
            LocalDate deadline = null;
            for (String key : group.workloads()) {
                Target target = targets.get(key);
                Workload workload = byKey.get(key);
                if (target == null || workload == null) {
                    throw new IllegalStateException("The group " + group.id() + " holds " + key + ", which stays.");
                }
                offers.put(target.offer(), target);
                counts.merge(target.offer(), 1, Integer::sum);
                from = latest(from, earliest.get(key));
                deadline = soonest(deadline, workload.mustLeaveBy());
            }
            String offer = counts.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Integer>comparingByKey().reversed()))
                    .orElseThrow()
                    .getKey();
            Target target = offers.get(offer);
            placements.add(new Placement(group.id(), target == null ? "" : target.provider(), offer, from, deadline));
        }
        return placements;
    }

    /** How many different offers the members of a group were given. */
    long offers(MoveGroup group) {
        return group.workloads().stream()
                .map(targets::get)
                .map(target -> target == null ? "" : target.offer())
                .distinct()
                .count();
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static @Nullable LocalDate soonest(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
