package fr.allerretour.planner.schedule.heuristic;

import fr.allerretour.planner.schedule.model.Network;
import java.util.Arrays;

/**
 * Serial schedule generation and its mirror image, and justification: a schedule pushed to the right and back to the
 * left, which never makes it longer (Valls, Ballestín and Quintanilla 2005). Not thread-safe.
 *
 * <p>Justification stays feasible under capacities that vary by day: what is placed before an activity only left days
 * that this activity's own place does not need (it ended no earlier and only moved right), so its own place stays free.
 */
public final class SerialGeneration {
    private static final int UNPLACED = -1;
    private static final long LATE_DAY = 1_000_000L;

    private final Network network;
    private final Placement placement;
    private final int[] position;
    private final long[] keys;
    private final int[] list;
    private final int[] shifted;

    /** Generates schedules of an acyclic network. */
    public SerialGeneration(Network network) {
        this.network = network;
        this.placement = new Placement(network);
        this.position = new int[network.size];
        for (int k = 0; k < network.size; k++) {
            position[network.order[k]] = k;
        }
        this.keys = new long[network.size];
        this.list = new int[network.size];
        this.shifted = new int[network.size];
    }

    /**
     * Places each activity as early as what is placed already allows.
     *
     * @param activities all of them, predecessors first
     * @param starts receives the starts
     * @return -1 if all found a place below the horizon, else the first activity that did not
     */
    public int forward(int[] activities, int[] starts) {
        placement.reset();
        for (int activity : activities) {
            int start = placement.earliestFit(activity, network.earliest(activity, starts));
            if (start == Placement.NOWHERE) {
                return activity;
            }
            starts[activity] = start;
            placement.take(activity, start);
        }
        return -1;
    }

    /** Right, then left; {@code starts} is not changed if the mirror pass finds no place (possible with START_START). */
    public void justify(int[] starts) {
        if (right(starts)) {
            byStart(shifted, list);
            if (forward(list, shifted) == -1) {
                System.arraycopy(shifted, 0, starts, 0, starts.length);
            }
        }
    }

    private boolean right(int[] starts) {
        int makespan = makespan(starts);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) network.end(i, starts[i]) << 32 | position[i];
        }
        Arrays.sort(keys);
        Arrays.fill(shifted, UNPLACED);
        placement.reset();
        for (int k = keys.length - 1; k >= 0; k--) {
            int activity = network.order[(int) keys[k]];
            int end = (int) (keys[k] >> 32);
            int limit = latestEnd(activity, Math.min(makespan, Math.max(end, network.deadline[activity])));
            int start = limit == UNPLACED ? Placement.NOWHERE : placement.latestFit(activity, limit);
            while (start != Placement.NOWHERE && breaksStart(activity, start)) {
                start = placement.latestFit(activity, network.end(activity, start) - 1);
            }
            if (start < starts[activity]) {
                return false;
            }
            shifted[activity] = start;
            placement.take(activity, start);
        }
        return true;
    }

    private int latestEnd(int activity, int limit) {
        int latest = limit;
        for (int a = network.firstOut[activity]; a < network.firstOut[activity + 1]; a++) {
            int after = shifted[network.arcsOut[a] >> 1];
            if (after == UNPLACED) {
                return UNPLACED;
            }
            if ((network.arcsOut[a] & 1) == 0) {
                latest = Math.min(latest, after);
            }
        }
        return latest;
    }

    private boolean breaksStart(int activity, int start) {
        for (int a = network.firstOut[activity]; a < network.firstOut[activity + 1]; a++) {
            if ((network.arcsOut[a] & 1) == 1 && start > shifted[network.arcsOut[a] >> 1]) {
                return true;
            }
        }
        return false;
    }

    /** Sorts the activities by start, predecessors first among equals. */
    public void byStart(int[] starts, int[] sorted) {
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) starts[i] << 32 | position[i];
        }
        Arrays.sort(keys);
        for (int k = 0; k < keys.length; k++) {
            sorted[k] = network.order[(int) keys[k]];
        }
    }

    /** The day on which all is over. */
    public int makespan(int[] starts) {
        int makespan = 0;
        for (int i = 0; i < starts.length; i++) {
            makespan = Math.max(makespan, network.end(i, starts[i]));
        }
        return makespan;
    }

    /** Days late first, then the makespan: the smaller the better. */
    public long cost(int[] starts) {
        long late = 0;
        int makespan = 0;
        for (int i = 0; i < starts.length; i++) {
            int end = network.end(i, starts[i]);
            late += Math.max(0, (long) end - network.deadline[i]);
            makespan = Math.max(makespan, end);
        }
        return late * LATE_DAY + makespan;
    }
}
