package fr.allerretour.inventory.flow.tally;

import fr.allerretour.inventory.flow.Addresses;
import fr.allerretour.inventory.flow.format.FlowRecord;
import fr.allerretour.inventory.flow.rule.PortRules;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Flows added up to who calls whom at which port, between the workloads of a portfolio. Both ways of a connection fall
 * together: which end is the server is said by the log, else by the ports, else by which end's port comes again.
 *
 * <p>Its memory depends on the limits alone, never on the number of flows.
 */
public final class FlowTally {

    private static final int TOP = 50;
    private static final int NAMES = 10_000;
    private static final int UNDECIDED = 1 << 17;

    private final AddressBook book;
    private final PortRules rules;
    private final EdgeTable edges;
    private final EdgeTable undecided = new EdgeTable(UNDECIDED);
    private final PortCalls calls = new PortCalls();
    private final AddressCounts unknown = new AddressCounts();
    private final AddressCounts shared = new AddressCounts();
    private final Map<String, Long> unknownNames = new HashMap<>();
    private final long[] counts = new long[Fate.values().length];
    private long undecidedPairs;
    private long bytesTold;
    private long first = Long.MAX_VALUE;
    private long last;
    private long days;

    /** What became of a flow. */
    public enum Fate {
        BETWEEN_WORKLOADS,
        UNKNOWN_END,
        SHARED_ADDRESS,
        WITH_ITSELF,
        REFUSED,
        TO_A_GROUP,
        WITHOUT_PORTS
    }

    /** @param mostEdges sums by pair and port that are kept apart; beyond them the lightest are folded away */
    public FlowTally(AddressBook book, PortRules rules, int mostEdges) {
        this.book = book;
        this.rules = rules;
        this.edges = new EdgeTable(mostEdges);
    }

    /** Adds a flow. */
    public void add(FlowRecord flow) {
        counts[fate(flow).ordinal()] += flow.flows;
    }

    private Fate fate(FlowRecord flow) {
        if (flow.refused) {
            return Fate.REFUSED;
        }
        if (Addresses.isGroup(flow.targetHigh, flow.targetLow)) {
            return Fate.TO_A_GROUP;
        }
        int source = find(flow.sourceName, flow.sourceHigh, flow.sourceLow, flow.flows);
        int target = find(flow.targetName, flow.targetHigh, flow.targetLow, flow.flows);
        if (source < 0 || target < 0) {
            if (source == AddressBook.UNKNOWN) {
                countUnknown(flow.sourceName, flow.sourceHigh, flow.sourceLow, flow.flows);
            }
            if (target == AddressBook.UNKNOWN) {
                countUnknown(flow.targetName, flow.targetHigh, flow.targetLow, flow.flows);
            }
            return source == AddressBook.UNKNOWN || target == AddressBook.UNKNOWN
                    ? Fate.UNKNOWN_END
                    : Fate.SHARED_ADDRESS;
        }
        if (source == target) {
            return Fate.WITH_ITSELF;
        }
        boolean ports = flow.protocol == 6 || flow.protocol == 17 || flow.protocol == 132;
        if (!ports || flow.sourcePort == 0 && flow.targetPort == 0) {
            return Fate.WITHOUT_PORTS;
        }
        take(flow, source, target);
        return Fate.BETWEEN_WORKLOADS;
    }

    private int find(@Nullable String name, long high, long low, long flows) {
        int byName = name == null ? AddressBook.UNKNOWN : book.find(name);
        if (byName != AddressBook.UNKNOWN || (high | low) == 0) {
            return byName;
        }
        int byAddress = book.find(high, low);
        if (byAddress == AddressBook.SHARED) {
            shared.add(high, low, flows);
        }
        return byAddress;
    }

    private void countUnknown(@Nullable String name, long high, long low, long flows) {
        if ((high | low) != 0) {
            unknown.add(high, low, flows);
        } else if (name != null && (unknownNames.size() < NAMES || unknownNames.containsKey(name))) {
            unknownNames.merge(name, flows, EdgeTable::sum);
        }
    }

    private void take(FlowRecord flow, int source, int target) {
        long seen = EdgeTable.daysOf(flow.first, flow.last);
        if (flow.first >= 0) {
            first = Math.min(first, flow.first);
            last = Math.max(last, Math.max(flow.first, flow.last));
            days |= seen;
        }
        bytesTold += flow.bytes >= 0 ? 1 : 0;
        boolean targetServes;
        if (flow.initiator == FlowRecord.Initiator.NOT_TOLD) {
            int sourceRank = rules.rank(flow.protocol, flow.sourcePort);
            int targetRank = rules.rank(flow.protocol, flow.targetPort);
            if (sourceRank == targetRank && flow.sourcePort != 0 && flow.targetPort != 0) {
                postpone(flow, source, target, seen);
                return;
            }
            targetServes = flow.sourcePort == 0 || flow.targetPort != 0 && targetRank < sourceRank;
        } else {
            targetServes = flow.initiator == FlowRecord.Initiator.SOURCE;
        }
        long pair = targetServes ? pair(source, target) : pair(target, source);
        int port = targetServes ? flow.targetPort : flow.sourcePort;
        edges.add(
                pair,
                service(flow.protocol, port),
                flow.flows,
                flow.bytes,
                flow.packets,
                flow.first,
                Math.max(flow.first, flow.last),
                seen);
    }

    private static long pair(int client, int server) {
        return (long) client << 32 | server;
    }

    /** Ports that change each time become one. */
    private int service(int protocol, int port) {
        boolean changes = port >= PortRules.DYNAMIC && rules.rule(protocol, port) == null;
        return protocol << 16 | (changes ? PortRules.DYNAMIC : port);
    }

    /** Both ports look alike: kept with both, until enough is known of which of them comes again. */
    private void postpone(FlowRecord flow, int source, int target, long seen) {
        boolean ordered = source < target;
        int low = ordered ? source : target;
        int high = ordered ? target : source;
        int lowPort = ordered ? flow.sourcePort : flow.targetPort;
        int highPort = ordered ? flow.targetPort : flow.sourcePort;
        long protocol = flow.protocol == 6 ? 0 : flow.protocol == 17 ? 1 : 2;
        long pair = protocol << 62 | (long) low << 32 | high;
        int ports = lowPort << 16 | highPort;
        if (!undecided.has(pair, ports)) {
            if (undecided.isFull()) {
                decide();
            }
            calls.add(low, lowPort);
            calls.add(high, highPort);
        }
        undecided.add(
                pair, ports, flow.flows, flow.bytes, flow.packets, flow.first, Math.max(flow.first, flow.last), seen);
    }

    /** A server's port is met by many ports of its clients; a client's is met once. */
    private void decide() {
        for (int i = 0; i < undecided.size(); i++) {
            long pair = undecided.pair(i);
            int protocol = pair >>> 62 == 0 ? 6 : pair >>> 62 == 1 ? 17 : 132;
            int low = (int) (pair >>> 32) & 0x3fff_ffff;
            int high = (int) pair;
            int lowPort = undecided.service(i) >>> 16;
            int highPort = undecided.service(i) & 0xffff;
            int lowCalls = calls.of(low, lowPort);
            int highCalls = calls.of(high, highPort);
            undecidedPairs += lowCalls == highCalls ? 1 : 0;
            boolean highServes = highCalls != lowCalls ? highCalls > lowCalls : highPort <= lowPort;
            edges.add(
                    highServes ? pair(low, high) : pair(high, low),
                    service(protocol, highServes ? highPort : lowPort),
                    undecided.flows(i),
                    undecided.bytes(i),
                    undecided.packets(i),
                    undecided.first(i) == 0 ? FlowRecord.NOT_TOLD : undecided.first(i),
                    undecided.last(i),
                    undecided.days(i));
        }
        undecided.clear();
        calls.clear();
    }

    /** All that was seen. The tally is at its end then. */
    public Observed finish() {
        decide();
        List<Observed.Stranger> strangers = Stream.concat(
                        unknown.mostFrequent(TOP).stream()
                                .map(counted -> new Observed.Stranger(
                                        Addresses.text(counted.high(), counted.low()),
                                        Addresses.isInternal(counted.high(), counted.low()),
                                        counted.flows())),
                        unknownNames.entrySet().stream()
                                .map(entry -> new Observed.Stranger(entry.getKey(), true, entry.getValue())))
                .sorted(Comparator.comparingLong(Observed.Stranger::flows)
                        .reversed()
                        .thenComparing(Observed.Stranger::end))
                .limit(TOP)
                .toList();
        List<Observed.SharedAddress> sharedAddresses = shared.mostFrequent(TOP).stream()
                .map(counted -> new Observed.SharedAddress(
                        Addresses.text(counted.high(), counted.low()),
                        counted.flows(),
                        book.holders(counted.high(), counted.low())))
                .toList();
        return new Observed(
                edges,
                counts.clone(),
                strangers,
                sharedAddresses,
                undecidedPairs,
                bytesTold > 0,
                last == 0 ? 0 : first,
                last,
                Math.max(1, Long.bitCount(days)));
    }
}
