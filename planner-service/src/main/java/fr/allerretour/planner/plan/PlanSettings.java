package fr.allerretour.planner.plan;

import fr.allerretour.planner.project.settings.DateRange;
import fr.allerretour.planner.project.settings.Durations;
import fr.allerretour.planner.project.settings.ProjectSettings;
import fr.allerretour.planner.project.settings.Skill;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one says of how one's organisation works; whatever is null takes the default of {@link ProjectSettings}.
 *
 * @param seed of the search, 1 if null
 * @param schedules how many schedules the search may build, by size if null; 1 to 1,000,000
 * @param teams people by skill on one working day; skills left out keep their default
 */
public record PlanSettings(
        @Nullable Long seed,
        @Nullable Long schedules,
        @Nullable Set<DayOfWeek> workingDays,
        @Nullable Boolean alsaceMoselle,
        @Nullable List<Days> closures,
        @Nullable Map<Skill, Integer> teams,
        @Nullable Integer copyGibPerNight,
        @Nullable Integer copyGibPerNightEach,
        @Nullable Set<DayOfWeek> windowDays,
        @Nullable List<Days> windows,
        @Nullable Integer slotsPerWindow,
        @Nullable List<Days> freezes,
        @Nullable Integer maxWaveSize,
        @Nullable Integer pilotSize) {

    /** Nothing said: all by default. */
    public static final PlanSettings DEFAULTS =
            new PlanSettings(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final long MOST_SCHEDULES = 1_000_000;

    /** Some days, both ends included; {@code name} says why. */
    public record Days(String name, LocalDate first, LocalDate last) {}

    public PlanSettings {
        if (schedules != null && (schedules < 1 || schedules > MOST_SCHEDULES)) {
            throw new IllegalArgumentException(
                    "schedules is " + schedules + ". It must be 1 to " + MOST_SCHEDULES + ".");
        }
    }

    public long seedOrDefault() {
        return seed == null ? 1 : seed;
    }

    /**
     * The whole settings for so many workloads.
     *
     * @throws IllegalArgumentException naming the setting under which no plan makes sense
     */
    public ProjectSettings forWorkloads(int workloads) {
        ProjectSettings defaults = ProjectSettings.defaults(workloads);
        Map<Skill, Integer> people = new EnumMap<>(defaults.teams());
        if (teams != null) {
            people.putAll(teams);
        }
        Durations durations = defaults.durations();
        return new ProjectSettings(
                or(workingDays, defaults.workingDays()),
                or(alsaceMoselle, defaults.alsaceMoselle()),
                ranges(closures, defaults.closures()),
                people,
                or(copyGibPerNight, defaults.copyGibPerNight()),
                or(copyGibPerNightEach, defaults.copyGibPerNightEach()),
                or(windowDays, defaults.windowDays()),
                ranges(windows, defaults.windows()),
                or(slotsPerWindow, defaults.slotsPerWindow()),
                ranges(freezes, defaults.freezes()),
                or(maxWaveSize, defaults.maxWaveSize()),
                or(pilotSize, defaults.pilotSize()),
                durations);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static List<DateRange> ranges(@Nullable List<Days> days, List<DateRange> otherwise) {
        return days == null
                ? otherwise
                : days.stream()
                        .map(range -> new DateRange(range.name(), range.first(), range.last()))
                        .toList();
    }
}
