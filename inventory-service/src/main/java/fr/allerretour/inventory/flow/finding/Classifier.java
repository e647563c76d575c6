package fr.allerretour.inventory.flow.finding;

import fr.allerretour.inventory.flow.rule.PortRules;
import fr.allerretour.inventory.flow.rule.PortUse;
import fr.allerretour.inventory.flow.tally.AddressBook;
import fr.allerretour.inventory.flow.tally.EdgeTable;
import fr.allerretour.inventory.flow.tally.Observed;
import fr.allerretour.inventory.flow.tally.Pairs;
import fr.allerretour.inventory.vocabulary.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Tells needs from noise, pair by pair. Pairs come in the order in which the log first shows them. */
public final class Classifier {

    private static final int SHOWN_PORTS = 20;

    /** Two pairs at the ends of the scales: nothing, and a tebibyte in a million flows. */
    private static final double MOST_BYTES = Math.log1p(1L << 40);

    private static final double MOST_FLOWS = Math.log1p(1_000_000);

    private final AddressBook book;
    private final PortRules rules;
    private final Thresholds thresholds;

    public Classifier(AddressBook book, PortRules rules, Thresholds thresholds) {
        this.book = book;
        this.rules = rules;
        this.thresholds = thresholds;
    }

    /** Hands over each pair that is more than noise. */
    public Findings classify(Observed observed, Consumer<PairFinding> pairs) {
        EdgeTable edges = observed.edges();
        Degrees degrees = new Degrees(edges, book, rules, thresholds);
        Pairs byPair = edges.byPair();
        Map<PortUse, Long> noise = new EnumMap<>(PortUse.class);
        long found = 0;
        for (int first = byPair.first(); first >= 0; first = byPair.nextPair(first)) {
            Pair pair = new Pair();
            for (int edge = first; edge >= 0; edge = byPair.nextOfPair(edge)) {
                PortUse use = rules.use(edges.protocol(edge), edges.port(edge));
                boolean shared = degrees.isShared(edges.client(edge), edges.server(edge), use);
                boolean heavy = isHeavy(use, edges, edge, observed.bytesTold());
                if (isNoise(use, shared, heavy)) {
                    noise.merge(use, edges.flows(edge), Long::sum);
                } else {
                    pair.add(edges, edge, use, shared, heavy);
                }
            }
            if (!pair.ports.isEmpty()) {
                found++;
                boolean back = byPair.has(edges.server(first), edges.client(first));
                pairs.accept(finding(observed, first, pair, back));
            }
        }
        return new Findings(degrees.machines(), noise, List.copyOf(degrees.services()), found);
    }

    private boolean isHeavy(PortUse use, EdgeTable edges, int edge, boolean bytesTold) {
        if (!bytesTold) {
            return edges.flows(edge) >= thresholds.heavyFlows();
        }
        long limit = use == PortUse.ADMINISTRATION ? thresholds.heavyAdministration() : thresholds.heavyFiles();
        return edges.bytes(edge) >= limit;
    }

    private static boolean isNoise(PortUse use, boolean shared, boolean heavy) {
        return switch (use.treatment()) {
            case HARD, SOFT -> false;
            case NOISE -> true;
            case NOISE_UNLESS_SHARED -> !shared;
            case NOISE_UNLESS_HEAVY -> !shared && !heavy;
        };
    }

    /** What of a pair is more than noise, added up. */
    private final class Pair {

        private final List<PortEvidence> ports = new ArrayList<>();
        private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        private boolean onlyShared = true;
        private long flows;
        private long bytes;
        private long packets;
        private long first;
        private long last;
        private long days;

        void add(EdgeTable edges, int edge, PortUse use, boolean shared, boolean heavy) {
            int protocol = edges.protocol(edge);
            int port = edges.port(edge);
            ports.add(new PortEvidence(
                    port,
                    protocol == 6 ? "tcp" : protocol == 17 ? "udp" : "sctp",
                    use,
                    rules.name(protocol, port),
                    edges.flows(edge),
                    edges.bytes(edge)));
            onlyShared &= shared;
            reasons.add(
                    shared
                            ? Reason.SHARED_SERVICE
                            : switch (use) {
                                case DATABASE -> Reason.DATABASE_PORT;
                                case STORAGE -> Reason.STORAGE_PORT;
                                case CLUSTER -> Reason.CLUSTER_PORT;
                                case FILE_SERVICE, ADMINISTRATION ->
                                    heavy ? Reason.HEAVY_FOR_ITS_KIND : Reason.SERVICE_CALL;
                                default -> Reason.SERVICE_CALL;
                            });
            flows += edges.flows(edge);
            bytes += edges.bytes(edge);
            packets += edges.packets(edge);
            days |= edges.days(edge);
            long begun = edges.first(edge);
            first = first == 0 || begun > 0 && begun < first ? begun : first;
            last = Math.max(last, edges.last(edge));
        }

        boolean isTight() {
            return reasons.contains(Reason.DATABASE_PORT)
                    || reasons.contains(Reason.STORAGE_PORT)
                    || reasons.contains(Reason.CLUSTER_PORT);
        }
    }

    private PairFinding finding(Observed observed, int edge, Pair pair, boolean back) {
        double weight = weight(observed, pair);
        int days = Long.bitCount(pair.days);
        boolean steady = observed.days() > 1 && 2 * days > observed.days();
        boolean tight = pair.isTight();
        if (!tight && !pair.onlyShared && steady && weight >= thresholds.hardWeight()) {
            pair.reasons.add(Reason.HEAVY_AND_STEADY);
            tight = true;
        }
        if (back) {
            pair.reasons.add(Reason.BOTH_WAYS);
        }
        if (pair.flows <= thresholds.little()) {
            pair.reasons.add(Reason.SEEN_LITTLE);
        }
        pair.ports.sort(Comparator.comparingLong(PortEvidence::flows)
                .reversed()
                .thenComparing(PortEvidence::port)
                .thenComparing(PortEvidence::protocol));
        int shown = Math.min(SHOWN_PORTS, pair.ports.size());
        return new PairFinding(
                book.key(observed.edges().client(edge)),
                book.key(observed.edges().server(edge)),
                tight ? Strength.HARD : Strength.SOFT,
                weight,
                List.copyOf(pair.reasons),
                pair.flows,
                observed.bytesTold() ? pair.bytes : -1,
                pair.packets,
                pair.first,
                pair.last,
                days,
                List.copyOf(pair.ports.subList(0, shown)),
                pair.ports.size() - shown);
    }

    /**
     * Half by bytes, three tenths by the share of days, the rest by flows, all but the days on a logarithmic scale; what
     * the log does not say is left out of the mean. A service of everybody weighs half: cutting it is planned anyway.
     */
    private static double weight(Observed observed, Pair pair) {
        double flows = Math.min(1, Math.log1p(pair.flows) / MOST_FLOWS);
        double sum = 0.2 * flows;
        double parts = 0.2;
        if (observed.bytesTold()) {
            sum += 0.5 * Math.min(1, Math.log1p(pair.bytes) / MOST_BYTES);
            parts += 0.5;
        }
        if (observed.last() > 0) {
            sum += 0.3 * Math.min(1, (double) Long.bitCount(pair.days) / observed.days());
            parts += 0.3;
        }
        double weight = sum / parts * (pair.onlyShared ? 0.5 : 1);
        return Math.round(weight * 1000) / 1000.0;
    }
}
