package fr.allerretour.planner.schedule.heuristic;

import fr.allerretour.planner.schedule.model.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Islands side by side, in rounds: each island's round depends on its seed alone, and after each round the best schedule
 * is shared, so that the answer does not depend on which thread was faster.
 */
public final class Search {
    private static final int ROUNDS = 40;
    private static final long SMALLEST_ROUND = 30;
    private static final long LARGEST_ROUND = 3_000;
    private static final int LARGE_ROUND_SIZE = 5_000;
    private static final long LARGE_ROUND = 3;

    private final Network network;
    private final long target;
    private final BooleanSupplier stop;
    private final List<Island> islands = new ArrayList<>();
    private long built;

    /**
     * Prepares a search.
     *
     * @param target cost that no schedule can better; reaching it ends the search
     * @param stop asked often, from several threads; once true the best so far is the answer
     */
    public Search(Network network, long seed, int threads, long target, BooleanSupplier stop) {
        this.network = network;
        this.target = target;
        this.stop = stop;
        for (int k = 0; k < Math.max(1, threads); k++) {
            islands.add(new Island(network, seed + 7_919L * k));
        }
    }

    /** Hears how it goes, between rounds. */
    @FunctionalInterface
    public interface Progress {
        /** Schedules built, schedules allowed, makespan of the best. */
        void progress(long done, long total, int makespan);
    }

    /**
     * Searches.
     *
     * @param schedules how many may be built
     * @return the starts of the best schedule, null if none fits below the horizon
     */
    public int @Nullable [] run(long schedules, Progress progress) {
        SerialGeneration generation = new SerialGeneration(network);
        Individual best = null;
        long share = Math.clamp(schedules / islands.size() / ROUNDS, SMALLEST_ROUND, LARGEST_ROUND);
        if (network.size > LARGE_ROUND_SIZE) {
            share = LARGE_ROUND;
        }
        while (built < schedules && (best == null || best.cost() > target)) {
            round(share);
            for (Island island : islands) {
                Individual one = island.best();
                if (one != null && (best == null || one.cost() < best.cost())) {
                    best = one;
                }
            }
            if (best == null) {
                break;
            }
            for (Island island : islands) {
                island.welcome(best);
            }
            progress.progress(Math.min(built, schedules), schedules, generation.makespan(best.starts()));
            if (stop.getAsBoolean()) {
                break;
            }
        }
        return best == null ? null : best.starts().clone();
    }

    /** How many schedules were built. */
    public long built() {
        return built;
    }

    /** An activity that found no place below the horizon, -1 if all did. */
    public int unplaced() {
        return islands.getFirst().unplaced();
    }

    private void round(long share) {
        long[] done = new long[islands.size()];
        List<Thread> others = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (int k = 1; k < islands.size(); k++) {
            int number = k;
            Thread thread = Thread.ofPlatform().daemon().name("search-" + k).unstarted(() -> {
                done[number] = islands.get(number).run(share, target, stop);
            });
            thread.setUncaughtExceptionHandler((t, failure) -> {
                synchronized (failures) {
                    failures.add(failure);
                }
            });
            others.add(thread);
            thread.start();
        }
        done[0] = islands.getFirst().run(share, target, stop);
        for (Thread thread : others) {
            join(thread);
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("A search thread failed.", failures.getFirst());
        }
        built += Arrays.stream(done).sum();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while searching.", interrupted);
        }
    }
}
