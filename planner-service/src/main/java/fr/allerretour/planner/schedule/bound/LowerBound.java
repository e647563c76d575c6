package fr.allerretour.planner.schedule.bound;

import fr.allerretour.planner.schedule.bound.Proof.Method;
import fr.allerretour.planner.schedule.model.CriticalPath;
import fr.allerretour.planner.schedule.model.Network;
import fr.allerretour.planner.schedule.model.RcpspInstance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Days that no schedule can be shorter than.
 *
 * @param days the bound
 * @param provedBy what it stands on
 */
public record LowerBound(int days, Proof provedBy) {
    private static final int ALL_PAIRS = 500;
    private static final int TAILS_OF_LARGE = 24;

    /**
     * The longest path with calendars and releases, or the work on one resource against what it offers from the earliest
     * start of that work on, plus what must follow, or two activities that cannot overlap: whichever is longest.
     */
    public static LowerBound of(RcpspInstance instance, Network network) {
        CriticalPath path = new CriticalPath(network);
        LowerBound best = new LowerBound(path.length(), new Proof(Method.CRITICAL_PATH, List.of()));
        int[] tails = tails(network);
        for (int r = 0; r < network.resources; r++) {
            int days = energy(network, path, tails, r);
            if (days > best.days) {
                best = new LowerBound(
                        days,
                        new Proof(
                                Method.ENERGY,
                                List.of(instance.resources().get(r).name())));
            }
        }
        LowerBound pair = PairBound.of(instance, network, path, tails);
        return pair.days > best.days ? pair : best;
    }

    /** Days that must pass after each activity's end; pauses are not counted, so the bound stays a bound. */
    private static int[] tails(Network network) {
        int[] tails = new int[network.size];
        for (int k = network.size - 1; k >= 0; k--) {
            int i = network.order[k];
            for (int a = network.firstOut[i]; a < network.firstOut[i + 1]; a++) {
                int after = network.arcsOut[a] >> 1;
                int follows = tails[after] + network.duration[after];
                tails[i] = Math.max(tails[i], (network.arcsOut[a] & 1) == 1 ? follows - span(network, i) : follows);
            }
        }
        return tails;
    }

    /** The longest that an activity can take, pauses included: what a START_START successor may already have done. */
    private static int span(Network network, int activity) {
        int length = network.duration[activity];
        int[] workday = network.workday[network.calendar[activity]];
        int longest = length;
        for (int first = 0; length > 1 && first + length <= workday.length; first++) {
            longest = Math.max(longest, workday[first + length - 1] + 1 - workday[first]);
        }
        return longest;
    }

    private static int energy(Network network, CriticalPath path, int[] tails, int resource) {
        long[] work = new long[network.size];
        for (int i = 0; i < network.size; i++) {
            for (int d = 0; d < network.demandOf[i].length; d++) {
                if (network.demandOf[i][d] == resource) {
                    work[i] += (long) network.duration[i] * network.amountOf[i][d];
                }
            }
        }
        List<Integer> users = IntStream.range(0, network.size)
                .filter(i -> work[i] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(path::start).reversed())
                .toList();
        long[] offered = new long[network.horizon + 1];
        for (int day = 0; day < network.horizon; day++) {
            offered[day + 1] = offered[day] + network.capacity[day * network.resources + resource];
        }
        int best = 0;
        for (int tail : thresholds(users, tails)) {
            long sum = 0;
            int least = Integer.MAX_VALUE;
            for (int k = 0; k < users.size(); k++) {
                int i = users.get(k);
                if (tails[i] >= tail) {
                    sum += work[i];
                    least = Math.min(least, tails[i]);
                }
                boolean last = k + 1 == users.size() || path.start(users.get(k + 1)) < path.start(i);
                if (last && sum > 0) {
                    best = Math.max(best, firstDayWith(offered, offered[path.start(i)] + sum) + least);
                }
            }
        }
        return best;
    }

    private static int[] thresholds(List<Integer> users, int[] tails) {
        int[] distinct =
                users.stream().mapToInt(i -> tails[i]).distinct().sorted().toArray();
        if (users.size() <= ALL_PAIRS || distinct.length <= TAILS_OF_LARGE) {
            return distinct;
        }
        return IntStream.range(0, TAILS_OF_LARGE)
                .map(k -> distinct[(int) ((long) k * (distinct.length - 1) / (TAILS_OF_LARGE - 1))])
                .distinct()
                .toArray();
    }

    /** The first day by whose start so much was offered; past the horizon if never. */
    private static int firstDayWith(long[] offered, long wanted) {
        int found = Arrays.binarySearch(offered, wanted);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && offered[found - 1] == wanted) {
            found--;
        }
        return found;
    }
}
