package fr.allerretour.planner.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.planner.schedule.bound.Proof;
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

class SchedulerTest {
    private static final WorkCalendar EVERY_DAY = WorkCalendar.always("every day");

    @Test
    void anEmptyProjectIsOverBeforeItStarts() {
        Schedule schedule = solve(instance(10, List.of(), List.of(), List.of()));
        assertThat(schedule)
                .isEqualTo(new Schedule(
                        List.of(),
                        0,
                        0,
                        0,
                        new Proof(Proof.Method.CRITICAL_PATH, List.of()),
                        List.of(),
                        schedule.schedulesTried()));
    }

    @Test
    void twoWhoNeedTheSameTeamWorkOneAfterTheOtherAndTheReasonIsNamed() {
        Schedule schedule = solve(instance(
                20,
                List.of(Resource.constant("team", 1)),
                List.of(activity("a", 3, 1), activity("b", 2, 1)),
                List.of()));
        assertThat(schedule.makespan()).isEqualTo(5);
        assertThat(schedule.lowerBound()).isEqualTo(5);
        assertThat(schedule.provedBy()).hasToString("energy of team");
        assertThat(schedule.gapPercent()).isZero();
        ScheduledActivity later = schedule.activities().get(0).start() == 0
                ? schedule.activities().get(1)
                : schedule.activities().get(0);
        assertThat(later.boundBy()).isEqualTo(new BoundBy(BoundBy.Kind.RESOURCE, "team", later.start() - 1));
    }

    @Test
    void everyReasonIsNamed() {
        BitSet weekend = new BitSet();
        weekend.set(5, 7);
        RcpspInstance instance = new RcpspInstance(
                50,
                List.of(WorkCalendar.closedOn("working days", weekend)),
                List.of(),
                List.of(
                        activity("first", 5, 0),
                        activity("after the weekend", 1, 0),
                        activity("next", 1, 0),
                        new Activity("released", 1, 0, List.of(), 9, Activity.NO_DEADLINE, false)),
                List.of(new Precedence(0, 1, Kind.FINISH_START), new Precedence(1, 2, Kind.FINISH_START)));
        assertThat(solve(instance).activities())
                .containsExactly(
                        new ScheduledActivity("first", 0, 5, new BoundBy(BoundBy.Kind.START, null, 0)),
                        new ScheduledActivity(
                                "after the weekend", 7, 8, new BoundBy(BoundBy.Kind.CALENDAR, "working days", 5)),
                        new ScheduledActivity(
                                "next", 8, 9, new BoundBy(BoundBy.Kind.PRECEDENCE, "after the weekend", 8)),
                        new ScheduledActivity("released", 9, 10, new BoundBy(BoundBy.Kind.RELEASE, null, 9)));
    }

    @Test
    void workPausesOnClosedDays() {
        BitSet weekend = new BitSet();
        weekend.set(5, 7);
        RcpspInstance instance = new RcpspInstance(
                50,
                List.of(WorkCalendar.closedOn("working days", weekend)),
                List.of(),
                List.of(activity("long", 8, 0)),
                List.of());
        assertThat(solve(instance).makespan()).isEqualTo(10);
    }

    @Test
    void whatServesItsSuccessorWaitsForIt() {
        RcpspInstance instance = instance(
                50,
                List.of(),
                List.of(
                        new Activity("copy", 2, 0, List.of(), 0, Activity.NO_DEADLINE, true),
                        activity("prepare", 10, 0),
                        activity("cut over", 1, 0)),
                List.of(new Precedence(0, 2, Kind.FINISH_START), new Precedence(1, 2, Kind.FINISH_START)));
        assertThat(solve(instance).activities().getFirst())
                .isEqualTo(new ScheduledActivity("copy", 8, 10, new BoundBy(BoundBy.Kind.SUCCESSOR, "cut over", 10)));
    }

    @Test
    void oneThatNeedsTheOtherDoesNotStartBeforeIt() {
        RcpspInstance instance = instance(
                50,
                List.of(Resource.daily("slots", new int[] {1, 1, 0, 2})),
                List.of(activity("needs", 1, 1), new Activity("needed", 1, 0, List.of(new Demand(0, 1)), 1, 99, false)),
                List.of(new Precedence(1, 0, Kind.START_START)));
        assertThat(solve(instance).activities())
                .extracting(ScheduledActivity::start)
                .containsExactly(3, 1);
    }

    @Test
    void aMissedDeadlineIsSaidAloudAndProvenWhereItIs() {
        RcpspInstance instance = instance(
                50,
                List.of(Resource.constant("team", 1)),
                List.of(
                        new Activity("impossible", 4, 0, List.of(new Demand(0, 1)), 2, 5, false),
                        new Activity("easy", 1, 0, List.of(new Demand(0, 1)), 0, 1, false)),
                List.of());
        assertThat(solve(instance).late()).containsExactly(new Lateness("impossible", 5, 1, true));
    }

    @Test
    void aCircleOfPrecedencesIsNamed() {
        RcpspInstance instance = instance(
                50,
                List.of(),
                List.of(activity("a", 1, 0), activity("b", 1, 0), activity("c", 1, 0), activity("free", 1, 0)),
                List.of(
                        new Precedence(0, 1, Kind.FINISH_START),
                        new Precedence(1, 2, Kind.START_START),
                        new Precedence(2, 0, Kind.FINISH_START),
                        new Precedence(2, 3, Kind.FINISH_START)));
        assertThat(outcome(instance))
                .isInstanceOfSatisfying(
                        Outcome.Impossible.class,
                        impossible -> assertThat(impossible.conflicts())
                                .singleElement()
                                .satisfies(conflict -> {
                                    assertThat(conflict.kind()).isEqualTo(Conflict.Kind.CYCLE);
                                    assertThat(conflict.activities()).containsExactlyInAnyOrder("a", "b", "c");
                                    assertThat(conflict.text())
                                            .startsWith("3 activities wait for each other in a circle: ");
                                }));
    }

    @Test
    void anActivityThatWaitsForItselfIsNamed() {
        RcpspInstance instance =
                instance(50, List.of(), List.of(activity("a", 1, 0)), List.of(new Precedence(0, 0, Kind.FINISH_START)));
        assertThat(outcome(instance))
                .isEqualTo(new Outcome.Impossible(List.of(new Conflict(
                        Conflict.Kind.CYCLE,
                        List.of("a"),
                        null,
                        "1 activities wait for each other in a circle: a. Remove one of these orders."))));
    }

    @Test
    void moreThanAnyDayOffersIsNamed() {
        assertThat(outcome(
                        instance(50, List.of(Resource.constant("crew", 2)), List.of(activity("big", 1, 3)), List.of())))
                .isEqualTo(new Outcome.Impossible(List.of(new Conflict(
                        Conflict.Kind.CAPACITY,
                        List.of("big"),
                        "crew",
                        "big needs 3 of crew a day, and no day offers more than 2."
                                + " Raise the capacity or split the work."))));
    }

    @Test
    void aCapacityOfZeroForeverIsNamed() {
        assertThat(outcome(
                        instance(50, List.of(Resource.constant("crew", 0)), List.of(activity("a", 1, 1)), List.of())))
                .isInstanceOfSatisfying(
                        Outcome.Impossible.class,
                        impossible -> assertThat(impossible.conflicts())
                                .extracting(Conflict::kind)
                                .containsExactly(Conflict.Kind.CAPACITY));
    }

    @Test
    void moreWorkThanTheHorizonHoldsIsNamed() {
        assertThat(outcome(instance(
                        5,
                        List.of(Resource.constant("crew", 1)),
                        List.of(activity("a", 3, 1), activity("b", 3, 1)),
                        List.of())))
                .isInstanceOfSatisfying(
                        Outcome.Impossible.class,
                        impossible -> assertThat(impossible.conflicts())
                                .singleElement()
                                .satisfies(conflict -> {
                                    assertThat(conflict.kind()).isEqualTo(Conflict.Kind.HORIZON);
                                    assertThat(conflict.resource()).isEqualTo("crew");
                                }));
    }

    @Test
    void aChainOfAHundredThousandDoesNotEndTheStack() {
        int size = 100_000;
        List<Activity> activities = new ArrayList<>();
        List<Precedence> precedences = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            activities.add(activity("a" + i, i % 2, 0));
            if (i > 0) {
                precedences.add(new Precedence(i - 1, i, Kind.FINISH_START));
            }
        }
        Schedule schedule = solve(instance(size, List.of(), activities, precedences));
        assertThat(schedule.makespan()).isEqualTo(size / 2);
        assertThat(schedule.gapPercent()).isZero();
    }

    @Test
    void theSameInputBudgetAndSeedGiveTheSameScheduleWhateverTheThreads() {
        RcpspInstance instance = RandomInstances.of(11, 60);
        SearchBudget budget = new SearchBudget(2_000, 5, 2, () -> false);
        assertThat(Scheduler.schedule(instance, budget, SearchProgress.SILENT))
                .isEqualTo(Scheduler.schedule(instance, budget, SearchProgress.SILENT));
    }

    @Test
    void aSearchThatIsToldToStopAnswersWithWhatItHas() {
        Outcome outcome = Scheduler.schedule(
                RandomInstances.of(3, 60), new SearchBudget(Long.MAX_VALUE, 1, 1, () -> true), SearchProgress.SILENT);
        assertThat(outcome).isInstanceOf(Outcome.Found.class);
    }

    private static Schedule solve(RcpspInstance instance) {
        return ((Outcome.Found) outcome(instance)).schedule();
    }

    private static Outcome outcome(RcpspInstance instance) {
        return Scheduler.schedule(instance, SearchBudget.of(300, 1), SearchProgress.SILENT);
    }

    private static RcpspInstance instance(
            int horizon, List<Resource> resources, List<Activity> activities, List<Precedence> precedences) {
        return new RcpspInstance(horizon, List.of(EVERY_DAY), resources, activities, precedences);
    }

    private static Activity activity(String id, int duration, int amount) {
        List<Demand> demands = amount == 0 ? List.of() : List.of(new Demand(0, amount));
        return new Activity(id, duration, 0, demands, 0, Activity.NO_DEADLINE, false);
    }
}
