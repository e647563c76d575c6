package fr.allerretour.planner.schedule.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.allerretour.planner.movegroup.MoveGroups;
import fr.allerretour.planner.schedule.Outcome;
import fr.allerretour.planner.schedule.Schedule;
import fr.allerretour.planner.schedule.Scheduler;
import fr.allerretour.planner.schedule.SearchBudget;
import fr.allerretour.planner.schedule.SearchProgress;
import fr.allerretour.planner.schedule.checker.ScheduleChecker;
import fr.allerretour.planner.schedule.model.RcpspInstance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
    private static final String SMALL = """
        jobs (incl. supersource/sink ):  5
        PRECEDENCE RELATIONS:
        jobnr.    #modes  #successors   successors
           1        1          3           2   3   4
           2        1          1           5
           3        1          1           5
           4        1          1           5
           5        1          0
        ************************************************************************
        REQUESTS/DURATIONS:
        jobnr. mode duration  R 1  R 2
        ------------------------------------------------------------------------
          1      1     0       0    0
          2      1     4       2    0
          3      1     3       2    1
          4      1     2       1    0
          5      1     0       0    0
        ************************************************************************
        RESOURCEAVAILABILITIES:
          R 1  R 2
            3    1
        """;

    @TempDir
    Path folder;

    @Test
    void everyInstanceHasItsLineThenComeTheMeansAndTheSchedulesAreWritten() throws IOException {
        Files.writeString(folder.resolve("small.sm"), SMALL);
        Path best = Files.writeString(folder.resolve("best.csv"), "set,instance,best_ub\nx,small,7\n");
        Path schedules = folder.resolve("starts");
        List<String> lines = run(
                folder,
                "--best-known",
                best.toString(),
                "--seconds",
                "1",
                "--threads",
                "2",
                "--schedules",
                schedules.toString());
        assertThat(lines.get(0)).isEqualTo("instance,makespan,lower_bound,best_known,gap_percent,seconds,proved");
        assertThat(lines.get(1)).matches("small,7,7,7,0\\.000,\\d\\.\\d{3},1");
        assertThat(lines.get(2)).startsWith("mean,1 instances,,1 with best known,0.000,");
        assertThat(Files.readAllLines(schedules.resolve("small.starts")))
                .hasSize(5)
                .startsWith("1 0")
                .endsWith("5 7");
    }

    @Test
    void whatIsNoInstanceIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("text.sm"), "PRECEDENCE RELATIONS:\n1 x\n");
        assertThatThrownBy(() -> PsplibReader.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": numbers were expected in \"1 x\".");
        Path empty = Files.writeString(folder.resolve("empty.sm"), "");
        assertThatThrownBy(() -> PsplibReader.read(empty))
                .hasMessage(empty + " has no jobs or no resources. A PSPLIB single-mode file (.sm) was expected.");
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatThrownBy(() -> BenchOptions.parse(List.of("--seconds", "soon")))
                .hasMessage("--seconds wants a number, not \"soon\".");
        assertThatThrownBy(() -> BenchOptions.parse(List.of("--seconds"))).hasMessage("--seconds needs a value.");
        assertThatThrownBy(() -> BenchOptions.parse(List.of("--hours", "1"))).hasMessage("There is no option --hours.");
        assertThatThrownBy(() -> BenchOptions.parse(List.of("--threads", "0")))
                .hasMessage("--seconds, --threads, --workloads and --runs must be above 0.");
    }

    @Test
    void aGeneratedInventoryIsTheSameForTheSameSeedAndItsPlanIsRight() {
        assertThat(SyntheticInventory.of(300, 900, 4)).isEqualTo(SyntheticInventory.of(300, 900, 4));
        SyntheticInventory inventory = SyntheticInventory.of(2_000, 6_000, 1);
        assertThat(inventory.workloads()).hasSize(2_000);
        assertThat(inventory.dependencies()).hasSize(6_000);
        MoveGroups groups = MoveGroups.of(inventory.workloads(), inventory.applications(), inventory.dependencies());
        assertThat(groups.unknownEnds()).isEmpty();
        assertThat(groups.groups().stream()
                        .mapToInt(group -> group.workloads().size())
                        .max()
                        .orElse(0))
                .isLessThan(100);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean right = new InventoryBench(
                        BenchOptions.parse(List.of("--workloads", "2000", "--runs", "1")),
                        new PrintStream(out, true, StandardCharsets.UTF_8))
                .run();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("assessment of 2000 workloads", " 0 violations");
        assertThat(right).isTrue();
    }

    @Test
    void realInstancesOfThirtyJobsAreSolvedToTheirKnownOptimum() throws IOException {
        Path samples = Path.of("../../shared/samples/psplib/j30");
        assumeTrue(Files.isDirectory(samples), "PSPLIB samples are not here");
        // Optima by the PSPLIB tables.
        Map<String, Integer> optima = Map.of("j301_1", 43, "j301_2", 47, "j301_3", 47, "j302_1", 38);
        for (Map.Entry<String, Integer> one : optima.entrySet()) {
            RcpspInstance instance = PsplibReader.read(samples.resolve(one.getKey() + ".sm"));
            Schedule schedule = ((Outcome.Found)
                            Scheduler.schedule(instance, SearchBudget.of(3_000, 1), SearchProgress.SILENT))
                    .schedule();
            assertThat(ScheduleChecker.check(instance, schedule)).isEmpty();
            assertThat(schedule.makespan()).as(one.getKey()).isEqualTo(one.getValue());
        }
    }

    private static List<String> run(Path instances, String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PsplibBench(BenchOptions.parse(List.of(arguments)), new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(instances);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
