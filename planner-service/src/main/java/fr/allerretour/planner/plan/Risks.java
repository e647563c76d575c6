package fr.allerretour.planner.plan;

import fr.allerretour.planner.brief.Language;
import fr.allerretour.planner.movegroup.MoveGroup;
import fr.allerretour.planner.movegroup.MoveGroups;
import fr.allerretour.planner.plan.PlanDocument.Risk;
import fr.allerretour.planner.project.Placement;
import fr.allerretour.planner.project.PlannedGroup;
import fr.allerretour.planner.project.Project;
import fr.allerretour.planner.project.Project.Note;
import fr.allerretour.planner.project.Task;
import fr.allerretour.planner.schedule.Lateness;
import fr.allerretour.planner.schedule.Schedule;
import fr.allerretour.planner.snapshot.Dependency;
import fr.allerretour.planner.snapshot.Snapshot;
import fr.allerretour.planner.snapshot.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What may go wrong, worst first. Of what concerns many workloads there is one risk with their number. */
final class Risks {
    private static final String HIGH = "HIGH";
    private static final String MEDIUM = "MEDIUM";
    private static final String LOW = "LOW";
    private static final List<String> WORST_FIRST = List.of(HIGH, MEDIUM, LOW);

    private final Snapshot snapshot;
    private final Project project;
    private final Parts parts;
    private final Destinations destinations;
    private final List<Risk> risks = new ArrayList<>();

    Risks(Snapshot snapshot, Project project, Parts parts, Destinations destinations) {
        this.snapshot = snapshot;
        this.project = project;
        this.parts = parts;
        this.destinations = destinations;
    }

    List<Risk> all(MoveGroups groups, @Nullable Schedule schedule) {
        notes();
        if (schedule != null) {
            late(schedule);
        }
        leftBehind(groups);
        scattered(groups);
        awaited();
        undated();
        poweredOff();
        unsupported();
        risks.sort(Comparator.comparingInt((Risk risk) -> WORST_FIRST.indexOf(risk.severity()))
                .thenComparing(Risk::code)
                .thenComparing(risk -> Objects.requireNonNullElse(risk.moveGroup(), ""))
                .thenComparing(Risk::textEn));
        return List.copyOf(risks);
    }

    private void add(String code, String severity, String en, String fr, @Nullable String group) {
        risks.add(new Risk(code, severity, en, fr, group));
    }

    private void notes() {
        for (Note note : project.notes()) {
            String severity = switch (note.code()) {
                case START_PASSED_DEADLINE -> HIGH;
                case GROUP_LARGER_THAN_WAVE, PILOT_NOT_HARMLESS, NO_PILOT -> MEDIUM;
            };
            String group = note.group().isEmpty() ? null : note.group();
            add(note.code().name(), severity, note.textEn(), note.textFr(), group);
        }
    }

    private void late(Schedule schedule) {
        Map<String, Task> tasks = new HashMap<>();
        project.tasks().forEach(task -> tasks.put(task.id(), task));
        for (Lateness late : schedule.late()) {
            Task task = tasks.get(late.activity());
            LocalDate due = project.start().plusDays(late.deadline() - 1L);
            String nameEn = task == null ? late.activity() : task.nameEn();
            String nameFr = task == null ? late.activity() : task.nameFr();
            add(
                    "DEADLINE_MISSED",
                    HIGH,
                    "\"" + nameEn + "\" was due on " + Language.EN.day(due) + " and is " + late.days() + " days late"
                            + (late.proven() ? "; no calendar could meet it." : "."),
                    "« " + nameFr + " » était dû le " + Language.FR.day(due) + " et a " + late.days()
                            + " jours de retard" + (late.proven() ? " ; aucun calendrier ne pourrait le tenir." : "."),
                    task == null ? null : task.group());
        }
    }

    /** Hard dependencies of what moves on what stays: latency, or a link to be built. */
    private void leftBehind(MoveGroups groups) {
        Map<String, String> groupOf = new HashMap<>();
        for (MoveGroup group : groups.groups()) {
            group.workloads().forEach(workload -> groupOf.put(workload, group.id()));
            group.applications().forEach(application -> groupOf.putIfAbsent(application, group.id()));
        }
        Map<String, Integer> cut = new TreeMap<>();
        for (Dependency dependency : groups.unknownEnds()) {
            String group = groupOf.getOrDefault(dependency.from(), groupOf.get(dependency.to()));
            if (dependency.strength() == Dependency.Strength.HARD && group != null) {
                cut.merge(group, 1, Integer::sum);
            }
        }
        cut.forEach((group, count) -> add(
                "HARD_DEPENDENCY_CUT",
                HIGH,
                "Hard dependencies between this group and what does not move: " + count
                        + ". Keep the latency low, or move both.",
                "Dépendances fortes entre ce groupe et ce qui ne part pas : " + count
                        + ". Garder une faible latence, ou déplacer les deux.",
                group));
    }

    private void scattered(MoveGroups groups) {
        for (MoveGroup group : groups.groups()) {
            long offers = destinations.offers(group);
            if (offers > 1) {
                add(
                        "GROUP_OVER_SEVERAL_OFFERS",
                        HIGH,
                        group.name() + " must move together, but its workloads were given " + offers
                                + " offers; the dates are those of the offer that receives most of them.",
                        group.name() + " doit partir d'un bloc, mais ses charges vont à " + offers
                                + " offres ; les dates sont celles de l'offre qui en reçoit le plus.",
                        group.id());
            }
        }
    }

    private void awaited() {
        Map<String, Integer> workloads = new TreeMap<>();
        for (PlannedGroup planned : project.groups()) {
            Placement placement = planned.placement();
            if (placement.earliest() != null) {
                workloads.merge(placement.offer(), planned.group().workloads().size(), Integer::sum);
            }
        }
        workloads.forEach((offer, count) -> add(
                "EXPECTED_DATE",
                MEDIUM,
                "Workloads that wait for " + offer + " to become possible on the day expected: " + count
                        + ". If it slips, so do they.",
                "Charges qui attendent que " + offer + " devienne possible au jour prévu : " + count
                        + ". S'il glisse, elles glissent.",
                null));
    }

    private void undated() {
        int count = destinations.undated().size();
        if (count > 0) {
            add(
                    "NO_DATE",
                    HIGH,
                    "Workloads with a destination that nobody can date yet, in no wave: " + count + ".",
                    "Charges dont personne ne peut encore dater la destination, dans aucune vague : " + count + ".",
                    null);
        }
    }

    private void poweredOff() {
        long count = destinations.movers().stream()
                .filter(workload -> workload.powered() == Workload.Powered.OFF)
                .count();
        if (count > 0) {
            add(
                    "POWERED_OFF",
                    LOW,
                    "Workloads that were switched off when the inventory was taken and are planned: " + count
                            + ". Retire them if nobody needs them.",
                    "Charges éteintes lors de l'inventaire et pourtant planifiées : " + count
                            + ". Les arrêter si personne n'en a besoin.",
                    null);
        }
    }

    private void unsupported() {
        Map<Integer, LocalDate> cutover = new HashMap<>();
        parts.waves().forEach(wave -> cutover.put(wave.number(), wave.cutoverEnd()));
        long count = 0;
        for (PlanDocument.MoveGroup group : parts.moveGroups()) {
            LocalDate day = cutover.get(group.wave());
            for (String key : group.workloads()) {
                Workload workload = destinations.mover(key);
                LocalDate end = workload == null ? null : workload.endOfSupport();
                count += end != null && day != null && end.isBefore(day) ? 1 : 0;
            }
        }
        if (count > 0) {
            add(
                    "END_OF_SUPPORT",
                    MEDIUM,
                    "Workloads whose maker's support ends before they move: " + count + " of "
                            + snapshot.workloads().size() + ".",
                    "Charges dont le support de l'éditeur s'achève avant leur départ : " + count + " sur "
                            + snapshot.workloads().size() + ".",
                    null);
        }
    }
}
