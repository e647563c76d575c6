package fr.allerretour.planner.plan;

import fr.allerretour.planner.assessment.Assessment;
import fr.allerretour.planner.assessment.Assessor;
import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.movegroup.MoveGroups;
import fr.allerretour.planner.plan.PlanDocument.CatalogueReference;
import fr.allerretour.planner.plan.PlanDocument.SnapshotReference;
import fr.allerretour.planner.project.Project;
import fr.allerretour.planner.project.Projects;
import fr.allerretour.planner.project.settings.ProjectSettings;
import fr.allerretour.planner.schedule.Outcome;
import fr.allerretour.planner.schedule.Schedule;
import fr.allerretour.planner.schedule.Scheduler;
import fr.allerretour.planner.schedule.SearchBudget;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * From a snapshot to a plan: verdicts, move groups with a destination, activities, schedule, waves, check. The same
 * input and catalogue give the same plan, byte for byte.
 */
public final class Planner {
    private static final int STEPS = 5;

    private final Catalogue catalogue;
    private final Assessor assessor;

    /** @param assessor over the same catalogue */
    public Planner(Catalogue catalogue, Assessor assessor) {
        this.catalogue = catalogue;
        this.assessor = assessor;
    }

    /**
     * Plans.
     *
     * @param progress what it throws ends the planning and is thrown on
     * @throws NoScheduleException if no calendar can hold the work
     * @throws CheckFailedException if the checker refuses what the scheduler made
     * @throws IllegalArgumentException naming a setting under which no plan makes sense
     */
    public PlanDocument plan(PlanInput input, PlanProgress progress) {
        int workloads = input.snapshot().workloads().size();
        ProjectSettings settings = input.settings().forWorkloads(workloads);
        progress.at(0, STEPS, "Assessing " + workloads + " workloads");
        Assessment assessment = assessor.assess(input.snapshot(), input.asOf());
        List<PlanDocument.Verdict> verdicts = VerdictEntries.of(assessment, input.snapshot());
        progress.at(1, STEPS, "Finding what must move together");
        Destinations destinations = Destinations.of(input.snapshot(), assessment);
        MoveGroups groups = MoveGroups.of(
                destinations.movers(),
                input.snapshot().applications(),
                input.snapshot().dependencies());
        progress.at(2, STEPS, "Laying out the work of " + groups.groups().size() + " move groups");
        Project project = Projects.of(groups, destinations.placements(groups), settings, input.start());
        progress.at(3, STEPS, "Scheduling " + project.tasks().size() + " activities");
        Schedule schedule = project.groups().isEmpty() ? null : schedule(project, input.settings(), progress);
        progress.at(4, STEPS, "Checking");
        PlanDocument plan = document(input, verdicts, project, schedule, groups, destinations);
        progress.at(STEPS, STEPS, "Planned");
        return plan;
    }

    private static Schedule schedule(Project project, PlanSettings settings, PlanProgress progress) {
        int activities = project.instance().activities().size();
        SearchBudget budget = settings.schedules() == null
                ? SearchBudget.forSize(activities, settings.seedOrDefault())
                : SearchBudget.of(settings.schedules(), settings.seedOrDefault());
        Outcome outcome = Scheduler.schedule(
                project.instance(),
                budget,
                (done, total, makespan) -> progress.at(
                        3, STEPS, "Scheduling: " + makespan + " days, " + done + " of " + total + " schedules tried"));
        return switch (outcome) {
            case Outcome.Found found -> found.schedule();
            case Outcome.Impossible impossible -> throw new NoScheduleException(impossible.conflicts());
        };
    }

    private PlanDocument document(
            PlanInput input,
            List<PlanDocument.Verdict> verdicts,
            Project project,
            @Nullable Schedule schedule,
            MoveGroups groups,
            Destinations destinations) {
        Parts parts = Parts.of(project, schedule);
        Risks risks = new Risks(input.snapshot(), project, parts, destinations);
        PlanDocument plan = new PlanDocument(
                input.id(),
                input.organisation(),
                input.asOf(),
                input.start(),
                new SnapshotReference(input.snapshot().id(), input.snapshot().contentHash(), input.portfolioName()),
                new CatalogueReference(catalogue.version(), catalogue.hash(), names(verdicts)),
                InputHash.of(input, catalogue),
                input.settings().seedOrDefault(),
                Summaries.of(input, verdicts, project, parts, schedule),
                verdicts,
                parts.moveGroups(),
                parts.waves(),
                parts.activities(),
                risks.all(groups, schedule),
                PlanCheck.passed());
        PlanCheck.require(plan, project, schedule, groups);
        return plan;
    }

    /** Only the names that the plan uses. */
    private SortedMap<String, String> names(List<PlanDocument.Verdict> verdicts) {
        SortedMap<String, String> all = CatalogueNames.of(catalogue);
        SortedMap<String, String> used = new TreeMap<>();
        for (PlanDocument.Verdict verdict : verdicts) {
            name(verdict.provider(), all, used);
            name(verdict.offer(), all, used);
        }
        return used;
    }

    private static void name(@Nullable String id, SortedMap<String, String> all, SortedMap<String, String> used) {
        String name = id == null ? null : all.get(id);
        if (id != null && name != null) {
            used.put(id, name);
        }
    }
}
