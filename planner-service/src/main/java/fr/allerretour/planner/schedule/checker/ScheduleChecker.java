package fr.allerretour.planner.schedule.checker;

import fr.allerretour.planner.schedule.Lateness;
import fr.allerretour.planner.schedule.Schedule;
import fr.allerretour.planner.schedule.ScheduledActivity;
import fr.allerretour.planner.schedule.checker.Violation.Rule;
import fr.allerretour.planner.schedule.model.Activity;
import fr.allerretour.planner.schedule.model.Precedence;
import fr.allerretour.planner.schedule.model.RcpspInstance;
import fr.allerretour.planner.schedule.model.Resource;
import fr.allerretour.planner.schedule.model.WorkCalendar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Verifies a schedule from the plain records alone, day by day. Nothing of the search is used, on purpose. */
public final class ScheduleChecker {
    private static final double GAP_TOLERANCE = 1e-6;

    private final RcpspInstance instance;
    private final Schedule schedule;
    private final List<Violation> violations = new ArrayList<>();

    private ScheduleChecker(RcpspInstance instance, Schedule schedule) {
        this.instance = instance;
        this.schedule = schedule;
    }

    /** Every violation found; none means that the schedule is right. If activities are missing, only that is told. */
    public static List<Violation> check(RcpspInstance instance, Schedule schedule) {
        ScheduleChecker checker = new ScheduleChecker(instance, schedule);
        if (checker.complete()) {
            checker.days();
            checker.precedences();
            checker.resources();
            checker.deadlines();
            checker.proof();
        }
        return List.copyOf(checker.violations);
    }

    private void report(Rule rule, String subject, String text, Object... values) {
        violations.add(new Violation(rule, subject, text.formatted(values)));
    }

    private boolean complete() {
        int expected = instance.activities().size();
        int found = schedule.activities().size();
        if (expected != found) {
            report(Rule.COMPLETENESS, "", "%d activities are scheduled, %d were expected.", found, expected);
            return false;
        }
        for (int i = 0; i < expected; i++) {
            String wanted = instance.activities().get(i).id();
            String given = schedule.activities().get(i).id();
            if (!wanted.equals(given)) {
                report(Rule.COMPLETENESS, given, "Entry %d is %s, %s was expected.", i, given, wanted);
            }
        }
        return violations.isEmpty();
    }

    private void days() {
        for (int i = 0; i < instance.activities().size(); i++) {
            Activity activity = instance.activities().get(i);
            ScheduledActivity given = schedule.activities().get(i);
            if (given.start() < 0 || given.end() < given.start() || given.end() > instance.horizon()) {
                report(
                        Rule.CALENDAR,
                        activity.id(),
                        "Days %d to %d do not lie between 0 and the horizon, %d.",
                        given.start(),
                        given.end(),
                        instance.horizon());
                continue;
            }
            if (given.start() < activity.release()) {
                report(
                        Rule.RELEASE,
                        activity.id(),
                        "It starts on day %d and is released on day %d.",
                        given.start(),
                        activity.release());
            }
            workingDays(activity, given);
        }
    }

    private void workingDays(Activity activity, ScheduledActivity given) {
        WorkCalendar calendar = instance.calendars().get(activity.calendar());
        int worked = 0;
        for (int day = given.start(); day < given.end(); day++) {
            worked += calendar.isWorking(day) ? 1 : 0;
        }
        if (worked != activity.duration()) {
            report(
                    Rule.CALENDAR,
                    activity.id(),
                    "Days %d to %d hold %d working days, %d were expected.",
                    given.start(),
                    given.end(),
                    worked,
                    activity.duration());
        } else if (given.end() > given.start()) {
            if (!calendar.isWorking(given.start())) {
                report(Rule.CALENDAR, activity.id(), "It starts on day %d, which is closed.", given.start());
            }
            if (!calendar.isWorking(given.end() - 1)) {
                report(Rule.CALENDAR, activity.id(), "It ends on day %d, which is closed.", given.end() - 1);
            }
        }
    }

    private void precedences() {
        for (Precedence precedence : instance.precedences()) {
            ScheduledActivity before = schedule.activities().get(precedence.before());
            ScheduledActivity after = schedule.activities().get(precedence.after());
            int bound = switch (precedence.kind()) {
                case FINISH_START -> before.end();
                case START_START -> before.start();
            };
            if (after.start() < bound) {
                report(
                        Rule.PRECEDENCE,
                        after.id(),
                        "It starts on day %d, but waits for %s (%s) until day %d.",
                        after.start(),
                        before.id(),
                        precedence.kind(),
                        bound);
            }
        }
    }

    private void resources() {
        int days = 0;
        for (ScheduledActivity given : schedule.activities()) {
            days = Math.max(days, Math.min(given.end(), instance.horizon()));
        }
        long[][] used = new long[instance.resources().size()][days];
        for (int i = 0; i < instance.activities().size(); i++) {
            Activity activity = instance.activities().get(i);
            ScheduledActivity given = schedule.activities().get(i);
            WorkCalendar calendar = instance.calendars().get(activity.calendar());
            for (int day = Math.max(0, given.start()); day < Math.min(given.end(), days); day++) {
                if (calendar.isWorking(day)) {
                    for (Activity.Demand demand : activity.demands()) {
                        used[demand.resource()][day] += demand.amount();
                    }
                }
            }
        }
        for (int r = 0; r < used.length; r++) {
            Resource resource = instance.resources().get(r);
            for (int day = 0; day < days; day++) {
                if (used[r][day] > resource.capacityOn(day)) {
                    report(
                            Rule.RESOURCE,
                            resource.name(),
                            "On day %d, %d of %s are used, and there are %d.",
                            day,
                            used[r][day],
                            resource.name(),
                            resource.capacityOn(day));
                }
            }
        }
    }

    private void deadlines() {
        Map<String, Lateness> declared = new HashMap<>();
        schedule.late().forEach(late -> declared.put(late.activity(), late));
        for (int i = 0; i < instance.activities().size(); i++) {
            Activity activity = instance.activities().get(i);
            int end = schedule.activities().get(i).end();
            Lateness late = declared.remove(activity.id());
            if (activity.deadline() == Activity.NO_DEADLINE || end <= activity.deadline()) {
                if (late != null) {
                    report(Rule.DEADLINE, activity.id(), "It is declared late, and is not.");
                }
            } else if (late == null
                    || late.days() != end - activity.deadline()
                    || late.deadline() != activity.deadline()) {
                report(
                        Rule.DEADLINE,
                        activity.id(),
                        "It ends on day %d, %d days after its deadline; declared: %s.",
                        end,
                        end - activity.deadline(),
                        late == null ? "nothing" : late.days() + " days");
            }
        }
        declared.keySet().forEach(id -> report(Rule.DEADLINE, id, "It is declared late, and is no activity."));
    }

    private void proof() {
        int makespan = 0;
        for (ScheduledActivity given : schedule.activities()) {
            makespan = Math.max(makespan, given.end());
        }
        if (makespan != schedule.makespan()) {
            report(Rule.PROOF, "", "The last activity ends on day %d, not %d.", makespan, schedule.makespan());
        }
        if (schedule.lowerBound() > makespan) {
            report(Rule.PROOF, "", "The bound of %d days is refuted by %d days.", schedule.lowerBound(), makespan);
        }
        double gap =
                schedule.lowerBound() == 0 ? 0 : 100.0 * (makespan - schedule.lowerBound()) / schedule.lowerBound();
        if (!(Math.abs(gap - schedule.gapPercent()) <= GAP_TOLERANCE)) {
            report(Rule.PROOF, "", "The gap is %s percent, not %s.", gap, schedule.gapPercent());
        }
    }
}
