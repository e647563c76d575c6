package fr.allerretour.export.exitclock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * Working days in France: Monday to Friday less the eleven public holidays of article L3133-1 of the labour code, and
 * the two more of the Alsace-Moselle local law.
 *
 * @param alsaceMoselle whether Good Friday and 26 December are holidays too
 */
public record FrenchCalendar(boolean alsaceMoselle) {

    /** The whole country's holidays only. */
    public static final FrenchCalendar NATIONAL = new FrenchCalendar(false);

    /** The public holidays of a year, in order, whatever their day of the week. */
    public Set<LocalDate> holidays(int year) {
        LocalDate easter = easter(year);
        Set<LocalDate> days = new TreeSet<>(Set.of(
                LocalDate.of(year, 1, 1),
                easter.plusDays(1),
                LocalDate.of(year, 5, 1),
                LocalDate.of(year, 7, 14),
                LocalDate.of(year, 8, 15),
                LocalDate.of(year, 11, 1),
                LocalDate.of(year, 11, 11),
                LocalDate.of(year, 12, 25)));
        // Ascension can fall on 1 or 8 May (2008, 2024): these are added one by one because Set.of refuses twins.
        days.add(LocalDate.of(year, 5, 8));
        days.add(easter.plusDays(39));
        days.add(easter.plusDays(50));
        if (alsaceMoselle) {
            days.add(easter.minusDays(2));
            days.add(LocalDate.of(year, 12, 26));
        }
        return days;
    }

    /** Whether offices work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays(day.getYear()).contains(day);
    }

    /** The day itself if it is worked, else the first worked day after it. */
    public LocalDate workedOnOrAfter(LocalDate day) {
        LocalDate worked = day;
        while (!isWorkingDay(worked)) {
            worked = worked.plusDays(1);
        }
        return worked;
    }

    /**
     * The last day of a period of working days; the day of the event itself does not count.
     *
     * @param count 1 or more
     */
    public LocalDate plusWorkingDays(LocalDate event, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A period of working days has 1 day or more, not " + count);
        }
        LocalDate day = event;
        for (int left = count; left > 0; left--) {
            day = workedOnOrAfter(day.plusDays(1));
        }
        return day;
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int month = (h + l - 7 * m + 90) / 25;
        int day = (h + l - 7 * m + 33 * month + 19) % 32;
        return LocalDate.of(year, month, day);
    }
}
