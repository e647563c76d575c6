package fr.allerretour.planner.project.settings;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the organisation works. {@link #defaults} is a documented guess to be replaced by what one knows.
 *
 * @param workingDays days of the week on which teams work; French public holidays are always off
 * @param alsaceMoselle whether Good Friday and 26 December are off too
 * @param closures days on which nobody works (August, a strike); copies go on at night all the same
 * @param teams people by skill on one working day; the cutover crew's on one day of a window
 * @param copyGibPerNight GiB that all links together carry in one night
 * @param copyGibPerNightEach GiB that one group's copy carries in one night at most
 * @param windowDays days of the week on which cutovers take place, public holidays or not
 * @param windows named windows; if there are any, cutovers take place in them only
 * @param slotsPerWindow move groups cut over at once
 * @param freezes days on which nothing is cut over
 * @param maxWaveSize workloads cut over at once; a group that is larger has a wave for itself
 * @param pilotSize workloads of a provider's first wave at most
 * @param durations how long the steps take
 */
public record ProjectSettings(
        Set<DayOfWeek> workingDays,
        boolean alsaceMoselle,
        List<DateRange> closures,
        Map<Skill, Integer> teams,
        int copyGibPerNight,
        int copyGibPerNightEach,
        Set<DayOfWeek> windowDays,
        List<DateRange> windows,
        int slotsPerWindow,
        List<DateRange> freezes,
        int maxWaveSize,
        int pilotSize,
        Durations durations) {

    /** Pilots stay under 10 workloads. */
    public static final int PILOT_SIZE = 9;

    private static final int WORKLOADS_PER_CREW = 1_000;

    public ProjectSettings {
        SettingsRules.check(
                workingDays,
                teams,
                copyGibPerNight,
                copyGibPerNightEach,
                windowDays,
                slotsPerWindow,
                maxWaveSize,
                pilotSize);
        workingDays = Set.copyOf(workingDays);
        closures = List.copyOf(closures);
        teams = Map.copyOf(teams);
        windowDays = Set.copyOf(windowDays);
        windows = List.copyOf(windows);
        freezes = List.copyOf(freezes);
    }

    /**
     * Teams that grow with the inventory: one crew for each 1,000 workloads begun (4 migration engineers, 6 application
     * owners, 2 operators, 8 people in a window, a link of 1 Gbit/s used at 70 % for 8 hours: 2,300 GiB a night, 10
     * slots a window, waves of 60 workloads), Monday to Friday, cutovers on Saturday and Sunday.
     *
     * @param workloads how many are to move, 0 or more
     */
    public static ProjectSettings defaults(int workloads) {
        int crews = Math.max(1, Math.ceilDiv(workloads, WORKLOADS_PER_CREW));
        return new ProjectSettings(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                false,
                List.of(),
                Map.of(
                        Skill.ARCHITECTURE,
                        2 + crews / 4,
                        Skill.LEGAL,
                        1,
                        Skill.SECURITY,
                        2,
                        Skill.NETWORK,
                        2,
                        Skill.MIGRATION,
                        4 * crews,
                        Skill.APPLICATION,
                        6 * crews,
                        Skill.OPERATIONS,
                        2 * crews,
                        Skill.CUTOVER,
                        8 * crews),
                2_300 * crews,
                1_150,
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                List.of(),
                10 * crews,
                List.of(),
                60 * crews,
                PILOT_SIZE,
                Durations.DEFAULTS);
    }
}
