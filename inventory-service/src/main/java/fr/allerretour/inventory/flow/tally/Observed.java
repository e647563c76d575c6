package fr.allerretour.inventory.flow.tally;

import java.util.List;

/**
 * What a log showed.
 *
 * @param edges who called whom at which port
 * @param counts flows by {@link FlowTally.Fate}
 * @param strangers the most frequent ends that are no workload
 * @param sharedAddresses the most frequent addresses that several workloads have
 * @param undecidedPairs pairs of ports of which neither looked more like a server's: the lower one was taken
 * @param bytesTold whether the log says bytes
 * @param first when the first flow between workloads was seen, in seconds since 1970; 0: not told
 * @param last when the last was
 * @param days on how many days flows were seen, 1 to 64
 */
public record Observed(
        EdgeTable edges,
        long[] counts,
        List<Stranger> strangers,
        List<SharedAddress> sharedAddresses,
        long undecidedPairs,
        boolean bytesTold,
        long first,
        long last,
        int days) {

    /** An end that no workload has. */
    public record Stranger(String end, boolean internal, long flows) {}

    /** An address of several workloads, with their keys. */
    public record SharedAddress(String address, long flows, List<String> workloads) {}

    public long count(FlowTally.Fate fate) {
        return counts[fate.ordinal()];
    }
}
