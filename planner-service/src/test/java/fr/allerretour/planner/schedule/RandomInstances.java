package fr.allerretour.planner.schedule;

import fr.allerretour.planner.schedule.model.Activity;
import fr.allerretour.planner.schedule.model.Activity.Demand;
import fr.allerretour.planner.schedule.model.Precedence;
import fr.allerretour.planner.schedule.model.RcpspInstance;
import fr.allerretour.planner.schedule.model.Resource;
import fr.allerretour.planner.schedule.model.WorkCalendar;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Instances with everything in them: calendars, varying capacities, releases, deadlines, milestones, both orders. */
public final class RandomInstances {
    private static final int HORIZON = 3_000;

    private RandomInstances() {}

    /** The instance of a seed: always the same, always schedulable. */
    public static RcpspInstance of(long seed, int size) {
        Random random = new Random(seed);
        BitSet closed = new BitSet();
        for (int day = 0; day < HORIZON; day++) {
            closed.set(day, day % 7 >= 5 || random.nextInt(30) == 0);
        }
        int[] capacities = new int[HORIZON];
        for (int day = 0; day < HORIZON; day++) {
            capacities[day] = day % 7 == 5 || day % 7 == 6 ? 4 : random.nextInt(9);
        }
        List<Resource> resources = List.of(Resource.constant("team", 5), Resource.daily("slots", capacities));
        List<Activity> activities = new ArrayList<>();
        List<Precedence> precedences = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Demand> demands = new ArrayList<>();
            if (random.nextInt(3) > 0) {
                demands.add(new Demand(0, 1 + random.nextInt(4)));
            }
            boolean slot = random.nextInt(3) == 0;
            if (slot) {
                demands.add(new Demand(1, 1 + random.nextInt(4)));
            }
            activities.add(new Activity(
                    "a" + i,
                    slot ? 1 + random.nextInt(2) : random.nextInt(7),
                    slot ? 1 : 0,
                    List.copyOf(demands),
                    random.nextInt(4) == 0 ? random.nextInt(60) : 0,
                    random.nextInt(6) == 0 ? 30 + random.nextInt(200) : Activity.NO_DEADLINE,
                    random.nextInt(5) == 0));
            for (int k = 0; k < 2 && i > 0; k++) {
                precedences.add(new Precedence(
                        random.nextInt(i),
                        i,
                        random.nextInt(4) == 0 ? Precedence.Kind.START_START : Precedence.Kind.FINISH_START));
            }
        }
        return new RcpspInstance(
                HORIZON,
                List.of(WorkCalendar.closedOn("working days", closed), WorkCalendar.always("every day")),
                resources,
                activities,
                precedences);
    }
}
