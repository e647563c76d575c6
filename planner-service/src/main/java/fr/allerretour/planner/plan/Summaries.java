package fr.allerretour.planner.plan;

import fr.allerretour.planner.plan.PlanDocument.Outcome;
import fr.allerretour.planner.plan.PlanDocument.Summary;
import fr.allerretour.planner.plan.PlanDocument.Verdict;
import fr.allerretour.planner.project.Project;
import fr.allerretour.planner.project.Wording;
import fr.allerretour.planner.schedule.Schedule;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plan in figures. */
final class Summaries {
    private Summaries() {}

    static Summary of(
            PlanInput input, List<Verdict> verdicts, Project project, Parts parts, @Nullable Schedule schedule) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        verdicts.forEach(verdict -> counts.merge(verdict.verdict(), 1, Integer::sum));
        int planned = project.groups().stream()
                .mapToInt(group -> group.group().workloads().size())
                .sum();
        Wording wording = Wording.of(project.tasks());
        return new Summary(
                input.snapshot().workloads().size(),
                planned,
                counts.getOrDefault(Outcome.BLOCKED, 0),
                counts.getOrDefault(Outcome.RETAIN, 0),
                counts.getOrDefault(Outcome.RETIRE, 0),
                counts.getOrDefault(Outcome.REPLACE, 0),
                parts.waves().size(),
                schedule == null ? null : input.start(),
                schedule == null ? null : lastDay(input.start(), schedule.makespan()),
                schedule == null ? null : lastDay(input.start(), schedule.lowerBound()),
                schedule == null ? 0 : schedule.makespan(),
                schedule == null ? 0 : schedule.lowerBound(),
                schedule == null ? 0 : schedule.gapPercent(),
                schedule == null ? "nothing to schedule" : wording.english(schedule.provedBy()),
                schedule == null ? "rien à planifier" : wording.french(schedule.provedBy()));
    }

    private static LocalDate lastDay(LocalDate start, int days) {
        return start.plusDays(Math.max(0, days - 1L));
    }
}
