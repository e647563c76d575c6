package fr.allerretour.planner.schedule.bench;

import fr.allerretour.planner.schedule.Outcome;
import fr.allerretour.planner.schedule.Schedule;
import fr.allerretour.planner.schedule.ScheduledActivity;
import fr.allerretour.planner.schedule.Scheduler;
import fr.allerretour.planner.schedule.SearchBudget;
import fr.allerretour.planner.schedule.SearchProgress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One CSV line for each PSPLIB instance, then the means. */
final class PsplibBench {
    private static final long SEED = 1;
    private static final double NANOS = 1e9;

    private final BenchOptions options;
    private final PrintStream out;
    private int instances;
    private int proved;
    private final List<Double> gaps = new ArrayList<>();
    private double seconds;

    PsplibBench(BenchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    void run(Path directory) throws IOException {
        Map<String, Integer> bestKnown = options.bestKnown() == null ? Map.of() : bestKnown(options.bestKnown());
        List<Path> files;
        try (Stream<Path> found = Files.walk(directory)) {
            files = found.filter(file -> file.toString().endsWith(".sm"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new IOException(directory + " holds no .sm file. Name a folder of PSPLIB single-mode instances.");
        }
        Path schedules = options.schedules();
        if (schedules != null) {
            Files.createDirectories(schedules);
        }
        out.println("instance,makespan,lower_bound,best_known,gap_percent,seconds,proved");
        for (Path file : files) {
            String name = nameOf(file);
            solve(file, name, bestKnown.get(name), schedules);
        }
        double gap = gaps.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        out.printf(
                Locale.ROOT,
                "mean,%d instances,,%d with best known,%.3f,%.3f,%d%n",
                instances,
                gaps.size(),
                gap,
                seconds / instances,
                proved);
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".sm".length());
    }

    private void solve(Path file, String name, @Nullable Integer best, @Nullable Path schedules) throws IOException {
        long begin = System.nanoTime();
        long limit = begin + (long) (options.seconds() * NANOS);
        SearchBudget budget =
                new SearchBudget(Long.MAX_VALUE, SEED, options.threads(), () -> System.nanoTime() >= limit);
        Outcome outcome = Scheduler.schedule(PsplibReader.read(file), budget, SearchProgress.SILENT);
        double took = (System.nanoTime() - begin) / NANOS;
        instances++;
        seconds += took;
        switch (outcome) {
            case Outcome.Found(Schedule schedule) -> {
                boolean optimal = schedule.makespan() == schedule.lowerBound();
                proved += optimal ? 1 : 0;
                String gap = "";
                if (best != null) {
                    gaps.add(100.0 * (schedule.makespan() - best) / best);
                    gap = String.format(Locale.ROOT, "%.3f", gaps.getLast());
                }
                out.printf(
                        Locale.ROOT,
                        "%s,%d,%d,%s,%s,%.3f,%d%n",
                        name,
                        schedule.makespan(),
                        schedule.lowerBound(),
                        best == null ? "" : best,
                        gap,
                        took,
                        optimal ? 1 : 0);
                if (schedules != null) {
                    write(schedules.resolve(name + ".starts"), schedule);
                }
            }
            case Outcome.Impossible(var conflicts) ->
                out.printf(
                        Locale.ROOT,
                        "%s,,,,,%.3f,0 %s%n",
                        name,
                        took,
                        conflicts.getFirst().text());
        }
    }

    private static void write(Path file, Schedule schedule) throws IOException {
        List<String> lines = new ArrayList<>();
        for (ScheduledActivity activity : schedule.activities()) {
            lines.add(activity.id() + " " + activity.start());
        }
        Files.write(file, lines);
    }

    /** The best makespan known, by instance; the columns are found by their header. */
    private static Map<String, Integer> bestKnown(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.getFirst().split(",", -1));
        int name = header.indexOf("instance");
        int best = header.indexOf("best_ub");
        if (name < 0 || best < 0) {
            throw new IOException(file + ": the columns \"instance\" and \"best_ub\" were expected in " + header + ".");
        }
        Map<String, Integer> known = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length > Math.max(name, best) && !cells[best].isBlank()) {
                known.put(cells[name].replaceAll("\\.sm$", ""), Integer.valueOf(cells[best].strip()));
            }
        }
        return known;
    }
}
