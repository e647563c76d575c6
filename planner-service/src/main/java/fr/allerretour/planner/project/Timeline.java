package fr.allerretour.planner.project;

import fr.allerretour.planner.schedule.BoundBy;
import fr.allerretour.planner.schedule.Schedule;
import fr.allerretour.planner.schedule.ScheduledActivity;
import fr.allerretour.planner.schedule.model.Activity;
import fr.allerretour.planner.schedule.model.Precedence;
import fr.allerretour.planner.schedule.model.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** All tasks with their dates, freezes and checks included. */
public final class Timeline {
    private final Project project;
    private final Schedule schedule;
    private final List<List<String>> predecessors;

    private Timeline(Project project, Schedule schedule) {
        this.project = project;
        this.schedule = schedule;
        this.predecessors = new ArrayList<>();
        project.tasks().forEach(task -> predecessors.add(new ArrayList<>()));
        for (Precedence order : project.instance().precedences()) {
            Task before = project.tasks().get(order.before());
            boolean over = order.kind() == Precedence.Kind.FINISH_START && before.step() == Step.CUT_OVER;
            predecessors
                    .get(order.after())
                    .add(over ? derived(Step.CHECK, before).id() : before.id());
        }
    }

    /** The tasks of a scheduled project, by start, then end, then id. */
    public static List<PlacedTask> of(Project project, Schedule schedule) {
        Timeline timeline = new Timeline(project, schedule);
        List<PlacedTask> placed = new ArrayList<>();
        for (int i = 0; i < project.tasks().size(); i++) {
            if (project.tasks().get(i).step() == Step.CUT_OVER) {
                timeline.cutover(i, placed);
            } else {
                placed.add(timeline.plain(i));
            }
        }
        placed.sort(Comparator.comparing(PlacedTask::start)
                .thenComparing(PlacedTask::end)
                .thenComparing(one -> one.task().id()));
        return List.copyOf(placed);
    }

    private PlacedTask plain(int i) {
        Activity activity = project.instance().activities().get(i);
        ScheduledActivity scheduled = schedule.activities().get(i);
        LocalDate last = date(Math.max(scheduled.start(), scheduled.end() - 1));
        return new PlacedTask(
                project.tasks().get(i),
                date(scheduled.start()),
                last,
                worked(activity, scheduled),
                scheduled.boundBy(),
                List.copyOf(predecessors.get(i)));
    }

    private int worked(Activity activity, ScheduledActivity scheduled) {
        WorkCalendar calendar = project.instance().calendars().get(activity.calendar());
        int days = 0;
        for (int day = scheduled.start(); day < scheduled.end(); day++) {
            days += calendar.isWorking(day) ? 1 : 0;
        }
        return days;
    }

    /** Changes stop some days before; the window's last day is for the check. */
    private void cutover(int i, List<PlacedTask> placed) {
        Task cutover = project.tasks().get(i);
        ScheduledActivity scheduled = schedule.activities().get(i);
        Task freeze = derived(Step.FREEZE, cutover);
        Task check = derived(Step.CHECK, cutover);
        int frozen = project.settings().durations().freeze();
        int freezeStart = Math.max(0, scheduled.start() - frozen);
        List<String> before = new ArrayList<>(predecessors.get(i));
        if (freezeStart < scheduled.start()) {
            placed.add(new PlacedTask(
                    freeze,
                    date(freezeStart),
                    date(scheduled.start() - 1),
                    scheduled.start() - freezeStart,
                    new BoundBy(BoundBy.Kind.SUCCESSOR, cutover.id(), scheduled.start()),
                    List.of()));
            before.add(freeze.id());
        }
        int length = scheduled.end() - scheduled.start();
        int moving = Math.max(1, length - 1);
        placed.add(new PlacedTask(
                cutover,
                date(scheduled.start()),
                date(scheduled.start() + moving - 1),
                moving,
                scheduled.boundBy(),
                List.copyOf(before)));
        placed.add(new PlacedTask(
                check,
                date(scheduled.end() - 1),
                date(scheduled.end() - 1),
                1,
                new BoundBy(BoundBy.Kind.PRECEDENCE, cutover.id(), scheduled.start() + moving),
                List.of(cutover.id())));
    }

    private static Task derived(Step step, Task cutover) {
        String group = cutover.id().substring(Step.CUT_OVER.name().length() + 1);
        return new Task(
                step + ":" + group,
                cutover.nameEn().replaceFirst("^" + Step.CUT_OVER.nameEn(), step.nameEn()),
                cutover.nameFr().replaceFirst("^" + Step.CUT_OVER.nameFr(), step.nameFr()),
                step,
                cutover.group(),
                cutover.provider(),
                step == Step.CHECK ? cutover.teams() : Map.of());
    }

    private LocalDate date(int day) {
        return project.start().plusDays(day);
    }
}
