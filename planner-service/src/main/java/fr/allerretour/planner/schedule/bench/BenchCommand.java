package fr.allerretour.planner.schedule.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code ./run bench planner}: PSPLIB instances if a folder is named, else a generated inventory. */
public final class BenchCommand {
    private static final String USAGE = """
        bench planner [--workloads 35000] [--runs 3]
        bench planner --instances DIR [--best-known CSV] [--seconds 5] [--threads 2] [--schedules DIR]\
        """;

    private BenchCommand() {}

    /** Exit 0: measured; 1: a plan broke its checks; 2: unusable arguments or files. */
    public static void main(String[] arguments) {
        try {
            BenchOptions options = BenchOptions.parse(List.of(arguments));
            Path instances = options.instances();
            if (instances != null) {
                new PsplibBench(options, System.out).run(instances);
            } else if (!new InventoryBench(options, System.out).run()) {
                System.exit(1);
            }
        } catch (IllegalArgumentException | IOException unusable) {
            System.err.println(unusable.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        }
    }
}
