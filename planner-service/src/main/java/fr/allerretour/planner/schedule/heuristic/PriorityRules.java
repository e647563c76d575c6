package fr.allerretour.planner.schedule.heuristic;

import fr.allerretour.planner.schedule.model.CriticalPath;
import fr.allerretour.planner.schedule.model.Network;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Orders of activities, predecessors first, that serial generation turns into good first schedules. */
final class PriorityRules {
    private static final int RULES = 4;

    private final Network network;
    private final long[] latestFinish;
    private final long[] latestStart;
    private final long[] reach;

    PriorityRules(Network network) {
        this.network = network;
        this.latestFinish = new long[network.size];
        this.latestStart = new long[network.size];
        this.reach = new long[network.size];
        backward(new CriticalPath(network).length());
    }

    private void backward(int length) {
        for (int k = network.size - 1; k >= 0; k--) {
            int i = network.order[k];
            long finish = Math.min(length, network.deadline[i]);
            long longest = 0;
            for (int a = network.firstOut[i]; a < network.firstOut[i + 1]; a++) {
                int after = network.arcsOut[a] >> 1;
                long slack = (network.arcsOut[a] & 1) == 1 ? network.duration[i] : 0;
                finish = Math.min(finish, latestStart[after] + slack);
                longest = Math.max(longest, reach[after]);
            }
            latestFinish[i] = finish;
            latestStart[i] = startFor(i, finish);
            reach[i] = longest + 1L + (long) network.duration[i] * network.demandOf[i].length;
        }
    }

    /** The latest start for an end, on the calendar while the end lies on it, by plain subtraction below day 0. */
    private long startFor(int activity, long end) {
        int length = network.duration[activity];
        if (length == 0 || end <= 0) {
            return end - length;
        }
        int c = network.calendar[activity];
        int first = network.rank[c][(int) Math.min(end, network.horizon)] - length;
        return first >= 0 ? network.workday[c][first] : first;
    }

    /** How many rules there are. */
    static int count() {
        return RULES;
    }

    /** The order of a rule: latest finish, latest start, latest finish weighted by demand, work on the longest path. */
    int[] order(int rule) {
        long[] keys = new long[network.size];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = switch (rule) {
                case 0 -> latestFinish[i];
                case 1 -> latestStart[i];
                case 2 -> latestFinish[i] + latestStart[i] - network.demandOf[i].length;
                default -> -reach[i];
            };
        }
        return order(keys);
    }

    /** Latest finish with noise of up to {@code days} to each side. */
    int[] sample(SplittableRandom random, int days) {
        long[] keys = new long[network.size];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = 16 * (latestFinish[i] + latestStart[i]) + random.nextInt(32 * days + 1);
        }
        return order(keys);
    }

    /** The order of another schedule with noise: what is near in time may change places. */
    int[] disturb(int[] starts, SplittableRandom random, int days) {
        long[] keys = new long[network.size];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = 16L * starts[i] + random.nextInt(16 * days + 1);
        }
        return order(keys);
    }

    /** Smallest key first among those whose predecessors are all listed; equal keys by index. */
    private int[] order(long[] keys) {
        int[] waiting = new int[network.size];
        PriorityQueue<Integer> ready = new PriorityQueue<>((one, other) ->
                keys[one] != keys[other] ? Long.compare(keys[one], keys[other]) : Integer.compare(one, other));
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = network.firstIn[i + 1] - network.firstIn[i];
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        int[] order = new int[network.size];
        for (int k = 0; k < order.length; k++) {
            int i = ready.remove();
            order[k] = i;
            for (int a = network.firstOut[i]; a < network.firstOut[i + 1]; a++) {
                if (--waiting[network.arcsOut[a] >> 1] == 0) {
                    ready.add(network.arcsOut[a] >> 1);
                }
            }
        }
        return order;
    }
}
