package fr.allerretour.planner.schedule.model;

/** Earliest starts when no resource is ever short: precedence, calendars and releases alone. */
public final class CriticalPath {
    private final int[] starts;
    private final int length;

    /** Computes them for an acyclic network. */
    public CriticalPath(Network network) {
        starts = new int[network.size];
        int end = 0;
        for (int i : network.order) {
            int earliest = Math.min(network.horizon + 1, network.earliest(i, starts));
            starts[i] = Math.min(network.horizon, network.workableFrom(i, earliest));
            end = Math.max(end, network.end(i, starts[i]));
        }
        length = end;
    }

    /** The earliest start of an activity. */
    public int start(int activity) {
        return starts[activity];
    }

    /** The day on which all is over at the earliest; past the horizon if some activity cannot end below it. */
    public int length() {
        return length;
    }
}
