package fr.allerretour.inventory.flow;

import fr.allerretour.inventory.flow.finding.Classifier;
import fr.allerretour.inventory.flow.finding.Findings;
import fr.allerretour.inventory.flow.finding.PairFinding;
import fr.allerretour.inventory.flow.finding.Thresholds;
import fr.allerretour.inventory.flow.format.FlowLog;
import fr.allerretour.inventory.flow.format.FlowRecord;
import fr.allerretour.inventory.flow.format.FlowSink;
import fr.allerretour.inventory.flow.rule.PortRules;
import fr.allerretour.inventory.flow.tally.AddressBook;
import fr.allerretour.inventory.flow.tally.FlowTally;
import fr.allerretour.inventory.flow.tally.Observed;
import fr.allerretour.inventory.intake.format.FormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Machines m0, m1, … with the addresses 10.0.0.0, 10.0.0.1, …, and a log of what they say to each other. */
public final class Estate {

    private static final long MARCH = 1_772_323_200;

    private final AddressBook book = new AddressBook();
    private final PortRules rules = PortRules.standard();
    private final StringBuilder log =
            new StringBuilder("srcaddr dstaddr srcport dstport protocol packets bytes start end action\n");
    private final List<PairFinding> pairs = new ArrayList<>();

    public Estate(int machines) {
        for (int i = 0; i < machines; i++) {
            book.add("m" + i, "machine" + i + ".example.fr", List.of(address(i)));
        }
    }

    public static String address(int machine) {
        return "10.0." + (machine >> 8) + "." + (machine & 255);
    }

    public AddressBook book() {
        return book;
    }

    /** One flow over TCP on the first of March. */
    public Estate flow(int from, int fromPort, int to, int toPort) {
        return flow(address(from), fromPort, address(to), toPort, 6, 1000, 0, "ACCEPT");
    }

    /** Many flows of so many bytes each, one a day. */
    public Estate flows(int from, int to, int port, int days, long bytes) {
        for (int day = 0; day < days; day++) {
            flow(address(from), 40_000 + day, address(to), port, 6, bytes, day, "ACCEPT");
        }
        return this;
    }

    public Estate udp(int from, int fromPort, int to, int toPort) {
        return flow(address(from), fromPort, address(to), toPort, 17, 100, 0, "ACCEPT");
    }

    public Estate flow(
            String from, int fromPort, String to, int toPort, int protocol, long bytes, int day, String action) {
        long start = MARCH + day * 86_400L;
        log.append(String.join(
                        " ",
                        from,
                        to,
                        fromPort + "",
                        toPort + "",
                        protocol + "",
                        "10",
                        bytes + "",
                        start + "",
                        start + 60 + "",
                        action))
                .append('\n');
        return this;
    }

    public Observed observed(int mostEdges) {
        FlowTally tally = new FlowTally(book, rules, mostEdges);
        try {
            new FlowLog(Long.MAX_VALUE)
                    .read(new ByteArrayInputStream(log.toString().getBytes(StandardCharsets.US_ASCII)), new FlowSink() {
                        @Override
                        public void flow(FlowRecord flow) {
                            tally.add(flow);
                        }

                        @Override
                        public void progress(long lines) {}
                    });
        } catch (FormatException | IOException e) {
            throw new IllegalStateException(e);
        }
        return tally.finish();
    }

    /** Who calls whom at which port, in the order of the log: "m0 > m1:443 ×2 b2000". */
    public List<String> edges() {
        Observed observed = observed(1 << 16);
        List<String> edges = new ArrayList<>();
        for (int i = 0; i < observed.edges().size(); i++) {
            edges.add(book.key(observed.edges().client(i)) + " > "
                    + book.key(observed.edges().server(i)) + ":"
                    + observed.edges().port(i) + " ×" + observed.edges().flows(i) + " b"
                    + observed.edges().bytes(i));
        }
        return edges;
    }

    /** What it means; the pairs are in {@link #pairs()} then. */
    public Findings findings() {
        pairs.clear();
        return new Classifier(book, rules, Thresholds.standard()).classify(observed(1 << 20), pairs::add);
    }

    public List<PairFinding> pairs() {
        return List.copyOf(pairs);
    }

    /** The only pair that was found. */
    public PairFinding pair() {
        findings();
        if (pairs.size() != 1) {
            throw new AssertionError("expected one pair, found " + pairs);
        }
        return pairs.getFirst();
    }
}
