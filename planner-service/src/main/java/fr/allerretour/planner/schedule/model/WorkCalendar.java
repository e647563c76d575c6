package fr.allerretour.planner.schedule.model;

import java.util.BitSet;

/** The days on which work is done. Day 0 is the project's first day. */
public final class WorkCalendar {
    private final String name;
    private final BitSet closed;

    private WorkCalendar(String name, BitSet closed) {
        this.name = name;
        this.closed = closed;
    }

    /** Every day, nights and holidays too. */
    public static WorkCalendar always(String name) {
        return new WorkCalendar(name, new BitSet());
    }

    /**
     * Every day but some.
     *
     * @param closed the days without work; days past its last bit are working days
     */
    public static WorkCalendar closedOn(String name, BitSet closed) {
        return new WorkCalendar(name, (BitSet) closed.clone());
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** Whether work is done on a day. */
    public boolean isWorking(int day) {
        return !closed.get(day);
    }

    @Override
    public String toString() {
        return name;
    }
}
