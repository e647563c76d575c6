package fr.allerretour.inventory.flow.finding;

import fr.allerretour.inventory.flow.rule.PortRules;
import fr.allerretour.inventory.flow.rule.PortUse;
import fr.allerretour.inventory.flow.tally.AddressBook;
import fr.allerretour.inventory.flow.tally.EdgeTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who serves how many, and so who is a service of everybody. */
final class Degrees {

    private static final int USE_BITS = 5;

    private final Thresholds thresholds;
    private final int machines;
    private final Set<Long> serves = new HashSet<>();
    private final Set<Long> fetches = new HashSet<>();
    private final List<SharedService> services = new ArrayList<>();

    Degrees(EdgeTable edges, AddressBook book, PortRules rules, Thresholds thresholds) {
        this.thresholds = thresholds;
        this.machines = machines(edges);
        find(edges, book, rules, false);
        find(edges, book, rules, true);
        services.sort(Comparator.comparingInt(SharedService::machines)
                .reversed()
                .thenComparing(SharedService::workload)
                .thenComparing(SharedService::use)
                .thenComparing(SharedService::fetches));
    }

    private static int machines(EdgeTable edges) {
        int[] ends = new int[2 * edges.size()];
        for (int i = 0; i < edges.size(); i++) {
            ends[2 * i] = edges.client(i);
            ends[2 * i + 1] = edges.server(i);
        }
        Arrays.sort(ends);
        int distinct = 0;
        for (int i = 0; i < ends.length; i++) {
            distinct += i == 0 || ends[i] != ends[i - 1] ? 1 : 0;
        }
        return distinct;
    }

    /** Sorted, the partners of one machine in one use lie side by side. */
    private void find(EdgeTable edges, AddressBook book, PortRules rules, boolean fetching) {
        long[] triples = new long[edges.size()];
        for (int i = 0; i < triples.length; i++) {
            long use = rules.use(edges.protocol(i), edges.port(i)).ordinal();
            long one = fetching ? edges.client(i) : edges.server(i);
            long other = fetching ? edges.server(i) : edges.client(i);
            triples[i] = (one << USE_BITS | use) << 32 | other;
        }
        Arrays.sort(triples);
        int partners = 0;
        for (int i = 0; i < triples.length; i++) {
            partners += i == 0 || triples[i] != triples[i - 1] ? 1 : 0;
            if (i + 1 == triples.length || triples[i + 1] >>> 32 != triples[i] >>> 32) {
                take(triples[i] >>> 32, partners, book, fetching);
                partners = 0;
            }
        }
    }

    private void take(long machineAndUse, int partners, AddressBook book, boolean fetching) {
        PortUse use = PortUse.values()[(int) machineAndUse & (1 << USE_BITS) - 1];
        if (use.alwaysTight() || fetching && !use.fetches() || !isMany(use, partners)) {
            return;
        }
        (fetching ? fetches : serves).add(machineAndUse);
        services.add(new SharedService(book.key((int) (machineAndUse >>> USE_BITS)), use, partners, fetching));
    }

    private boolean isMany(PortUse use, int partners) {
        boolean usual = use.usuallyShared();
        int least = usual ? thresholds.usualClients() : thresholds.anyClients();
        int percent = usual ? thresholds.usualShare() : thresholds.anyShare();
        return partners >= least && 100L * partners >= (long) percent * machines;
    }

    /** Whether one of the two is a service of everybody in this use. */
    boolean isShared(int client, int server, PortUse use) {
        return serves.contains((long) server << USE_BITS | use.ordinal())
                || fetches.contains((long) client << USE_BITS | use.ordinal());
    }

    int machines() {
        return machines;
    }

    List<SharedService> services() {
        return services;
    }
}
