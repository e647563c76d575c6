package fr.allerretour.planner.schedule.model;

import fr.allerretour.planner.schedule.model.Activity.Demand;
import java.util.Arrays;
import java.util.List;

/**
 * An instance as arrays, for the inner loops of heuristics and bounds. Days, activities, resources and calendars are
 * indexes; arrays are public because an accessor for each cell would only hide what they are, and nobody may write them.
 *
 * <p>Arcs into activity {@code j} are {@code arcsIn[firstIn[j]] .. arcsIn[firstIn[j + 1] - 1]}, each one the other end
 * shifted left by one, with the lowest bit set for START_START; {@code arcsOut} likewise.
 */
public final class Network {
    public final int size;
    public final int horizon;
    public final int resources;
    public final int[] duration;
    public final int[] release;
    public final int[] deadline;
    public final int[] calendar;
    public final int[][] demandOf;
    public final int[][] amountOf;
    public final int[] firstIn;
    public final int[] arcsIn;
    public final int[] firstOut;
    public final int[] arcsOut;
    /** Activities so that every arc goes forward; shorter than {@link #size} if the arcs form a cycle. */
    public final int[] order;
    /** By calendar: its working days below the horizon, ascending. */
    public final int[][] workday;
    /** By calendar and day (0 to horizon): how many working days come before that day. */
    public final int[][] rank;
    /** Units by day and resource: {@code capacity[day * resources + resource]}. */
    public final int[] capacity;

    /** Indexes an instance; an arc to an activity that does not exist is an {@link IndexOutOfBoundsException}. */
    public Network(RcpspInstance instance) {
        size = instance.activities().size();
        horizon = instance.horizon();
        resources = instance.resources().size();
        duration = new int[size];
        release = new int[size];
        deadline = new int[size];
        calendar = new int[size];
        demandOf = new int[size][];
        amountOf = new int[size][];
        for (int i = 0; i < size; i++) {
            Activity activity = instance.activities().get(i);
            duration[i] = activity.duration();
            release[i] = Math.max(0, activity.release());
            deadline[i] = activity.deadline();
            calendar[i] = activity.calendar();
            List<Demand> demands =
                    activity.demands().stream().filter(d -> d.amount() > 0).toList();
            demandOf[i] = demands.stream().mapToInt(Demand::resource).toArray();
            amountOf[i] = demands.stream().mapToInt(Demand::amount).toArray();
        }
        firstIn = new int[size + 1];
        firstOut = new int[size + 1];
        for (Precedence arc : instance.precedences()) {
            firstIn[arc.after() + 1]++;
            firstOut[arc.before() + 1]++;
        }
        for (int i = 0; i < size; i++) {
            firstIn[i + 1] += firstIn[i];
            firstOut[i + 1] += firstOut[i];
        }
        arcsIn = new int[instance.precedences().size()];
        arcsOut = new int[arcsIn.length];
        int[] nextIn = firstIn.clone();
        int[] nextOut = firstOut.clone();
        for (Precedence arc : instance.precedences()) {
            int startStart = arc.kind() == Precedence.Kind.START_START ? 1 : 0;
            arcsIn[nextIn[arc.after()]++] = arc.before() << 1 | startStart;
            arcsOut[nextOut[arc.before()]++] = arc.after() << 1 | startStart;
        }
        order = sort();
        int calendars = instance.calendars().size();
        workday = new int[calendars][];
        rank = new int[calendars][];
        for (int c = 0; c < calendars; c++) {
            index(instance.calendars().get(c), c);
        }
        capacity = new int[horizon * resources];
        for (int r = 0; r < resources; r++) {
            Resource resource = instance.resources().get(r);
            for (int day = 0; day < horizon; day++) {
                capacity[day * resources + r] = resource.capacityOn(day);
            }
        }
    }

    private int[] sort() {
        int[] waiting = new int[size];
        int[] sorted = new int[size];
        int found = 0;
        for (int i = 0; i < size; i++) {
            waiting[i] = firstIn[i + 1] - firstIn[i];
            if (waiting[i] == 0) {
                sorted[found++] = i;
            }
        }
        for (int next = 0; next < found; next++) {
            int i = sorted[next];
            for (int a = firstOut[i]; a < firstOut[i + 1]; a++) {
                if (--waiting[arcsOut[a] >> 1] == 0) {
                    sorted[found++] = arcsOut[a] >> 1;
                }
            }
        }
        return found == size ? sorted : Arrays.copyOf(sorted, found);
    }

    private void index(WorkCalendar days, int c) {
        rank[c] = new int[horizon + 1];
        int working = 0;
        for (int day = 0; day < horizon; day++) {
            rank[c][day] = working;
            working += days.isWorking(day) ? 1 : 0;
        }
        rank[c][horizon] = working;
        workday[c] = new int[working];
        for (int day = 0; day < horizon; day++) {
            if (days.isWorking(day)) {
                workday[c][rank[c][day]] = day;
            }
        }
    }

    /** The end (exclusive) of an activity that starts on a working day of its calendar; past the horizon if none is left. */
    public int end(int activity, int start) {
        int length = duration[activity];
        if (length == 0) {
            return start;
        }
        int c = calendar[activity];
        int last = rank[c][start] + length - 1;
        return last < workday[c].length ? workday[c][last] + 1 : horizon + 1;
    }

    /** The first day not before {@code day} on which an activity may start, resources aside; past the horizon if none. */
    public int workableFrom(int activity, int day) {
        if (duration[activity] == 0 || day >= horizon) {
            return day;
        }
        int c = calendar[activity];
        int next = rank[c][day];
        return next < workday[c].length ? workday[c][next] : horizon + 1;
    }

    /** The earliest day that the predecessors' starts and the release allow. */
    public int earliest(int activity, int[] starts) {
        int earliest = release[activity];
        for (int a = firstIn[activity]; a < firstIn[activity + 1]; a++) {
            int before = arcsIn[a] >> 1;
            int bound = (arcsIn[a] & 1) == 1 ? starts[before] : end(before, starts[before]);
            earliest = Math.max(earliest, bound);
        }
        return earliest;
    }
}
