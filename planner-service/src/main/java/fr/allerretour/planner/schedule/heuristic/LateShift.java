package fr.allerretour.planner.schedule.heuristic;

import fr.allerretour.planner.schedule.model.Activity;
import fr.allerretour.planner.schedule.model.Network;
import fr.allerretour.planner.schedule.model.RcpspInstance;
import java.util.stream.IntStream;

/** Moves what only serves its successors as near to them as it may be, all else as it is. */
public final class LateShift {
    private LateShift() {}

    /**
     * Shifts in place.
     *
     * @param starts a feasible schedule
     * @return by activity, whether it was moved
     */
    public static boolean[] apply(RcpspInstance instance, Network network, int[] starts) {
        boolean[] moved = new boolean[network.size];
        Placement placement = new Placement(network);
        for (int i = 0; i < network.size; i++) {
            placement.take(i, starts[i]);
        }
        int[] list = new int[network.size];
        new SerialGeneration(network).byStart(starts, list);
        int[] waiting = IntStream.range(0, network.size)
                .map(k -> list[network.size - 1 - k])
                .filter(i -> waits(instance.activities().get(i)) && network.firstOut[i] < network.firstOut[i + 1])
                .toArray();
        for (int i : waiting) {
            placement.give(i, starts[i]);
            int later = placement.latestFit(i, latestEnd(network, i, starts));
            if (later > starts[i]) {
                starts[i] = later;
                moved[i] = true;
            }
            placement.take(i, starts[i]);
        }
        return moved;
    }

    /** A deadline of its own is kept by leaving it where it is: it is rare, and early is never wrong. */
    private static boolean waits(Activity activity) {
        return activity.asLateAsPossible() && activity.deadline() == Activity.NO_DEADLINE;
    }

    private static int latestEnd(Network network, int activity, int[] starts) {
        int latest = Integer.MAX_VALUE;
        for (int a = network.firstOut[activity]; a < network.firstOut[activity + 1]; a++) {
            int start = starts[network.arcsOut[a] >> 1];
            // Kept simple and safe: for START_START, over by the other's start is early enough too.
            latest = Math.min(latest, start);
        }
        return latest;
    }
}
