package fr.allerretour.planner.schedule.checker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.planner.schedule.BoundBy;
import fr.allerretour.planner.schedule.Lateness;
import fr.allerretour.planner.schedule.Outcome;
import fr.allerretour.planner.schedule.RandomInstances;
import fr.allerretour.planner.schedule.Schedule;
import fr.allerretour.planner.schedule.ScheduledActivity;
import fr.allerretour.planner.schedule.Scheduler;
import fr.allerretour.planner.schedule.SearchBudget;
import fr.allerretour.planner.schedule.SearchProgress;
import fr.allerretour.planner.schedule.bound.Proof;
import fr.allerretour.planner.schedule.checker.Violation.Rule;
import fr.allerretour.planner.schedule.model.Activity;
import fr.allerretour.planner.schedule.model.Activity.Demand;
import fr.allerretour.planner.schedule.model.Precedence;
import fr.allerretour.planner.schedule.model.Precedence.Kind;
import fr.allerretour.planner.schedule.model.RcpspInstance;
import fr.allerretour.planner.schedule.model.Resource;
import fr.allerretour.planner.schedule.model.WorkCalendar;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleCheckerTest {
    private static final Proof PATH = new Proof(Proof.Method.CRITICAL_PATH, List.of());
    private static final BoundBy START = new BoundBy(BoundBy.Kind.START, null, 0);
    private static final RcpspInstance INSTANCE = instance();

    /** Days 5 and 6 are closed; a, b and c share one team of two; the deadline of c is missed by one day. */
    private static RcpspInstance instance() {
        BitSet weekend = new BitSet();
        weekend.set(5, 7);
        return new RcpspInstance(
                20,
                List.of(WorkCalendar.closedOn("week", weekend)),
                List.of(Resource.constant("team", 2)),
                List.of(
                        new Activity("a", 4, 0, List.of(new Demand(0, 1)), 0, 6, false),
                        new Activity("b", 3, 0, List.of(new Demand(0, 1)), 1, Activity.NO_DEADLINE, false),
                        new Activity("c", 2, 0, List.of(new Demand(0, 2)), 0, 9, false)),
                List.of(new Precedence(0, 2, Kind.FINISH_START), new Precedence(0, 1, Kind.START_START)));
    }

    private static final List<ScheduledActivity> STARTS = List.of(at("a", 0, 4), at("b", 1, 4), at("c", 8, 10));
    private static final List<Lateness> LATE = List.of(new Lateness("c", 9, 1, false));

    @Test
    void aRightScheduleIsAccepted() {
        assertThat(ScheduleChecker.check(INSTANCE, schedule(STARTS, LATE))).isEmpty();
    }

    @Test
    void aMissingActivityIsRefused() {
        refused(STARTS.subList(0, 2), LATE, Rule.COMPLETENESS);
    }

    @Test
    void anActivityUnderAnotherNameIsRefused() {
        refused(List.of(at("a", 0, 4), at("a", 1, 4), at("c", 8, 10)), LATE, Rule.COMPLETENESS);
    }

    @Test
    void oneDayTooShortIsRefused() {
        refused(List.of(at("a", 0, 3), at("b", 1, 4), at("c", 8, 10)), LATE, Rule.CALENDAR);
    }

    @Test
    void aPauseThatIsNotCountedIsRefused() {
        refused(
                List.of(at("a", 0, 4), at("b", 4, 7), at("c", 10, 12)),
                List.of(new Lateness("c", 9, 3, false)),
                Rule.CALENDAR);
    }

    @Test
    void aStartOnAClosedDayIsRefused() {
        refused(
                List.of(at("a", 0, 4), at("b", 6, 10), at("c", 10, 12)),
                List.of(new Lateness("c", 9, 3, false)),
                Rule.CALENDAR);
    }

    @Test
    void anEndOnAClosedDayIsRefused() {
        refused(List.of(at("a", 0, 4), at("b", 2, 6), at("c", 8, 10)), LATE, Rule.CALENDAR);
    }

    @Test
    void aStartBeforeTheFirstDayIsRefused() {
        refused(List.of(at("a", -1, 3), at("b", 1, 4), at("c", 8, 10)), LATE, Rule.CALENDAR);
    }

    @Test
    void anEndPastTheHorizonIsRefused() {
        refused(
                List.of(at("a", 0, 4), at("b", 1, 4), at("c", 19, 21)),
                List.of(new Lateness("c", 9, 12, false)),
                Rule.CALENDAR);
    }

    @Test
    void aStartBeforeTheReleaseIsRefused() {
        refused(List.of(at("a", 0, 4), at("b", 0, 3), at("c", 8, 10)), LATE, Rule.RELEASE);
    }

    @Test
    void aStartBeforeThePredecessorsEndIsRefused() {
        refused(List.of(at("a", 1, 5), at("b", 8, 11), at("c", 3, 5)), List.of(), Rule.PRECEDENCE, Rule.RESOURCE);
    }

    @Test
    void aStartBeforeThePredecessorsStartIsRefused() {
        refused(
                List.of(at("a", 2, 8), at("b", 1, 4), at("c", 8, 10)),
                List.of(new Lateness("a", 6, 2, false), LATE.getFirst()),
                Rule.PRECEDENCE);
    }

    @Test
    void aTeamUsedTwiceIsRefused() {
        refused(List.of(at("a", 0, 4), at("b", 7, 10), at("c", 8, 10)), LATE, Rule.RESOURCE);
    }

    @Test
    void aDeadlineMissedInSilenceIsRefused() {
        refused(STARTS, List.of(), Rule.DEADLINE);
    }

    @Test
    void aLatenessMadeSmallIsRefused() {
        refused(List.of(at("a", 0, 4), at("b", 1, 4), at("c", 9, 11)), LATE, Rule.DEADLINE);
    }

    @Test
    void aLatenessThatIsNoneIsRefused() {
        refused(STARTS, List.of(LATE.getFirst(), new Lateness("a", 6, 1, false)), Rule.DEADLINE);
        refused(STARTS, List.of(LATE.getFirst(), new Lateness("nobody", 6, 1, false)), Rule.DEADLINE);
    }

    @Test
    void aWrongMakespanBoundOrGapIsRefused() {
        assertThat(rules(new Schedule(STARTS, 9, 8, 25, PATH, LATE, 1))).containsOnly(Rule.PROOF);
        assertThat(rules(new Schedule(STARTS, 10, 11, -100.0 / 11, PATH, LATE, 1)))
                .containsOnly(Rule.PROOF);
        assertThat(rules(new Schedule(STARTS, 10, 8, 10, PATH, LATE, 1))).containsOnly(Rule.PROOF);
        assertThat(rules(new Schedule(STARTS, 10, 8, Double.NaN, PATH, LATE, 1)))
                .containsOnly(Rule.PROOF);
    }

    @Test
    void everyScheduleOfRandomInstancesIsRightAndEveryShiftThatBreaksAReasonIsRefused() {
        for (long seed = 0; seed < 60; seed++) {
            RcpspInstance instance = RandomInstances.of(seed, 5 + (int) seed);
            Outcome outcome = Scheduler.schedule(instance, SearchBudget.of(60, seed), SearchProgress.SILENT);
            assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Found.class);
            Schedule schedule = ((Outcome.Found) outcome).schedule();
            assertThat(ScheduleChecker.check(instance, schedule))
                    .as("seed %d", seed)
                    .isEmpty();
            for (int i = 0; i < instance.activities().size(); i++) {
                ScheduledActivity one = schedule.activities().get(i);
                if (one.boundBy().kind() == BoundBy.Kind.PRECEDENCE
                        || one.boundBy().kind() == BoundBy.Kind.RELEASE) {
                    List<ScheduledActivity> earlier = new ArrayList<>(schedule.activities());
                    earlier.set(i, at(one.id(), one.start() - 1, one.end() - 1));
                    assertThat(ScheduleChecker.check(
                                    instance,
                                    new Schedule(
                                            earlier,
                                            schedule.makespan(),
                                            schedule.lowerBound(),
                                            schedule.gapPercent(),
                                            schedule.provedBy(),
                                            schedule.late(),
                                            1)))
                            .as("seed %d, %s one day earlier", seed, one)
                            .isNotEmpty();
                }
            }
        }
    }

    private static void refused(List<ScheduledActivity> starts, List<Lateness> late, Rule... rules) {
        assertThat(rules(schedule(starts, late))).containsOnly(rules);
    }

    private static List<Rule> rules(Schedule schedule) {
        return ScheduleChecker.check(INSTANCE, schedule).stream()
                .map(Violation::rule)
                .toList();
    }

    private static Schedule schedule(List<ScheduledActivity> starts, List<Lateness> late) {
        int makespan = starts.stream().mapToInt(ScheduledActivity::end).max().orElse(0);
        return new Schedule(starts, makespan, 1, 100.0 * (makespan - 1), PATH, late, 1);
    }

    private static ScheduledActivity at(String id, int start, int end) {
        return new ScheduledActivity(id, start, end, START);
    }
}
