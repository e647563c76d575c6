package fr.allerretour.planner.project.settings;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;

/** Refuses settings under which no plan makes sense. */
final class SettingsRules {
    private SettingsRules() {}

    static void check(
            Set<DayOfWeek> workingDays,
            Map<Skill, Integer> teams,
            int copyGibPerNight,
            int copyGibPerNightEach,
            Set<DayOfWeek> windowDays,
            int slotsPerWindow,
            int maxWaveSize,
            int pilotSize) {
        if (workingDays.isEmpty()) {
            throw new IllegalArgumentException("workingDays is empty. Name at least one day of the week.");
        }
        if (windowDays.isEmpty()) {
            throw new IllegalArgumentException("windowDays is empty. Name at least one day of the week.");
        }
        for (Skill skill : Skill.values()) {
            atLeastOne("teams." + skill, teams.getOrDefault(skill, 0));
        }
        atLeastOne("copyGibPerNight", copyGibPerNight);
        atLeastOne("copyGibPerNightEach", copyGibPerNightEach);
        atLeastOne("slotsPerWindow", slotsPerWindow);
        atLeastOne("maxWaveSize", maxWaveSize);
        atLeastOne("pilotSize", pilotSize);
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("%s is %d. It must be 1 or more.".formatted(name, value));
        }
    }
}
