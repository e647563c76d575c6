package fr.allerretour.planner.schedule.checker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.planner.movegroup.GroupOrder;
import fr.allerretour.planner.movegroup.MoveGroup;
import fr.allerretour.planner.movegroup.MoveGroups;
import fr.allerretour.planner.project.Placement;
import fr.allerretour.planner.project.PlannedGroup;
import fr.allerretour.planner.project.Project;
import fr.allerretour.planner.project.Projects;
import fr.allerretour.planner.project.Wave;
import fr.allerretour.planner.project.settings.DateRange;
import fr.allerretour.planner.project.settings.ProjectSettings;
import fr.allerretour.planner.schedule.Outcome;
import fr.allerretour.planner.schedule.Schedule;
import fr.allerretour.planner.schedule.ScheduledActivity;
import fr.allerretour.planner.schedule.Scheduler;
import fr.allerretour.planner.schedule.SearchBudget;
import fr.allerretour.planner.schedule.SearchProgress;
import fr.allerretour.planner.schedule.checker.Violation.Rule;
import fr.allerretour.planner.snapshot.Workload.Criticality;
import fr.allerretour.planner.snapshot.Workload.Environment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A pilot, then five groups of 20 workloads, at most 60 a wave: three waves. Each test breaks one thing. */
class WaveCheckerTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final LocalDate LAST_DAY = LocalDate.of(2028, 1, 4);
    private static final List<GroupOrder> ORDERS = List.of(new GroupOrder("g-b", "g-f"));

    private final Project project = project(ProjectSettings.defaults(101), 20);
    private final Schedule schedule = schedule(project);
    private final List<Wave> waves = Wave.of(project, schedule);

    @Test
    void theWavesOfARightPlanAreAccepted() {
        assertThat(waves).extracting(Wave::workloads).containsExactly(1, 40, 40, 20);
        assertThat(rules(project, schedule, waves)).isEmpty();
    }

    @Test
    void aGroupInNoWaveIsRefused() {
        assertThat(rules(
                        project,
                        schedule,
                        change(1, wave -> with(wave, wave.moveGroups().subList(1, 2), 20))))
                .containsOnly(Rule.WAVE_MEMBERSHIP);
    }

    @Test
    void aGroupInTwoWavesIsRefused() {
        List<String> twice = List.of(
                waves.get(1).moveGroups().getFirst(), waves.get(3).moveGroups().getFirst());
        assertThat(rules(project, schedule, change(3, wave -> with(wave, twice, 40))))
                .contains(Rule.WAVE_MEMBERSHIP);
    }

    @Test
    void aGroupThatIsNotPlannedIsRefused() {
        assertThat(rules(
                        project,
                        schedule,
                        change(3, wave -> with(wave, List.of(wave.moveGroups().getFirst(), "g-stranger"), 20))))
                .containsOnly(Rule.WAVE_MEMBERSHIP);
    }

    @Test
    void aWaveOnOtherDaysThanItsCutoversIsRefused() {
        assertThat(rules(
                        project,
                        schedule,
                        change(
                                3,
                                wave -> new Wave(
                                        wave.number(),
                                        wave.cutoverStart().plusDays(7),
                                        wave.cutoverEnd().plusDays(7),
                                        wave.moveGroups(),
                                        wave.workloads(),
                                        wave.pilot()))))
                .containsOnly(Rule.WAVE_MEMBERSHIP);
    }

    @Test
    void aWaveThatCountsWronglyIsRefused() {
        assertThat(rules(project, schedule, change(2, wave -> with(wave, wave.moveGroups(), 39))))
                .containsOnly(Rule.WAVE_SIZE);
        assertThat(rules(
                        project,
                        schedule,
                        change(
                                2,
                                wave -> new Wave(
                                        7,
                                        wave.cutoverStart(),
                                        wave.cutoverEnd(),
                                        wave.moveGroups(),
                                        wave.workloads(),
                                        false))))
                .contains(Rule.WAVE_MEMBERSHIP);
    }

    @Test
    void aCutoverOnAWeekdayIsRefused() {
        Schedule moved = shift("g-f", 1);
        assertThat(rules(project, moved, Wave.of(project, moved))).contains(Rule.WAVE_WINDOW);
    }

    @Test
    void aCutoverInAFreezeIsRefused() {
        LocalDate day = waves.get(2).cutoverStart();
        Project frozen = with(project, settings(60, 10, List.of(new DateRange("year end", day, day))));
        assertThat(rules(frozen, schedule, waves)).containsOnly(Rule.WAVE_WINDOW);
    }

    @Test
    void aWaveOfMoreThanAllowedIsRefused() {
        assertThat(rules(with(project, settings(39, 10, List.of())), schedule, waves))
                .containsOnly(Rule.WAVE_SIZE);
        assertThat(rules(with(project, settings(60, 1, List.of())), schedule, waves))
                .containsOnly(Rule.WAVE_SIZE);
    }

    @Test
    void aGroupBeforeWhatItNeedsIsRefused() {
        String late = waves.get(3).moveGroups().getFirst();
        String early = waves.get(1).moveGroups().getFirst();
        assertThat(WaveChecker.check(project, List.of(new GroupOrder(early, late)), schedule, waves))
                .containsExactly(new Violation(
                        Rule.WAVE_ORDER, early, "It moves in wave 2 and needs " + late + ", which moves in wave 4."));
    }

    @Test
    void aGroupBesideItsProvidersPilotIsRefused() {
        int weeks = Math.toIntExact(waves.get(1).cutoverStart().toEpochDay()
                - waves.get(0).cutoverStart().toEpochDay());
        Schedule moved = shift(waves.get(1).moveGroups().getFirst(), -weeks);
        assertThat(rules(project, moved, Wave.of(project, moved))).containsOnly(Rule.WAVE_PILOT);
    }

    @Test
    void pilotsOfTooManyWorkloadsAreRefused() {
        Project larger = new Project(
                project.settings(),
                project.start(),
                project.instance(),
                project.tasks(),
                project.groups(),
                Set.of("g-a", waves.get(1).moveGroups().getFirst()),
                project.notes());
        assertThat(rules(larger, schedule, waves)).contains(Rule.WAVE_PILOT);
    }

    @Test
    void aCutoverBeforeItsOfferMayBeUsedIsRefused() {
        Project later = placed(project, "g-f", LAST_DAY, null);
        assertThat(rules(later, schedule, waves)).containsOnly(Rule.WAVE_DATES);
    }

    @Test
    void aCutoverAfterItsDeadlineIsRefusedUnlessItIsDeclared() {
        Project sooner = placed(project, "g-f", null, START);
        assertThat(rules(sooner, schedule, waves)).containsOnly(Rule.WAVE_DATES);
    }

    private static List<Rule> rules(Project project, Schedule schedule, List<Wave> waves) {
        return WaveChecker.check(project, ORDERS, schedule, waves).stream()
                .map(Violation::rule)
                .toList();
    }

    private List<Wave> change(int wave, UnaryOperator<Wave> change) {
        List<Wave> changed = new ArrayList<>(waves);
        changed.set(wave, change.apply(changed.get(wave)));
        return changed;
    }

    private static Wave with(Wave wave, List<String> groups, int workloads) {
        return new Wave(wave.number(), wave.cutoverStart(), wave.cutoverEnd(), groups, workloads, wave.pilot());
    }

    private Schedule shift(String group, int days) {
        List<ScheduledActivity> activities = new ArrayList<>(schedule.activities());
        for (PlannedGroup one : project.groups()) {
            if (one.group().id().equals(group)) {
                ScheduledActivity cutover = activities.get(one.cutover());
                activities.set(
                        one.cutover(),
                        new ScheduledActivity(
                                cutover.id(), cutover.start() + days, cutover.end() + days, cutover.boundBy()));
            }
        }
        return new Schedule(
                activities,
                schedule.makespan(),
                schedule.lowerBound(),
                schedule.gapPercent(),
                schedule.provedBy(),
                schedule.late(),
                schedule.schedulesTried());
    }

    private static Project with(Project project, ProjectSettings settings) {
        return new Project(
                settings,
                project.start(),
                project.instance(),
                project.tasks(),
                project.groups(),
                project.pilots(),
                project.notes());
    }

    private static Project placed(
            Project project, String group, @Nullable LocalDate earliest, @Nullable LocalDate deadline) {
        List<PlannedGroup> groups = project.groups().stream()
                .map(one -> one.group().id().equals(group)
                        ? new PlannedGroup(
                                one.group(), new Placement(group, "bleu", "iaas", earliest, deadline), one.cutover())
                        : one)
                .toList();
        return new Project(
                project.settings(),
                project.start(),
                project.instance(),
                project.tasks(),
                groups,
                project.pilots(),
                project.notes());
    }

    private static ProjectSettings settings(int waveSize, int slots, List<DateRange> freezes) {
        ProjectSettings given = ProjectSettings.defaults(101);
        return new ProjectSettings(
                given.workingDays(),
                given.alsaceMoselle(),
                given.closures(),
                given.teams(),
                given.copyGibPerNight(),
                given.copyGibPerNightEach(),
                given.windowDays(),
                given.windows(),
                slots,
                freezes,
                waveSize,
                given.pilotSize(),
                given.durations());
    }

    private static Project project(ProjectSettings settings, int size) {
        List<MoveGroup> groups = IntStream.range(0, 6)
                .mapToObj(k ->
                        group("g-" + (char) ('a' + k), k == 0 ? 1 : size, k == 0 ? Criticality.LOW : Criticality.HIGH))
                .toList();
        return Projects.of(
                new MoveGroups(groups, ORDERS, List.of(), List.of()),
                groups.stream()
                        .map(group -> new Placement(group.id(), "bleu", "iaas", null, null))
                        .toList(),
                settings,
                START);
    }

    private static MoveGroup group(String id, int workloads, Criticality criticality) {
        return new MoveGroup(
                id,
                id,
                IntStream.range(0, workloads).mapToObj(k -> id + "-" + k).toList(),
                List.of(),
                1024,
                criticality,
                Environment.PRODUCTION);
    }

    private static Schedule schedule(Project project) {
        return ((Outcome.Found) Scheduler.schedule(project.instance(), SearchBudget.of(60, 1), SearchProgress.SILENT))
                .schedule();
    }
}
