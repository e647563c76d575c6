package fr.allerretour.planner.schedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrenchHolidaysTest {

    @Test
    void theElevenHolidaysOf2026() {
        assertThat(FrenchHolidays.of(2026, false))
                .containsExactly(dates(
                        "2026-01-01",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-08",
                        "2026-05-14",
                        "2026-05-25",
                        "2026-07-14",
                        "2026-08-15",
                        "2026-11-01",
                        "2026-11-11",
                        "2026-12-25"));
    }

    @Test
    void alsaceAndMoselleHaveTwoMore() {
        assertThat(FrenchHolidays.of(2027, true)).hasSize(13).contains(dates("2027-03-26", "2027-03-29", "2027-12-26"));
    }

    @Test
    void ascensionMayFallOnTheFirstOfMay() {
        assertThat(FrenchHolidays.of(2008, false)).hasSize(10).contains(dates("2008-05-01", "2008-03-24"));
    }

    @Test
    void easterIsRightAtItsEarliestAndLatest() {
        assertThat(Stream.of(1818, 1943, 2000, 2024, 2025, 2038).map(FrenchHolidays::easter))
                .containsExactly(
                        dates("1818-03-22", "1943-04-25", "2000-04-23", "2024-03-31", "2025-04-20", "2038-04-25"));
    }

    @Test
    void weekendsHolidaysAndClosuresAreClosed() {
        BitSet closed = WorkingDays.closed(
                LocalDate.of(2026, 12, 23),
                10,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                false,
                date -> date.equals(LocalDate.of(2026, 12, 31)));
        // Wednesday 23 and Thursday 24 are open, then Christmas on Friday, a weekend, three days, the closure, New
        // Year.
        assertThat(closed.stream()).containsExactly(2, 3, 4, 8, 9);
    }

    private static LocalDate[] dates(String... days) {
        return Stream.of(days).map(LocalDate::parse).toArray(LocalDate[]::new);
    }
}
