package fr.allerretour.planner.schedule;

import fr.allerretour.planner.schedule.model.Activity;
import fr.allerretour.planner.schedule.model.Activity.Demand;
import fr.allerretour.planner.schedule.model.Network;
import fr.allerretour.planner.schedule.model.RcpspInstance;
import fr.allerretour.planner.schedule.model.Resource;
import fr.allerretour.planner.schedule.model.WorkCalendar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Says by name why an instance has no schedule, before and after the search. */
final class ConflictFinder {
    private static final int NAMED = 10;

    private final RcpspInstance instance;
    private final Network network;

    ConflictFinder(RcpspInstance instance, Network network) {
        this.instance = instance;
        this.network = network;
    }

    /** Cycles, and demands that no working day offers; at most ten of the latter, for a reader. */
    List<Conflict> beforeSearch() {
        if (network.order.length < network.size) {
            return List.of(cycle());
        }
        List<Conflict> conflicts = new ArrayList<>();
        for (int i = 0; i < network.size && conflicts.size() < NAMED; i++) {
            Activity activity = instance.activities().get(i);
            if (activity.duration() > 0) {
                for (Demand demand : activity.demands()) {
                    shortage(activity, demand, conflicts);
                }
            }
        }
        return conflicts;
    }

    private void shortage(Activity activity, Demand demand, List<Conflict> conflicts) {
        Resource resource = instance.resources().get(demand.resource());
        WorkCalendar calendar = instance.calendars().get(activity.calendar());
        int most = 0;
        for (int day = Math.max(0, activity.release()); day < instance.horizon() && most < demand.amount(); day++) {
            if (calendar.isWorking(day)) {
                most = Math.max(most, resource.capacityOn(day));
            }
        }
        if (most < demand.amount()) {
            conflicts.add(new Conflict(
                    Conflict.Kind.CAPACITY,
                    List.of(activity.id()),
                    resource.name(),
                    "%s needs %d of %s a day, and no day offers more than %d. Raise the capacity or split the work."
                            .formatted(activity.id(), demand.amount(), resource.name(), most)));
        }
    }

    /** Walks back along arcs between unsorted activities until one comes again. */
    private Conflict cycle() {
        boolean[] sorted = new boolean[network.size];
        for (int i : network.order) {
            sorted[i] = true;
        }
        int activity = 0;
        while (sorted[activity]) {
            activity++;
        }
        int[] step = new int[network.size];
        List<Integer> path = new ArrayList<>();
        while (step[activity] == 0) {
            path.add(activity);
            step[activity] = path.size();
            activity = unsortedBefore(activity, sorted);
        }
        List<Integer> loop = new ArrayList<>(path.subList(step[activity] - 1, path.size()));
        Collections.reverse(loop);
        List<String> ids =
                loop.stream().map(i -> instance.activities().get(i).id()).toList();
        String shown = String.join(" → ", ids.subList(0, Math.min(NAMED, ids.size())));
        return new Conflict(
                Conflict.Kind.CYCLE,
                ids,
                null,
                "%d activities wait for each other in a circle: %s%s. Remove one of these orders."
                        .formatted(ids.size(), shown, ids.size() > NAMED ? " …" : ""));
    }

    private int unsortedBefore(int activity, boolean[] sorted) {
        for (int a = network.firstIn[activity]; a < network.firstIn[activity + 1]; a++) {
            if (!sorted[network.arcsIn[a] >> 1]) {
                return network.arcsIn[a] >> 1;
            }
        }
        throw new IllegalStateException("An unsorted activity has an unsorted predecessor.");
    }

    /** The activity that found no place, and the resource that its plan leans on most. */
    Conflict afterSearch(int unplaced) {
        Activity activity = instance.activities().get(unplaced);
        int busiest = busiest(activity);
        String name = busiest < 0 ? null : instance.resources().get(busiest).name();
        String advice = name == null
                ? "Start earlier, or allow a later end."
                : "The scarcest resource that it needs is %s: raise it, or allow a later end.".formatted(name);
        return new Conflict(
                Conflict.Kind.HORIZON,
                List.of(activity.id()),
                name,
                "%s finds no place before day %d, the last one that is planned. %s"
                        .formatted(activity.id(), instance.horizon(), advice));
    }

    private int busiest(Activity activity) {
        int busiest = -1;
        double highest = -1;
        for (Demand demand : activity.demands()) {
            double load = load(demand.resource());
            if (load > highest) {
                highest = load;
                busiest = demand.resource();
            }
        }
        return busiest;
    }

    private double load(int resource) {
        double wanted = 0;
        for (Activity activity : instance.activities()) {
            for (Demand demand : activity.demands()) {
                if (demand.resource() == resource) {
                    wanted += (double) demand.amount() * activity.duration();
                }
            }
        }
        double offered = 1;
        for (int day = 0; day < instance.horizon(); day++) {
            offered += instance.resources().get(resource).capacityOn(day);
        }
        return wanted / offered;
    }
}
