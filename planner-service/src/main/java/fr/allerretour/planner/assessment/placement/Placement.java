package fr.allerretour.planner.assessment.placement;

import fr.allerretour.planner.assessment.rating.Options;
import fr.allerretour.planner.assessment.rating.Rating;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Chooses one offer for each workload: what belongs together goes to one provider where one of the choice, or any other
 * qualified one that the rules allow, can receive all of it; then the most trusted; then few providers; then the better exit
 * class; then the name. No chance, no clock.
 */
public final class Placement {

    /** @param cut whether what depends on each other could not stay together here */
    public record Place(Rating rating, boolean cut) {}

    private final Map<String, Options> optionsOf;
    private final Map<String, Place> places = new HashMap<>();

    private Placement(Map<String, Options> optionsOf) {
        this.optionsOf = optionsOf;
    }

    /** The place of every workload that has a choice. */
    public static Map<String, Place> choose(Collection<List<String>> groups, Map<String, Options> optionsOf) {
        Placement placement = new Placement(optionsOf);
        Map<Set<String>, Tally> tallies = new HashMap<>();
        List<Set<String>> bestOfGroup = new ArrayList<>();
        for (List<String> group : groups) {
            Set<String> best = placement.bestProviders(group);
            bestOfGroup.add(best);
            if (!best.isEmpty()) {
                tallies.computeIfAbsent(best, key -> new Tally()).add(placement, group, best);
            }
        }
        List<String> order = order(tallies);
        int i = 0;
        for (List<String> group : groups) {
            placement.place(group, bestOfGroup.get(i++), order);
        }
        return placement.places;
    }

    /** The providers that can receive most of a group: by its members' choice, or else by what is reachable. */
    private Set<String> bestProviders(List<String> group) {
        Map<String, Integer> byChoice = coverage(group, Options::choice);
        Map<String, Integer> byRules = coverage(group, Options::reachable);
        int most = most(byChoice);
        int possible = most(byRules);
        if (possible <= most) {
            return with(byChoice, most);
        }
        Set<String> able = with(byRules, possible);
        int leastDistrust = able.stream()
                .mapToInt(provider -> distrust(group, provider))
                .min()
                .orElse(0);
        able.removeIf(provider -> distrust(group, provider) > leastDistrust);
        return able;
    }

    /** How many of a group each provider can receive. */
    private Map<String, Integer> coverage(List<String> group, Function<Options, List<Rating>> offers) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String key : group) {
            Set<String> providers = new HashSet<>();
            for (Rating rating : offers.apply(options(key))) {
                if (providers.add(rating.provider())) {
                    counts.merge(rating.provider(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static int most(Map<String, Integer> coverage) {
        return coverage.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static Set<String> with(Map<String, Integer> coverage, int count) {
        Set<String> providers = new TreeSet<>();
        coverage.forEach((provider, covered) -> {
            if (covered == count) {
                providers.add(provider);
            }
        });
        return providers;
    }

    private int distrust(List<String> group, String provider) {
        return group.stream()
                .flatMap(key -> options(key).reachableAt(provider).stream())
                .mapToInt(Rating::trust)
                .sum();
    }

    /** Greedy cover: the provider that serves most of what is not served yet comes next. */
    private static List<String> order(Map<Set<String>, Tally> tallies) {
        Map<Set<String>, Tally> open = new HashMap<>(tallies);
        List<String> order = new ArrayList<>();
        while (!open.isEmpty()) {
            Map<String, Tally> sums = new TreeMap<>();
            open.forEach((providers, tally) -> providers.forEach(provider ->
                    sums.computeIfAbsent(provider, key -> new Tally()).add(tally, provider)));
            Comparator<Map.Entry<String, Tally>> best = Comparator.comparingLong(entry -> -entry.getValue().workloads);
            String next = sums.entrySet().stream()
                    .min(best.thenComparingDouble(entry -> entry.getValue().meanExit(entry.getKey()))
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            order.add(next);
            open.keySet().removeIf(providers -> providers.contains(next));
        }
        return order;
    }

    private void place(List<String> group, Set<String> best, List<String> order) {
        @Nullable
        String provider = order.stream().filter(best::contains).findFirst().orElse(null);
        for (String key : group) {
            Options options = options(key);
            if (provider == null || options.choice().isEmpty()) {
                continue;
            }
            Rating here = options.reachableAt(provider).orElse(null);
            if (here != null) {
                places.put(key, new Place(here, false));
            } else {
                Rating elsewhere = order.stream()
                        .flatMap(other -> options.at(other).stream())
                        .findFirst()
                        .orElse(options.choice().getFirst());
                places.put(key, new Place(elsewhere, group.size() > 1));
            }
        }
    }

    private Options options(String key) {
        Options options = optionsOf.get(key);
        if (options == null) {
            throw new IllegalStateException("No options were computed for workload " + key);
        }
        return options;
    }

    /** How many workloads one set of providers could serve, and how well each hands them back. */
    private static final class Tally {
        private long workloads;
        private final Map<String, Long> exitRanks = new HashMap<>();

        void add(Placement placement, List<String> group, Set<String> providers) {
            workloads += group.size();
            for (String key : group) {
                for (String provider : providers) {
                    placement
                            .options(key)
                            .reachableAt(provider)
                            .ifPresent(rating -> exitRanks.merge(provider, (long) rating.exitRank(), Long::sum));
                }
            }
        }

        void add(Tally other, String provider) {
            workloads += other.workloads;
            exitRanks.merge(provider, other.exitRanks.getOrDefault(provider, 0L), Long::sum);
        }

        double meanExit(String provider) {
            return (double) exitRanks.getOrDefault(provider, 0L) / workloads;
        }
    }
}
