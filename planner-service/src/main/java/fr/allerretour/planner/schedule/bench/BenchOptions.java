package fr.allerretour.planner.schedule.bench;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param instances folder of .sm files, null to measure a generated inventory
 * @param bestKnown CSV with the columns instance and best_ub, null if none
 * @param seconds for each instance
 * @param threads islands
 * @param schedules folder that receives NAME.starts, null if none
 * @param workloads of the generated inventory
 * @param runs over the generated inventory, of which the median is told
 */
record BenchOptions(
        @Nullable Path instances,
        @Nullable Path bestKnown,
        double seconds,
        int threads,
        @Nullable Path schedules,
        int workloads,
        int runs) {

    /** Reads the arguments; throws IllegalArgumentException with a sentence for the user. */
    static BenchOptions parse(List<String> arguments) {
        Path instances = null;
        Path bestKnown = null;
        Path schedules = null;
        double seconds = 5;
        int threads = 2;
        int workloads = 35_000;
        int runs = 3;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value.");
            }
            String value = rest.next();
            try {
                switch (option) {
                    case "--instances" -> instances = Path.of(value);
                    case "--best-known" -> bestKnown = Path.of(value);
                    case "--schedules" -> schedules = Path.of(value);
                    case "--seconds" -> seconds = Double.parseDouble(value);
                    case "--threads" -> threads = Integer.parseInt(value);
                    case "--workloads" -> workloads = Integer.parseInt(value);
                    case "--runs" -> runs = Integer.parseInt(value);
                    default -> throw new IllegalArgumentException("There is no option " + option + ".");
                }
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException(option + " wants a number, not \"" + value + "\".", notANumber);
            }
        }
        if (!(seconds > 0) || threads < 1 || workloads < 1 || runs < 1) {
            throw new IllegalArgumentException("--seconds, --threads, --workloads and --runs must be above 0.");
        }
        return new BenchOptions(instances, bestKnown, seconds, threads, schedules, workloads, runs);
    }

    /** The middle one; the upper of the two if there is none. */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
