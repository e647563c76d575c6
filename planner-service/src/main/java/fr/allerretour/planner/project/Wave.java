package fr.allerretour.planner.project;

import fr.allerretour.planner.schedule.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Move groups cut over in one window.
 *
 * @param number from 1, by date
 * @param cutoverStart first day of the cutovers
 * @param cutoverEnd last day of the cutovers
 * @param moveGroups ids, sorted
 * @param workloads how many move
 * @param pilot whether it opens a provider
 */
public record Wave(
        int number,
        LocalDate cutoverStart,
        LocalDate cutoverEnd,
        List<String> moveGroups,
        int workloads,
        boolean pilot) {

    /** The waves of a scheduled project, by date. */
    public static List<Wave> of(Project project, Schedule schedule) {
        TreeMap<Integer, List<PlannedGroup>> byStart = new TreeMap<>();
        for (PlannedGroup group : project.groups()) {
            byStart.computeIfAbsent(schedule.activities().get(group.cutover()).start(), day -> new ArrayList<>())
                    .add(group);
        }
        List<Wave> waves = new ArrayList<>();
        byStart.forEach((day, groups) -> {
            int end = groups.stream()
                    .mapToInt(
                            group -> schedule.activities().get(group.cutover()).end())
                    .max()
                    .orElse(day);
            waves.add(new Wave(
                    waves.size() + 1,
                    project.start().plusDays(day),
                    project.start().plusDays(end - 1L),
                    groups.stream()
                            .map(group -> group.group().id())
                            .sorted(Comparator.naturalOrder())
                            .toList(),
                    groups.stream()
                            .mapToInt(group -> group.group().workloads().size())
                            .sum(),
                    groups.stream()
                            .anyMatch(group ->
                                    project.pilots().contains(group.group().id()))));
        });
        return List.copyOf(waves);
    }
}
