package fr.allerretour.planner.schedule.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Predicate;

/** Turns days of the week, public holidays and closures into days counted from a start. */
public final class WorkingDays {
    private WorkingDays() {}

    /**
     * The days without work.
     *
     * @param start day 0
     * @param horizon how many days to look at
     * @param week days of the week on which work is done
     * @param closed days on which it is not, whatever the day of the week
     */
    public static BitSet closed(
            LocalDate start, int horizon, Set<DayOfWeek> week, boolean alsaceMoselle, Predicate<LocalDate> closed) {
        BitSet days = new BitSet(horizon);
        Set<LocalDate> holidays = Set.of();
        int year = Integer.MIN_VALUE;
        for (int day = 0; day < horizon; day++) {
            LocalDate date = start.plusDays(day);
            if (date.getYear() != year) {
                year = date.getYear();
                holidays = FrenchHolidays.of(year, alsaceMoselle);
            }
            if (!week.contains(date.getDayOfWeek()) || holidays.contains(date) || closed.test(date)) {
                days.set(day);
            }
        }
        return days;
    }
}
