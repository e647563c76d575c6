package fr.allerretour.planner.schedule.heuristic;

import fr.allerretour.planner.schedule.model.Network;

/** Asks a finished schedule which resource keeps an activity from starting on an earlier day. */
public final class Blockage {
    private final Network network;
    private final Placement placement;
    private final int[] starts;

    /** A feasible schedule, not changed. */
    public Blockage(Network network, int[] starts) {
        this.network = network;
        this.placement = new Placement(network);
        this.starts = starts.clone();
        for (int i = 0; i < network.size; i++) {
            placement.take(i, starts[i]);
        }
    }

    /**
     * The last working day before its start is tried.
     *
     * @return day × resources + resource, or -1 if nothing is short
     */
    public int before(int activity) {
        int c = network.calendar[activity];
        int candidate = network.rank[c][starts[activity]] - 1;
        if (network.duration[activity] == 0 || candidate < 0) {
            return Placement.NOWHERE;
        }
        placement.give(activity, starts[activity]);
        int conflict = placement.conflictAt(activity, network.workday[c][candidate]);
        placement.take(activity, starts[activity]);
        return conflict;
    }
}
