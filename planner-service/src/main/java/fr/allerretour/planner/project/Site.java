package fr.allerretour.planner.project;

import fr.allerretour.planner.project.settings.ProjectSettings;
import fr.allerretour.planner.project.settings.Skill;
import fr.allerretour.planner.schedule.calendar.WorkingDays;
import fr.allerretour.planner.schedule.model.Activity;
import fr.allerretour.planner.schedule.model.Activity.Demand;
import fr.allerretour.planner.schedule.model.Precedence;
import fr.allerretour.planner.schedule.model.RcpspInstance;
import fr.allerretour.planner.schedule.model.Resource;
import fr.allerretour.planner.schedule.model.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The instance in the making: its calendars and resources are the settings', its activities come one by one. */
final class Site {
    /** Days that a plan looks ahead: 40 years. */
    static final int HORIZON = 14_610;

    /** Index of the links' GiB per night; the skills come before it. */
    static final int COPY = Skill.values().length;

    private static final int SLOTS = COPY + 1;
    private static final int WAVE = COPY + 2;
    private static final int TEAM_DAYS = 0;
    private static final int ALL_DAYS = 1;

    private final int cutoverLength;
    private final int maxWaveSize;
    private final List<WorkCalendar> calendars;
    private final List<Resource> resources = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Precedence> orders = new ArrayList<>();

    Site(ProjectSettings settings, LocalDate start) {
        BitSet closed = WorkingDays.closed(
                start,
                HORIZON,
                settings.workingDays(),
                settings.alsaceMoselle(),
                date -> settings.closures().stream().anyMatch(closure -> closure.contains(date)));
        calendars =
                List.of(WorkCalendar.closedOn(Wording.WORKING_DAYS, closed), WorkCalendar.always(Wording.EVERY_DAY));
        Windows windows = Windows.of(settings, start, HORIZON);
        cutoverLength = windows.length();
        maxWaveSize = settings.maxWaveSize();
        BitSet open = new BitSet(HORIZON);
        open.set(0, HORIZON);
        open.andNot(closed);
        for (Skill skill : Skill.values()) {
            BitSet days = skill == Skill.CUTOVER ? windows.days() : open;
            resources.add(on(skill.nameEn(), days, settings.teams().getOrDefault(skill, 0)));
        }
        resources.add(Resource.constant(Wording.COPY, settings.copyGibPerNight()));
        resources.add(on(Wording.SLOTS, windows.days(), settings.slotsPerWindow()));
        resources.add(on(Wording.WAVE_SIZE, windows.days(), settings.maxWaveSize()));
    }

    private static Resource on(String name, BitSet days, int capacity) {
        int[] capacities = new int[HORIZON];
        days.stream().forEach(day -> capacities[day] = capacity);
        return Resource.daily(name, capacities);
    }

    /** A step of people on their working days. */
    int add(Task task, int duration, int release, int deadline) {
        // What only rehearses a cutover gets stale while it waits.
        boolean late = task.step() == Step.DRY_RUN;
        return add(task, new Activity(task.id(), duration, TEAM_DAYS, people(task.teams()), release, deadline, late));
    }

    /** A copy, on all nights. */
    int addCopy(Task task, int nights, Demand demand, int release) {
        return add(
                task, new Activity(task.id(), nights, ALL_DAYS, List.of(demand), release, Activity.NO_DEADLINE, true));
    }

    /** A cutover with its check; only a window offers its demands. */
    int addCutover(Task task, int workloads, int deadline) {
        List<Demand> demands = new ArrayList<>(people(task.teams()));
        demands.add(new Demand(SLOTS, 1));
        demands.add(new Demand(WAVE, Math.min(workloads, maxWaveSize)));
        return add(task, new Activity(task.id(), cutoverLength, ALL_DAYS, List.copyOf(demands), 0, deadline, false));
    }

    private int add(Task task, Activity activity) {
        tasks.add(task);
        activities.add(activity);
        return activities.size() - 1;
    }

    private static List<Demand> people(Map<Skill, Integer> teams) {
        return teams.entrySet().stream()
                .map(team -> new Demand(team.getKey().ordinal(), team.getValue()))
                .sorted(Comparator.comparingInt(Demand::resource))
                .toList();
    }

    void order(int before, int after, Precedence.Kind kind) {
        orders.add(new Precedence(before, after, kind));
    }

    List<Task> tasks() {
        return List.copyOf(tasks);
    }

    RcpspInstance instance() {
        return new RcpspInstance(HORIZON, calendars, resources, activities, orders);
    }
}
