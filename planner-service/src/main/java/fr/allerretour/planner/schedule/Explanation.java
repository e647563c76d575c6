package fr.allerretour.planner.schedule;

import fr.allerretour.planner.schedule.heuristic.Blockage;
import fr.allerretour.planner.schedule.model.Network;
import fr.allerretour.planner.schedule.model.RcpspInstance;

/** Says of each activity of a left-justified schedule what keeps it from starting earlier. */
final class Explanation {
    private final RcpspInstance instance;
    private final Network network;
    private final int[] starts;
    private final Blockage blockage;

    Explanation(RcpspInstance instance, Network network, int[] starts) {
        this.instance = instance;
        this.network = network;
        this.starts = starts.clone();
        this.blockage = new Blockage(network, starts);
    }

    BoundBy of(int activity) {
        int start = starts[activity];
        int before = latestBefore(activity);
        int waited = before < 0 ? 0 : boundOf(before);
        int earliest = Math.max(waited, network.release[activity]);
        if (start == earliest) {
            if (before >= 0 && waited == start) {
                return new BoundBy(
                        BoundBy.Kind.PRECEDENCE,
                        instance.activities().get(network.arcsIn[before] >> 1).id(),
                        waited);
            }
            return new BoundBy(start == 0 ? BoundBy.Kind.START : BoundBy.Kind.RELEASE, null, start);
        }
        if (start == network.workableFrom(activity, earliest)) {
            return new BoundBy(
                    BoundBy.Kind.CALENDAR,
                    instance.calendars().get(network.calendar[activity]).name(),
                    earliest);
        }
        int conflict = blockage.before(activity);
        if (conflict < 0) {
            throw new IllegalStateException("Nothing keeps %s from starting before day %d."
                    .formatted(instance.activities().get(activity).id(), start));
        }
        return new BoundBy(
                BoundBy.Kind.RESOURCE,
                instance.resources().get(conflict % network.resources).name(),
                conflict / network.resources);
    }

    /** What a shifted activity waits for: the successor that starts first. */
    BoundBy serving(int activity, int[] shifted) {
        int first = -1;
        for (int a = network.firstOut[activity]; a < network.firstOut[activity + 1]; a++) {
            int after = network.arcsOut[a] >> 1;
            if (first < 0 || shifted[after] < shifted[first]) {
                first = after;
            }
        }
        return new BoundBy(
                BoundBy.Kind.SUCCESSOR, instance.activities().get(first).id(), shifted[first]);
    }

    private int latestBefore(int activity) {
        int latest = -1;
        for (int a = network.firstIn[activity]; a < network.firstIn[activity + 1]; a++) {
            if (latest < 0 || boundOf(a) > boundOf(latest)) {
                latest = a;
            }
        }
        return latest;
    }

    private int boundOf(int arc) {
        int before = network.arcsIn[arc] >> 1;
        return (network.arcsIn[arc] & 1) == 1 ? starts[before] : network.end(before, starts[before]);
    }
}
