package fr.allerretour.planner.schedule.bench;

import fr.allerretour.planner.movegroup.MoveGroup;
import fr.allerretour.planner.movegroup.MoveGroups;
import fr.allerretour.planner.project.Placement;
import fr.allerretour.planner.project.Project;
import fr.allerretour.planner.project.Projects;
import fr.allerretour.planner.project.Wave;
import fr.allerretour.planner.project.settings.ProjectSettings;
import fr.allerretour.planner.schedule.Outcome;
import fr.allerretour.planner.schedule.Schedule;
import fr.allerretour.planner.schedule.Scheduler;
import fr.allerretour.planner.schedule.SearchBudget;
import fr.allerretour.planner.schedule.SearchProgress;
import fr.allerretour.planner.schedule.checker.ScheduleChecker;
import fr.allerretour.planner.schedule.checker.Violation;
import fr.allerretour.planner.schedule.checker.WaveChecker;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A generated inventory: its verdicts, then its groups, project, schedule and checks beside one pass of the plain heuristic. */
final class InventoryBench {
    private static final long SEED = 20_261_124;
    private static final double NANOS = 1e9;
    private static final double MIB = 1 << 20;
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final int DEPENDENCIES_FOR = 35_000;
    private static final long DEPENDENCIES = 100_000;
    private static final double SECONDS_TO_REACH = 60;
    private static final double MIB_TO_REACH = 2048;

    private final BenchOptions options;
    private final PrintStream out;

    InventoryBench(BenchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** What one run took. */
    private record Measure(double seconds, double onePassSeconds, double peakMiB) {}

    /** Returns whether every plan passed its checks. */
    boolean run() {
        int dependencies = Math.toIntExact(DEPENDENCIES * options.workloads() / DEPENDENCIES_FOR);
        SyntheticInventory inventory = SyntheticInventory.of(options.workloads(), dependencies, SEED);
        boolean right = new AssessmentBench(inventory, SEED, options.runs(), out).run();
        List<Measure> measures = new ArrayList<>();
        for (int k = 0; k < options.runs(); k++) {
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long begin = System.nanoTime();
            MoveGroups groups =
                    MoveGroups.of(inventory.workloads(), inventory.applications(), inventory.dependencies());
            Project project =
                    Projects.of(groups, placements(groups), ProjectSettings.defaults(options.workloads()), START);
            long prepared = System.nanoTime();
            Outcome outcome = Scheduler.schedule(
                    project.instance(), SearchBudget.forSize(project.tasks().size(), SEED), SearchProgress.SILENT);
            long scheduled = System.nanoTime();
            right &= check(groups, project, outcome);
            long end = System.nanoTime();
            double peak =
                    pools().mapToDouble(pool -> pool.getPeakUsage().getUsed()).sum() / MIB;
            Scheduler.schedule(project.instance(), SearchBudget.of(1, SEED), SearchProgress.SILENT);
            double onePass = (System.nanoTime() - end) / NANOS;
            out.printf(
                    Locale.ROOT,
                    "run %d: groups and project %.2f s, schedule %.2f s, checks %.2f s%n",
                    k + 1,
                    (prepared - begin) / NANOS,
                    (scheduled - prepared) / NANOS,
                    (end - scheduled) / NANOS);
            measures.add(new Measure((end - begin) / NANOS, onePass, peak));
        }
        double seconds =
                BenchOptions.median(measures.stream().map(Measure::seconds).toList());
        double onePass = BenchOptions.median(
                measures.stream().map(Measure::onePassSeconds).toList());
        double peak =
                BenchOptions.median(measures.stream().map(Measure::peakMiB).toList());
        out.printf(
                Locale.ROOT,
                "plan of %d workloads and %d dependencies, median of %d: %.2f s (to reach: %.0f), peak heap %.0f MiB"
                        + " (to reach: %.0f); peer in the same run, one serial pass with bound and reasons: %.2f s, ratio"
                        + " %.1f%n",
                options.workloads(),
                dependencies,
                options.runs(),
                seconds,
                SECONDS_TO_REACH,
                peak,
                MIB_TO_REACH,
                onePass,
                seconds / onePass);
        return right;
    }

    /** Two providers; every fortieth group must wait for a qualification, every thirtieth has a date to keep. */
    private static List<Placement> placements(MoveGroups groups) {
        List<Placement> placements = new ArrayList<>();
        for (int k = 0; k < groups.groups().size(); k++) {
            MoveGroup group = groups.groups().get(k);
            placements.add(new Placement(
                    group.id(),
                    k % 3 == 0 ? "provider-b" : "provider-a",
                    "iaas",
                    k % 40 == 0 ? START.plusMonths(9) : null,
                    k % 30 == 0 ? START.plusYears(2) : null));
        }
        return placements;
    }

    private boolean check(MoveGroups groups, Project project, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found(Schedule schedule) -> {
                List<Wave> waves = Wave.of(project, schedule);
                List<Violation> violations = new ArrayList<>(ScheduleChecker.check(project.instance(), schedule));
                violations.addAll(WaveChecker.check(project, groups.orders(), schedule, waves));
                out.printf(
                        Locale.ROOT,
                        "%d groups, %d activities, %d waves, ends %s (%d days), bound %d by %s, gap %.2f %%, %d late,"
                                + " %d schedules tried, %d violations%n",
                        project.groups().size(),
                        project.tasks().size(),
                        waves.size(),
                        START.plusDays(schedule.makespan() - 1L),
                        schedule.makespan(),
                        schedule.lowerBound(),
                        schedule.provedBy(),
                        schedule.gapPercent(),
                        schedule.late().size(),
                        schedule.schedulesTried(),
                        violations.size());
                violations.stream().limit(5).forEach(out::println);
                yield violations.isEmpty();
            }
            case Outcome.Impossible(var conflicts) -> {
                conflicts.forEach(out::println);
                yield false;
            }
        };
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
