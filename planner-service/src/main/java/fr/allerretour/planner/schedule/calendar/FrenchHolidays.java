package fr.allerretour.planner.schedule.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;

/** Public holidays of metropolitan France, Code du travail articles L3133-1 and L3134-13. */
public final class FrenchHolidays {
    private FrenchHolidays() {}

    /**
     * The holidays of a year, in order.
     *
     * @param year of the Gregorian calendar, 1583 or later
     * @param alsaceMoselle whether Good Friday and 26 December count
     */
    public static Set<LocalDate> of(int year, boolean alsaceMoselle) {
        LocalDate easter = easter(year);
        Set<LocalDate> days = new TreeSet<>(Set.of(
                LocalDate.of(year, Month.JANUARY, 1),
                easter.plusDays(1),
                LocalDate.of(year, Month.MAY, 1),
                LocalDate.of(year, Month.MAY, 8),
                LocalDate.of(year, Month.JULY, 14),
                LocalDate.of(year, Month.AUGUST, 15),
                LocalDate.of(year, Month.NOVEMBER, 1),
                LocalDate.of(year, Month.NOVEMBER, 11),
                LocalDate.of(year, Month.DECEMBER, 25)));
        // Ascension may fall on 1 May (2008), Whit Monday never on another holiday: added apart from the set above.
        days.add(easter.plusDays(39));
        days.add(easter.plusDays(50));
        if (alsaceMoselle) {
            days.add(easter.minusDays(2));
            days.add(LocalDate.of(year, Month.DECEMBER, 26));
        }
        return days;
    }

    /** Easter Sunday, by the anonymous Gregorian computation (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int moonShift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
