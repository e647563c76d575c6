package fr.allerretour.planner.schedule.model;

import java.util.Arrays;

/** A renewable resource: so many units each day, not stored for the next. */
public final class Resource {
    private final String name;
    private final int[] capacities;

    private Resource(String name, int[] capacities) {
        this.name = name;
        this.capacities = capacities;
    }

    /** The same capacity every day. */
    public static Resource constant(String name, int capacity) {
        return new Resource(name, new int[] {capacity});
    }

    /**
     * A capacity for each day.
     *
     * @param capacities units by day, at least one; the last one holds for all later days
     */
    public static Resource daily(String name, int[] capacities) {
        return new Resource(name, capacities.clone());
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** Units on a day, 0 or more. */
    public int capacityOn(int day) {
        return capacities[Math.min(day, capacities.length - 1)];
    }

    @Override
    public String toString() {
        return name + (capacities.length == 1 ? " " + Arrays.toString(capacities) : "");
    }
}
