package fr.allerretour.planner.schedule.heuristic;

import fr.allerretour.planner.schedule.model.Network;

/** What is left of each resource on each day while a schedule is built. Not thread-safe. */
final class Placement {
    /** No day fits. */
    static final int NOWHERE = -1;

    private final Network network;
    private final int[] free;
    /** Days below this one may differ from the capacities. */
    private int touched;

    Placement(Network network) {
        this.network = network;
        this.free = network.capacity.clone();
    }

    /** Gives back all that was taken. */
    void reset() {
        int length = Math.min(touched, network.horizon) * network.resources;
        System.arraycopy(network.capacity, 0, free, 0, length);
        touched = 0;
    }

    /** The first start not before {@code day} at which all demands fit until the activity's end, or NOWHERE. */
    int earliestFit(int activity, int day) {
        int length = network.duration[activity];
        if (length == 0) {
            return day <= network.horizon ? day : NOWHERE;
        }
        if (day >= network.horizon) {
            return NOWHERE;
        }
        int c = network.calendar[activity];
        int[] workday = network.workday[c];
        int first = network.rank[c][day];
        int[] demand = network.demandOf[activity];
        if (demand.length == 0) {
            return first + length <= workday.length ? workday[first] : NOWHERE;
        }
        int[] amount = network.amountOf[activity];
        int last = first;
        while (first + length <= workday.length) {
            if (!fits(workday[last], demand, amount)) {
                first = ++last;
            } else if (++last == first + length) {
                return workday[first];
            }
        }
        return NOWHERE;
    }

    /** The last start at which all demands fit and the activity is over by {@code end}, or NOWHERE. */
    int latestFit(int activity, int end) {
        int length = network.duration[activity];
        if (length == 0) {
            return end >= 0 ? end : NOWHERE;
        }
        if (end <= 0) {
            return NOWHERE;
        }
        int c = network.calendar[activity];
        int[] workday = network.workday[c];
        int last = network.rank[c][Math.min(end, network.horizon)] - 1;
        int[] demand = network.demandOf[activity];
        int[] amount = network.amountOf[activity];
        int first = last;
        while (last - length + 1 >= 0) {
            if (!fits(workday[first], demand, amount)) {
                last = --first;
            } else if (first-- == last - length + 1) {
                return workday[first + 1];
            }
        }
        return NOWHERE;
    }

    private boolean fits(int day, int[] demand, int[] amount) {
        int base = day * network.resources;
        for (int k = 0; k < demand.length; k++) {
            if (free[base + demand[k]] < amount[k]) {
                return false;
            }
        }
        return true;
    }

    /** The first day and resource that do not let an activity start on a working day, as day × resources + resource. */
    int conflictAt(int activity, int start) {
        int c = network.calendar[activity];
        int from = network.rank[c][start];
        int to = Math.min(from + network.duration[activity], network.workday[c].length);
        for (int k = from; k < to; k++) {
            int base = network.workday[c][k] * network.resources;
            for (int d = 0; d < network.demandOf[activity].length; d++) {
                if (free[base + network.demandOf[activity][d]] < network.amountOf[activity][d]) {
                    return base + network.demandOf[activity][d];
                }
            }
        }
        return NOWHERE;
    }

    /** Takes the activity's demands from a start on. */
    void take(int activity, int start) {
        change(activity, start, -1);
    }

    /** Gives them back. */
    void give(int activity, int start) {
        change(activity, start, 1);
    }

    private void change(int activity, int start, int sign) {
        int length = network.duration[activity];
        int[] demand = network.demandOf[activity];
        if (length == 0 || demand.length == 0) {
            return;
        }
        int[] amount = network.amountOf[activity];
        int c = network.calendar[activity];
        int[] workday = network.workday[c];
        int from = network.rank[c][start];
        for (int k = from; k < from + length; k++) {
            int base = workday[k] * network.resources;
            for (int d = 0; d < demand.length; d++) {
                free[base + demand[d]] += sign * amount[d];
            }
        }
        touched = Math.max(touched, workday[from + length - 1] + 1);
    }
}
