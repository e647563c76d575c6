package fr.allerretour.planner.schedule.checker;

import fr.allerretour.planner.movegroup.GroupOrder;
import fr.allerretour.planner.project.PlannedGroup;
import fr.allerretour.planner.project.Project;
import fr.allerretour.planner.project.Wave;
import fr.allerretour.planner.project.settings.DateRange;
import fr.allerretour.planner.project.settings.ProjectSettings;
import fr.allerretour.planner.schedule.Lateness;
import fr.allerretour.planner.schedule.Schedule;
import fr.allerretour.planner.schedule.ScheduledActivity;
import fr.allerretour.planner.schedule.checker.Violation.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Verifies the waves of a plan against the settings, the placements and the orders between groups. */
public final class WaveChecker {
    private final Project project;
    private final Schedule schedule;
    private final List<Wave> waves;
    private final Map<String, PlannedGroup> groups = new HashMap<>();
    private final Map<String, Wave> waveOf = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private WaveChecker(Project project, Schedule schedule, List<Wave> waves) {
        this.project = project;
        this.schedule = schedule;
        this.waves = waves;
        project.groups().forEach(group -> groups.put(group.group().id(), group));
    }

    /**
     * Every violation found; none means that the waves are right.
     *
     * @param orders all hard dependencies between groups; those that touch an unplanned group do not count
     * @param schedule complete: see {@link ScheduleChecker}
     */
    public static List<Violation> check(Project project, List<GroupOrder> orders, Schedule schedule, List<Wave> waves) {
        WaveChecker checker = new WaveChecker(project, schedule, waves);
        checker.membership();
        checker.windows();
        checker.sizes();
        checker.orders(orders);
        checker.pilots();
        checker.dates();
        return List.copyOf(checker.violations);
    }

    private void report(Rule rule, String subject, String text, Object... values) {
        violations.add(new Violation(rule, subject, text.formatted(values)));
    }

    private LocalDate firstDay(PlannedGroup group) {
        return project.start()
                .plusDays(schedule.activities().get(group.cutover()).start());
    }

    private LocalDate lastDay(PlannedGroup group) {
        return project.start()
                .plusDays(schedule.activities().get(group.cutover()).end() - 1L);
    }

    private void membership() {
        for (int k = 0; k < waves.size(); k++) {
            Wave wave = waves.get(k);
            if (wave.number() != k + 1) {
                report(Rule.WAVE_MEMBERSHIP, "", "Wave %d stands at place %d.", wave.number(), k + 1);
            }
            if (k > 0 && !wave.cutoverStart().isAfter(waves.get(k - 1).cutoverEnd())) {
                report(Rule.WAVE_MEMBERSHIP, "", "Wave %d starts before the one before it ends.", wave.number());
            }
            for (String id : wave.moveGroups()) {
                PlannedGroup group = groups.get(id);
                if (group == null) {
                    report(Rule.WAVE_MEMBERSHIP, id, "Wave %d names a group that is not planned.", wave.number());
                } else if (waveOf.put(id, wave) != null) {
                    report(Rule.WAVE_MEMBERSHIP, id, "It is in two waves.");
                } else if (firstDay(group).isBefore(wave.cutoverStart())
                        || lastDay(group).isAfter(wave.cutoverEnd())) {
                    report(
                            Rule.WAVE_MEMBERSHIP,
                            id,
                            "It is cut over from %s to %s, outside wave %d.",
                            firstDay(group),
                            lastDay(group),
                            wave.number());
                }
            }
        }
        for (String id : groups.keySet()) {
            if (!waveOf.containsKey(id)) {
                report(Rule.WAVE_MEMBERSHIP, id, "It is in no wave.");
            }
        }
    }

    private void windows() {
        for (PlannedGroup group : project.groups()) {
            for (LocalDate day = firstDay(group); !day.isAfter(lastDay(group)); day = day.plusDays(1)) {
                if (!inWindow(day)) {
                    report(Rule.WAVE_WINDOW, group.group().id(), "%s is in no window.", day);
                }
                for (DateRange freeze : project.settings().freezes()) {
                    if (!day.isBefore(freeze.first()) && !day.isAfter(freeze.last())) {
                        report(Rule.WAVE_WINDOW, group.group().id(), "%s is in the freeze %s.", day, freeze.name());
                    }
                }
            }
        }
    }

    private boolean inWindow(LocalDate day) {
        ProjectSettings settings = project.settings();
        if (settings.windows().isEmpty()) {
            return settings.windowDays().contains(day.getDayOfWeek());
        }
        return settings.windows().stream()
                .anyMatch(window -> !day.isBefore(window.first()) && !day.isAfter(window.last()));
    }

    private void sizes() {
        ProjectSettings settings = project.settings();
        for (Wave wave : waves) {
            int workloads = 0;
            for (String id : wave.moveGroups()) {
                PlannedGroup group = groups.get(id);
                workloads += group == null ? 0 : group.group().workloads().size();
            }
            if (workloads != wave.workloads()) {
                report(
                        Rule.WAVE_SIZE,
                        "",
                        "Wave %d moves %d workloads, not %d.",
                        wave.number(),
                        workloads,
                        wave.workloads());
            }
            if (workloads > settings.maxWaveSize() && wave.moveGroups().size() > 1) {
                report(
                        Rule.WAVE_SIZE,
                        "",
                        "Wave %d moves %d workloads, more than %d.",
                        wave.number(),
                        workloads,
                        settings.maxWaveSize());
            }
            if (wave.moveGroups().size() > settings.slotsPerWindow()) {
                report(
                        Rule.WAVE_SIZE,
                        "",
                        "Wave %d has %d groups, more than %d slots.",
                        wave.number(),
                        wave.moveGroups().size(),
                        settings.slotsPerWindow());
            }
        }
    }

    private void orders(List<GroupOrder> orders) {
        for (GroupOrder order : orders) {
            Wave needs = waveOf.get(order.needs());
            Wave needed = waveOf.get(order.needed());
            if (needs != null && needed != null && needed.number() > needs.number()) {
                report(
                        Rule.WAVE_ORDER,
                        order.needs(),
                        "It moves in wave %d and needs %s, which moves in wave %d.",
                        needs.number(),
                        order.needed(),
                        needed.number());
            }
        }
    }

    private void pilots() {
        Map<String, LocalDate> over = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (PlannedGroup group : project.groups()) {
            if (project.pilots().contains(group.group().id())) {
                String provider = group.placement().provider();
                over.merge(provider, lastDay(group), (one, other) -> one.isAfter(other) ? one : other);
                sizes.merge(provider, group.group().workloads().size(), Integer::sum);
            }
        }
        sizes.forEach((provider, size) -> {
            if (size > project.settings().pilotSize()) {
                report(
                        Rule.WAVE_PILOT,
                        provider,
                        "Its pilots hold %d workloads, more than %d.",
                        size,
                        project.settings().pilotSize());
            }
        });
        for (PlannedGroup group : project.groups()) {
            LocalDate piloted = over.get(group.placement().provider());
            boolean pilot = project.pilots().contains(group.group().id());
            if (!pilot && piloted != null && !firstDay(group).isAfter(piloted)) {
                report(
                        Rule.WAVE_PILOT,
                        group.group().id(),
                        "It is cut over on %s, before the pilot of %s is over on %s.",
                        firstDay(group),
                        group.placement().provider(),
                        piloted);
            }
        }
    }

    private void dates() {
        Set<String> declared = new HashSet<>();
        for (Lateness late : schedule.late()) {
            declared.add(late.activity());
        }
        for (PlannedGroup group : project.groups()) {
            LocalDate earliest = group.placement().earliest();
            LocalDate deadline = group.placement().deadline();
            ScheduledActivity cutover = schedule.activities().get(group.cutover());
            if (earliest != null && firstDay(group).isBefore(earliest)) {
                report(
                        Rule.WAVE_DATES,
                        group.group().id(),
                        "It is cut over on %s; its offer may be used from %s on.",
                        firstDay(group),
                        earliest);
            }
            if (deadline != null && lastDay(group).isAfter(deadline) && !declared.contains(cutover.id())) {
                report(
                        Rule.WAVE_DATES,
                        group.group().id(),
                        "It is cut over by %s, after %s, and not declared late.",
                        lastDay(group),
                        deadline);
            }
        }
    }
}
