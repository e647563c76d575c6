package fr.allerretour.planner.schedule.bound;

import fr.allerretour.planner.schedule.bound.Proof.Method;
import fr.allerretour.planner.schedule.model.CriticalPath;
import fr.allerretour.planner.schedule.model.Network;
import fr.allerretour.planner.schedule.model.RcpspInstance;
import java.util.Arrays;
import java.util.List;

/** Two activities that together need more than any day offers come one after the other, whichever is first. */
final class PairBound {
    /** Above this many activities the pairs are too many for what they prove. */
    private static final int LARGEST = 2_000;

    private PairBound() {}

    static LowerBound of(RcpspInstance instance, Network network, CriticalPath path, int[] tails) {
        LowerBound best = new LowerBound(0, new Proof(Method.CRITICAL_PATH, List.of()));
        if (network.size > LARGEST) {
            return best;
        }
        int[] most = new int[network.resources];
        for (int cell = 0; cell < network.capacity.length; cell++) {
            most[cell % network.resources] = Math.max(most[cell % network.resources], network.capacity[cell]);
        }
        int[] used = new int[network.resources];
        for (int i = 0; i < network.size; i++) {
            set(network, i, used);
            for (int j = i + 1; j < network.size; j++) {
                int days = Math.min(span(network, path, tails, i, j), span(network, path, tails, j, i));
                if (days > best.days() && excludes(network, j, used, most)) {
                    best = new LowerBound(
                            days,
                            new Proof(
                                    Method.ONE_AFTER_THE_OTHER,
                                    List.of(
                                            instance.activities().get(i).id(),
                                            instance.activities().get(j).id())));
                }
            }
        }
        return best;
    }

    /** Days if {@code first} is over before {@code second} starts. */
    private static int span(Network network, CriticalPath path, int[] tails, int first, int second) {
        int start = Math.max(path.start(first) + network.duration[first], path.start(second));
        return start + network.duration[second] + tails[second];
    }

    private static void set(Network network, int activity, int[] used) {
        Arrays.fill(used, 0);
        if (network.duration[activity] > 0) {
            for (int d = 0; d < network.demandOf[activity].length; d++) {
                used[network.demandOf[activity][d]] += network.amountOf[activity][d];
            }
        }
    }

    private static boolean excludes(Network network, int activity, int[] used, int[] most) {
        if (network.duration[activity] > 0) {
            for (int d = 0; d < network.demandOf[activity].length; d++) {
                int resource = network.demandOf[activity][d];
                if (used[resource] > 0 && used[resource] + network.amountOf[activity][d] > most[resource]) {
                    return true;
                }
            }
        }
        return false;
    }
}
