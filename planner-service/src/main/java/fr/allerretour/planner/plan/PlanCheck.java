package fr.allerretour.planner.plan;

import fr.allerretour.planner.movegroup.MoveGroups;
import fr.allerretour.planner.plan.PlanDocument.Check;
import fr.allerretour.planner.project.Project;
import fr.allerretour.planner.project.Wave;
import fr.allerretour.planner.schedule.Schedule;
import fr.allerretour.planner.schedule.checker.ScheduleChecker;
import fr.allerretour.planner.schedule.checker.Violation;
import fr.allerretour.planner.schedule.checker.WaveChecker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All checks that a plan must pass before anyone sees it: of the schedule, of the waves, of the document itself. */
final class PlanCheck {
    private static final int MOST_FINDINGS = 100;

    private PlanCheck() {}

    /** What a plan says that has passed. */
    static Check passed() {
        List<String> rules = Stream.concat(
                        Arrays.stream(Violation.Rule.values()).map(Enum::name), DocumentChecker.RULES.stream())
                .toList();
        return new Check(true, rules);
    }

    /** @throws CheckFailedException with what was found, if anything was */
    static void require(PlanDocument plan, Project project, @Nullable Schedule schedule, MoveGroups groups) {
        List<String> findings = new ArrayList<>();
        if (schedule != null) {
            List<Violation> violations = ScheduleChecker.check(project.instance(), schedule);
            add(violations, findings);
            if (violations.isEmpty()) {
                add(WaveChecker.check(project, groups.orders(), schedule, Wave.of(project, schedule)), findings);
            }
        }
        findings.addAll(DocumentChecker.check(plan));
        if (!findings.isEmpty()) {
            throw new CheckFailedException(findings.subList(0, Math.min(MOST_FINDINGS, findings.size())));
        }
    }

    private static void add(List<Violation> violations, List<String> findings) {
        violations.forEach(
                violation -> findings.add(violation.rule() + " " + violation.subject() + ": " + violation.text()));
    }
}
