package fr.allerretour.planner.plan;

import fr.allerretour.planner.brief.Language;
import fr.allerretour.planner.plan.PlanDocument.Activity;
import fr.allerretour.planner.plan.PlanDocument.Bound;
import fr.allerretour.planner.plan.PlanDocument.MoveGroup;
import fr.allerretour.planner.plan.PlanDocument.Phase;
import fr.allerretour.planner.plan.PlanDocument.Wave;
import fr.allerretour.planner.project.PlacedTask;
import fr.allerretour.planner.project.PlannedGroup;
import fr.allerretour.planner.project.Project;
import fr.allerretour.planner.project.Task;
import fr.allerretour.planner.project.Timeline;
import fr.allerretour.planner.project.Wording;
import fr.allerretour.planner.schedule.BoundBy;
import fr.allerretour.planner.schedule.Schedule;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The scheduled project as the document tells it. */
record Parts(List<MoveGroup> moveGroups, List<Wave> waves, List<Activity> activities) {

    static Parts of(Project project, @Nullable Schedule schedule) {
        if (schedule == null) {
            return new Parts(List.of(), List.of(), List.of());
        }
        List<Wave> waves = new ArrayList<>();
        Map<String, Integer> waveOf = new HashMap<>();
        for (fr.allerretour.planner.project.Wave wave : fr.allerretour.planner.project.Wave.of(project, schedule)) {
            wave.moveGroups().forEach(group -> waveOf.put(group, wave.number()));
            waves.add(new Wave(
                    wave.number(),
                    name(wave.number(), wave.cutoverStart()),
                    wave.cutoverStart(),
                    wave.cutoverEnd(),
                    wave.moveGroups(),
                    wave.workloads()));
        }
        return new Parts(groups(project, waveOf), List.copyOf(waves), activities(project, schedule));
    }

    /** The same in both languages: number and ISO week, "3 · 2027-W05". */
    private static String name(int number, LocalDate day) {
        return "%d · %d-W%02d"
                .formatted(number, day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static List<MoveGroup> groups(Project project, Map<String, Integer> waveOf) {
        List<MoveGroup> groups = new ArrayList<>();
        for (PlannedGroup planned : project.groups()) {
            Integer wave = waveOf.get(planned.group().id());
            if (wave == null) {
                throw new IllegalStateException("The group " + planned.group().id() + " is in no wave.");
            }
            groups.add(new MoveGroup(
                    planned.group().id(),
                    planned.group().name(),
                    planned.group().workloads(),
                    planned.group().applications(),
                    wave,
                    planned.placement().provider(),
                    planned.placement().offer(),
                    planned.group().storageMiB()));
        }
        return List.copyOf(groups);
    }

    private static List<Activity> activities(Project project, Schedule schedule) {
        List<PlacedTask> placed = Timeline.of(project, schedule);
        Wording wording = Wording.of(placed.stream().map(PlacedTask::task).toList());
        List<Activity> activities = new ArrayList<>(placed.size());
        for (PlacedTask one : placed) {
            Task task = one.task();
            SortedMap<String, Integer> teams = new TreeMap<>();
            task.teams().forEach((skill, people) -> teams.put(skill.name(), people));
            activities.add(new Activity(
                    task.id(),
                    task.nameEn(),
                    task.nameFr(),
                    Phase.valueOf(task.step().phase().name()),
                    task.step().name(),
                    task.group(),
                    task.provider(),
                    one.start(),
                    one.end(),
                    one.workingDays(),
                    teams,
                    bound(one.boundBy(), project.start(), wording),
                    one.predecessors()));
        }
        return List.copyOf(activities);
    }

    private static Bound bound(BoundBy by, LocalDate start, Wording wording) {
        LocalDate day = start.plusDays(by.day());
        String ref = String.valueOf(by.ref());
        String nameEn = wording.english(ref);
        String nameFr = wording.french(ref);
        String dayEn = Language.EN.day(day);
        String dayFr = Language.FR.day(day);
        return switch (by.kind()) {
            case START -> bound(by, "It starts with the plan.", "Elle commence avec le plan.");
            case RELEASE ->
                bound(
                        by,
                        "Not before " + dayEn + ": its destination is not expected earlier.",
                        "Pas avant le " + dayFr + " : sa destination n'est pas attendue plus tôt.");
            case PRECEDENCE ->
                bound(
                        by,
                        "It waits for \"" + nameEn + "\", which allows it from " + dayEn + ".",
                        "Elle attend « " + nameFr + " », qui la permet à partir du " + dayFr + ".");
            case CALENDAR ->
                bound(
                        by,
                        "From " + dayEn + " it could start, but the calendar \"" + nameEn + "\" has no day before.",
                        "Dès le " + dayFr + " elle pourrait commencer, mais le calendrier « " + nameFr
                                + " » n'a pas de jour plus tôt.");
            case RESOURCE ->
                bound(
                        by,
                        "\"" + nameEn + "\" is taken by other work on " + dayEn + ".",
                        "« " + nameFr + " » est pris par d'autres travaux le " + dayFr + ".");
            case SUCCESSOR ->
                bound(
                        by,
                        "As late as possible before \"" + nameEn + "\", on " + dayEn + ".",
                        "Le plus tard possible avant « " + nameFr + " », le " + dayFr + ".");
        };
    }

    private static Bound bound(BoundBy by, String en, String fr) {
        return new Bound(by.kind().name(), by.ref(), en, fr);
    }
}
