package fr.allerretour.planner.schedule;

import fr.allerretour.planner.schedule.bound.LowerBound;
import fr.allerretour.planner.schedule.heuristic.LateShift;
import fr.allerretour.planner.schedule.heuristic.Search;
import fr.allerretour.planner.schedule.model.Activity;
import fr.allerretour.planner.schedule.model.CriticalPath;
import fr.allerretour.planner.schedule.model.Network;
import fr.allerretour.planner.schedule.model.RcpspInstance;
import java.util.ArrayList;
import java.util.List;

/** From an instance to its best schedule within a budget. */
public final class Scheduler {
    private Scheduler() {}

    /**
     * Schedules: fewest days late, then the shortest makespan found.
     *
     * @param progress hears between rounds of the search; what it throws ends the search and is thrown on
     * @return a schedule with bound, gap and the reason of every start; or every conflict by name, never an exception
     */
    public static Outcome schedule(RcpspInstance instance, SearchBudget budget, SearchProgress progress) {
        Network network = new Network(instance);
        ConflictFinder finder = new ConflictFinder(instance, network);
        List<Conflict> conflicts = finder.beforeSearch();
        if (!conflicts.isEmpty()) {
            return new Outcome.Impossible(conflicts);
        }
        LowerBound bound = LowerBound.of(instance, network);
        Search search = new Search(network, budget.seed(), budget.threads(), bound.days(), budget.stop());
        int[] starts = search.run(budget.schedules(), progress::progress);
        if (starts == null) {
            return new Outcome.Impossible(List.of(finder.afterSearch(search.unplaced())));
        }
        return new Outcome.Found(describe(instance, network, starts, bound, search.built()));
    }

    private static Schedule describe(
            RcpspInstance instance, Network network, int[] starts, LowerBound bound, long built) {
        Explanation explanation = new Explanation(instance, network, starts);
        int[] shifted = starts.clone();
        boolean[] moved = LateShift.apply(instance, network, shifted);
        List<ScheduledActivity> activities = new ArrayList<>(network.size);
        int makespan = 0;
        for (int i = 0; i < network.size; i++) {
            int end = network.end(i, shifted[i]);
            makespan = Math.max(makespan, end);
            activities.add(new ScheduledActivity(
                    instance.activities().get(i).id(),
                    shifted[i],
                    end,
                    moved[i] ? explanation.serving(i, shifted) : explanation.of(i)));
        }
        double gap = bound.days() == 0 ? 0 : 100.0 * (makespan - bound.days()) / bound.days();
        return new Schedule(
                List.copyOf(activities),
                makespan,
                bound.days(),
                gap,
                bound.provedBy(),
                late(instance, network, activities),
                built);
    }

    private static List<Lateness> late(RcpspInstance instance, Network network, List<ScheduledActivity> activities) {
        CriticalPath path = new CriticalPath(network);
        List<Lateness> late = new ArrayList<>();
        for (int i = 0; i < network.size; i++) {
            Activity activity = instance.activities().get(i);
            int days = activities.get(i).end() - activity.deadline();
            if (activity.deadline() != Activity.NO_DEADLINE && days > 0) {
                boolean proven = network.end(i, path.start(i)) > activity.deadline();
                late.add(new Lateness(activity.id(), activity.deadline(), days, proven));
            }
        }
        return List.copyOf(late);
    }
}
