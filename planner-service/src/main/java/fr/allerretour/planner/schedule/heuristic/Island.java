package fr.allerretour.planner.schedule.heuristic;

import fr.allerretour.planner.schedule.model.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One population of schedules, searched with one seed: crossover of activity lists, mutation, justification. Above
 * {@link #LARGE} activities a population is out of reach, and the best schedule is disturbed instead. Not thread-safe.
 */
final class Island {
    private static final int LARGE = 1_500;
    private static final int POPULATION = 100;
    private static final int SCHEDULES_PER_CHILD = 3;
    private static final int STALE_CHILDREN = 4_000;
    private static final double SWAP = 0.03;
    private static final int FARTHEST_SWAP = 15;

    private final Network network;
    private final SerialGeneration generation;
    private final PriorityRules rules;
    private final SplittableRandom random;
    private final List<Individual> population = new ArrayList<>();
    private final boolean[] taken;
    private @Nullable Individual best;
    private int unplaced = -1;
    private int born;
    /** Index of the last child's mother, -1 if it has none. */
    private int mother = -1;

    private int stale;

    Island(Network network, long seed) {
        this.network = network;
        this.generation = new SerialGeneration(network);
        this.rules = new PriorityRules(network);
        this.random = new SplittableRandom(seed);
        this.taken = new boolean[network.size];
    }

    /** The best schedule so far, null if none was found. */
    @Nullable
    Individual best() {
        return best;
    }

    /** An activity that found no place below the horizon in the last failed schedule, -1 if none failed. */
    int unplaced() {
        return unplaced;
    }

    /** Takes in the best of another island. */
    void welcome(Individual guest) {
        if (best == null || guest.cost() < best.cost()) {
            best = guest;
            if (!population.isEmpty()) {
                population.set(worst(), guest);
            }
        }
    }

    /**
     * Searches on.
     *
     * @param schedules how many to build
     * @param target cost that cannot be bettered
     * @return how many were built
     */
    long run(long schedules, long target, BooleanSupplier stop) {
        long built = 0;
        while (built < schedules && (best == null || best.cost() > target)) {
            if (built > 0 && stop.getAsBoolean()) {
                break;
            }
            int[] list = next();
            born++;
            built += SCHEDULES_PER_CHILD;
            Individual child = evaluate(list);
            if (child == null) {
                if (best == null && born >= PriorityRules.count()) {
                    break;
                }
                continue;
            }
            stale++;
            if (best == null || child.cost() < best.cost()) {
                best = child;
                stale = 0;
            }
            if (network.size <= LARGE) {
                admit(child);
            }
        }
        return built;
    }

    private int[] next() {
        mother = -1;
        if (born < PriorityRules.count()) {
            return rules.order(born);
        }
        if (network.size > LARGE && best != null) {
            return rules.disturb(best.starts(), random, 1 + random.nextInt(30));
        }
        if (population.size() < POPULATION) {
            return rules.sample(random, 2 + random.nextInt(20));
        }
        mother = parent();
        return mutate(cross(population.get(mother), population.get(parent())));
    }

    private @Nullable Individual evaluate(int[] list) {
        int[] starts = new int[network.size];
        int failed = generation.forward(list, starts);
        if (failed >= 0) {
            unplaced = failed;
            return null;
        }
        generation.justify(starts);
        int[] sorted = new int[network.size];
        generation.byStart(starts, sorted);
        return new Individual(starts, sorted, generation.cost(starts));
    }

    private void admit(Individual child) {
        for (Individual one : population) {
            if (one.cost() == child.cost() && Arrays.equals(one.list(), child.list())) {
                return;
            }
        }
        if (population.size() < POPULATION) {
            population.add(child);
        } else if (mother >= 0 && child.cost() <= population.get(mother).cost()) {
            // In its mother's place, not in the worst one's: families stay apart, and the population stays diverse.
            population.set(mother, child);
        }
        if (stale >= STALE_CHILDREN) {
            stale = 0;
            population.clear();
        }
    }

    private int worst() {
        int worst = 0;
        for (int k = 1; k < population.size(); k++) {
            if (population.get(k).cost() > population.get(worst).cost()) {
                worst = k;
            }
        }
        return worst;
    }

    private int parent() {
        int one = random.nextInt(population.size());
        int other = random.nextInt(population.size());
        return population.get(one).cost() <= population.get(other).cost() ? one : other;
    }

    /** The mother's list, but its middle part in the father's order: predecessors stay first, as in both parents. */
    private int[] cross(Individual mother, Individual father) {
        int size = network.size;
        int length = size / 4 + random.nextInt(size / 2 + 1);
        int from = random.nextInt(Math.max(1, size - length + 1));
        int[] child = new int[size];
        Arrays.fill(taken, false);
        int filled = 0;
        for (; filled < from; filled++) {
            child[filled] = mother.list()[filled];
            taken[child[filled]] = true;
        }
        for (int k = 0; k < size && filled < from + length; k++) {
            filled = append(child, filled, father.list()[k]);
        }
        for (int k = 0; k < size && filled < size; k++) {
            filled = append(child, filled, mother.list()[k]);
        }
        return child;
    }

    private int append(int[] child, int filled, int activity) {
        if (taken[activity]) {
            return filled;
        }
        taken[activity] = true;
        child[filled] = activity;
        return filled + 1;
    }

    private int[] mutate(int[] list) {
        for (int k = 1; k < list.length; k++) {
            if (random.nextDouble() < SWAP) {
                move(list, k, Math.max(0, k - 1 - random.nextInt(FARTHEST_SWAP)));
            }
        }
        return list;
    }

    /** Moves an activity towards the front, not past a predecessor. */
    private void move(int[] list, int from, int to) {
        int activity = list[from];
        int k = from;
        while (k > to && !follows(activity, list[k - 1])) {
            list[k] = list[k - 1];
            k--;
        }
        list[k] = activity;
    }

    private boolean follows(int activity, int other) {
        for (int a = network.firstIn[activity]; a < network.firstIn[activity + 1]; a++) {
            if (network.arcsIn[a] >> 1 == other) {
                return true;
            }
        }
        return false;
    }
}
