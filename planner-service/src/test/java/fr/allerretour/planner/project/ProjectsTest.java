package fr.allerretour.planner.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.allerretour.planner.movegroup.GroupOrder;
import fr.allerretour.planner.movegroup.MoveGroup;
import fr.allerretour.planner.movegroup.MoveGroups;
import fr.allerretour.planner.project.Project.Note;
import fr.allerretour.planner.project.settings.DateRange;
import fr.allerretour.planner.project.settings.Durations;
import fr.allerretour.planner.project.settings.ProjectSettings;
import fr.allerretour.planner.project.settings.Skill;
import fr.allerretour.planner.schedule.Lateness;
import fr.allerretour.planner.schedule.Outcome;
import fr.allerretour.planner.schedule.Schedule;
import fr.allerretour.planner.schedule.Scheduler;
import fr.allerretour.planner.schedule.SearchBudget;
import fr.allerretour.planner.schedule.SearchProgress;
import fr.allerretour.planner.schedule.checker.ScheduleChecker;
import fr.allerretour.planner.schedule.checker.WaveChecker;
import fr.allerretour.planner.snapshot.Workload.Criticality;
import fr.allerretour.planner.snapshot.Workload.Environment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProjectsTest {
    /** A Monday. */
    private static final LocalDate START = LocalDate.of(2027, 1, 4);

    private static final ProjectSettings SETTINGS = ProjectSettings.defaults(100);

    @Test
    void nothingToMoveGivesAnEmptyProjectThatIsOver() {
        Project project = Projects.of(groups(List.of()), List.of(), SETTINGS, START);
        assertThat(project.tasks()).isEmpty();
        Schedule schedule = schedule(project, List.of());
        assertThat(schedule.makespan()).isZero();
        assertThat(Wave.of(project, schedule)).isEmpty();
        assertThat(Timeline.of(project, schedule)).isEmpty();
    }

    @Test
    void oneGroupGoesThroughAllStepsInTheirOrder() {
        MoveGroup group = group("g-1", 3, Criticality.LOW);
        Project project = Projects.of(groups(List.of(group)), List.of(at("g-1", "s3ns")), SETTINGS, START);
        Schedule schedule = schedule(project, List.of());
        assertThat(Timeline.of(project, schedule).stream().map(PlacedTask::task).map(Task::id))
                .containsExactlyInAnyOrder(
                        "CLASSIFY",
                        "CHOOSE",
                        "DECIDE:s3ns",
                        "EXIT_CLAUSE:s3ns",
                        "LANDING_ZONE:s3ns",
                        "NETWORK:s3ns",
                        "IDENTITY:s3ns",
                        "TRAINING:s3ns",
                        "EXIT_TEST:s3ns",
                        "PILOT:s3ns",
                        "PRE_COPY:g-1",
                        "DRY_RUN:g-1",
                        "FREEZE:g-1",
                        "CUT_OVER:g-1",
                        "CHECK:g-1",
                        "HYPERCARE:g-1",
                        "DECOMMISSION:g-1");
        PlacedTask cutover = placed(project, schedule, "CUT_OVER:g-1");
        PlacedTask check = placed(project, schedule, "CHECK:g-1");
        assertThat(cutover.start().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(cutover.predecessors())
                .containsExactlyInAnyOrder("DRY_RUN:g-1", "EXIT_CLAUSE:s3ns", "TRAINING:s3ns", "FREEZE:g-1");
        assertThat(check.start()).isEqualTo(cutover.start().plusDays(1));
        assertThat(placed(project, schedule, "HYPERCARE:g-1").predecessors()).containsExactly("CHECK:g-1");
        assertThat(placed(project, schedule, "HYPERCARE:g-1").start())
                .isEqualTo(check.end().plusDays(1));
        PlacedTask copy = placed(project, schedule, "PRE_COPY:g-1");
        assertThat(copy.task().nameEn()).isEqualTo("Copy data ahead: name of g-1");
        assertThat(copy.task().nameFr()).isEqualTo("Copier les données à l'avance : name of g-1");
        assertThat(Wave.of(project, schedule))
                .containsExactly(new Wave(1, cutover.start(), check.end(), List.of("g-1"), 3, true));
    }

    @Test
    void teamsRestOnPublicHolidays() {
        Project project = Projects.of(
                groups(List.of(group("g-1", 3, Criticality.LOW))),
                List.of(at("g-1", "s3ns")),
                SETTINGS,
                LocalDate.of(2026, 12, 24));
        PlacedTask classify = placed(project, schedule(project, List.of()), "CLASSIFY");
        // 24, then 28 to 31 December: the 25th and the weekend are off.
        assertThat(classify.end()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(classify.workingDays()).isEqualTo(5);
    }

    @Test
    void eachProviderHasItsFoundationsOnceAndItsPilotFirst() {
        List<MoveGroup> groups = new ArrayList<>();
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            groups.add(group("g-" + (char) ('a' + i), 4, i < 4 ? Criticality.LOW : Criticality.HIGH));
            placements.add(at(groups.getLast().id(), i % 2 == 0 ? "s3ns" : "bleu"));
        }
        Project project = Projects.of(groups(groups), placements, SETTINGS, START);
        assertThat(project.tasks().stream()
                        .filter(task -> task.step() == Step.LANDING_ZONE)
                        .map(Task::provider))
                .containsExactly("bleu", "s3ns");
        assertThat(project.pilots()).containsExactlyInAnyOrder("g-a", "g-b", "g-c", "g-d");
        Schedule schedule = schedule(project, List.of());
        for (PlannedGroup group : project.groups()) {
            if (!project.pilots().contains(group.group().id())) {
                assertThat(placed(project, schedule, "CUT_OVER:" + group.group().id())
                                .start())
                        .isAfter(placed(
                                        project,
                                        schedule,
                                        "EXIT_TEST:" + group.placement().provider())
                                .end());
            }
        }
    }

    @Test
    void whatAGroupNeedsMovesInTheSameWaveOrBefore() {
        List<MoveGroup> groups = List.of(
                group("g-app", 2, Criticality.HIGH),
                group("g-db", 2, Criticality.HIGH),
                group("g-x", 1, Criticality.LOW));
        List<GroupOrder> orders = List.of(new GroupOrder("g-app", "g-db"), new GroupOrder("g-app", "g-unplanned"));
        Project project = Projects.of(
                new MoveGroups(groups, orders, List.of(), List.of()),
                List.of(
                        at("g-app", "s3ns"),
                        new Placement("g-db", "s3ns", "iaas", LocalDate.of(2027, 12, 1), null),
                        at("g-x", "s3ns")),
                SETTINGS,
                START);
        Schedule schedule = schedule(project, orders);
        assertThat(placed(project, schedule, "CUT_OVER:g-db").start()).isAfter(LocalDate.of(2027, 12, 1));
        assertThat(placed(project, schedule, "CUT_OVER:g-app").start())
                .isAfterOrEqualTo(placed(project, schedule, "CUT_OVER:g-db").start());
    }

    @Test
    void dataAreNotCopiedBeforeTheOfferMayBeUsed() {
        LocalDate qualified = LocalDate.of(2027, 9, 15);
        Project project = Projects.of(
                groups(List.of(group("g-1", 3, Criticality.LOW))),
                List.of(new Placement("g-1", "bleu", "iaas", qualified, null)),
                SETTINGS,
                START);
        assertThat(placed(project, schedule(project, List.of()), "PRE_COPY:g-1").start())
                .isEqualTo(qualified);
    }

    @Test
    void nothingIsCutOverInAFreezeNorOutsideNamedWindows() {
        DateRange easter = new DateRange("Easter", LocalDate.of(2027, 3, 27), LocalDate.of(2027, 3, 29));
        DateRange summer = new DateRange("Summer", LocalDate.of(2027, 8, 7), LocalDate.of(2027, 8, 8));
        DateRange autumn = new DateRange("Autumn", LocalDate.of(2027, 10, 9), LocalDate.of(2027, 10, 10));
        ProjectSettings named = settings(List.of(easter, summer, autumn), List.of(summer), 60, 10);
        Project project = Projects.of(
                groups(List.of(group("g-1", 3, Criticality.LOW))), List.of(at("g-1", "bleu")), named, START);
        assertThat(placed(project, schedule(project, List.of()), "CUT_OVER:g-1").start())
                .isEqualTo(autumn.first());
    }

    @Test
    void aWaveIsNeverLargerThanAllowedAndALargerGroupHasOneForItself() {
        List<MoveGroup> groups = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            groups.add(group("g-" + (char) ('a' + i), i == 7 ? 40 : 5, Criticality.MEDIUM));
        }
        Project project = Projects.of(
                groups(groups),
                groups.stream().map(group -> at(group.id(), "outscale")).toList(),
                settings(List.of(), List.of(), 12, 10),
                START);
        assertThat(project.notes())
                .extracting(Note::code, Note::group)
                .containsExactly(
                        tuple(Note.Code.GROUP_LARGER_THAN_WAVE, "g-h"), tuple(Note.Code.PILOT_NOT_HARMLESS, "g-a"));
        List<Wave> waves = Wave.of(project, schedule(project, List.of()));
        assertThat(waves)
                .filteredOn(wave -> wave.moveGroups().contains("g-h"))
                .singleElement()
                .extracting(Wave::workloads)
                .isEqualTo(40);
        assertThat(waves)
                .filteredOn(wave -> !wave.moveGroups().contains("g-h"))
                .allSatisfy(wave -> assertThat(wave.workloads()).isLessThanOrEqualTo(12));
    }

    @Test
    void withoutASmallGroupThereIsNoPilotAndItIsSaid() {
        Project project = Projects.of(
                groups(List.of(group("g-1", 10, Criticality.LOW))), List.of(at("g-1", "bleu")), SETTINGS, START);
        assertThat(project.notes())
                .containsExactly(new Note(
                        Note.Code.NO_PILOT,
                        "",
                        "bleu: no move group of at most 9 workloads stands alone, so nothing small can go first.",
                        "bleu : aucun groupe d'au plus 9 charges n'est indépendant ; rien de petit ne peut passer en"
                                + " premier."));
    }

    @Test
    void aDateThatCannotBeKeptIsProvenLate() {
        Project project = Projects.of(
                groups(List.of(group("g-1", 3, Criticality.LOW))),
                List.of(new Placement("g-1", "bleu", "iaas", null, LocalDate.of(2027, 1, 10))),
                SETTINGS,
                START);
        assertThat(schedule(project, List.of()).late())
                .singleElement()
                .satisfies(late -> assertThat(late).isEqualTo(new Lateness("CUT_OVER:g-1", 7, late.days(), true)));
    }

    @Test
    void aDateBeforeTheStartIsSaid() {
        Project project = Projects.of(
                groups(List.of(group("g-1", 3, Criticality.LOW))),
                List.of(new Placement("g-1", "bleu", "iaas", null, LocalDate.of(2026, 6, 30))),
                SETTINGS,
                START);
        assertThat(project.notes()).extracting(Note::code).containsExactly(Note.Code.START_PASSED_DEADLINE);
    }

    @Test
    void aPlacementOfNothingOrTwiceIsRefused() {
        MoveGroups one = groups(List.of(group("g-1", 3, Criticality.LOW)));
        assertThatThrownBy(() -> Projects.of(one, List.of(at("g-2", "bleu")), SETTINGS, START))
                .hasMessage("There is no move group g-2 to place at bleu.");
        assertThatThrownBy(() -> Projects.of(one, List.of(at("g-1", "bleu"), at("g-1", "s3ns")), SETTINGS, START))
                .hasMessage("Move group g-1 is placed twice.");
    }

    @Test
    void settingsUnderWhichNoPlanMakesSenseAreRefused() {
        assertThatThrownBy(() -> settings(List.of(), List.of(), 0, 10))
                .hasMessage("maxWaveSize is 0. It must be 1 or more.");
        assertThatThrownBy(() -> settings(List.of(), List.of(), 10, 0))
                .hasMessage("slotsPerWindow is 0. It must be 1 or more.");
    }

    @Test
    void aFreezeWithoutEndGivesANamedConflictAndNoPlan() {
        DateRange always = new DateRange("always", LocalDate.of(2000, 1, 1), LocalDate.of(2999, 1, 1));
        Project project = Projects.of(
                groups(List.of(group("g-1", 3, Criticality.LOW))),
                List.of(at("g-1", "bleu")),
                settings(List.of(), List.of(always), 10, 10),
                START);
        Outcome outcome = Scheduler.schedule(project.instance(), SearchBudget.of(30, 1), SearchProgress.SILENT);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Impossible.class,
                        impossible -> assertThat(
                                        impossible.conflicts().getFirst().text())
                                .isEqualTo("CUT_OVER:g-1 needs 1 of Cutover crew a day, and no day offers more than 0."
                                        + " Raise the capacity or split the work."));
    }

    /** The best schedule, after both checkers have found nothing. */
    private static Schedule schedule(Project project, List<GroupOrder> orders) {
        Outcome outcome = Scheduler.schedule(project.instance(), SearchBudget.of(60, 1), SearchProgress.SILENT);
        Schedule schedule = ((Outcome.Found) outcome).schedule();
        assertThat(ScheduleChecker.check(project.instance(), schedule)).isEmpty();
        assertThat(WaveChecker.check(project, orders, schedule, Wave.of(project, schedule)))
                .isEmpty();
        return schedule;
    }

    private static PlacedTask placed(Project project, Schedule schedule, String id) {
        return Timeline.of(project, schedule).stream()
                .filter(one -> one.task().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ProjectSettings settings(List<DateRange> windows, List<DateRange> freezes, int wave, int slots) {
        return new ProjectSettings(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                false,
                List.of(),
                Map.of(
                        Skill.ARCHITECTURE, 2,
                        Skill.LEGAL, 1,
                        Skill.SECURITY, 2,
                        Skill.NETWORK, 1,
                        Skill.MIGRATION, 4,
                        Skill.APPLICATION, 6,
                        Skill.OPERATIONS, 2,
                        Skill.CUTOVER, 8),
                2_000,
                1_000,
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                windows,
                slots,
                freezes,
                wave,
                ProjectSettings.PILOT_SIZE,
                Durations.DEFAULTS);
    }

    private static MoveGroups groups(List<MoveGroup> groups) {
        return new MoveGroups(groups, List.of(), List.of(), List.of());
    }

    private static Placement at(String group, String provider) {
        return new Placement(group, provider, "iaas", null, null);
    }

    private static MoveGroup group(String id, int workloads, Criticality criticality) {
        return new MoveGroup(
                id,
                "name of " + id,
                IntStream.range(0, workloads).mapToObj(k -> id + "-w" + k).toList(),
                List.of(),
                500L * 1024 * workloads,
                criticality,
                Environment.PRODUCTION);
    }
}
