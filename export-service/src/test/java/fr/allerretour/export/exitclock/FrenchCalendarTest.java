package fr.allerretour.export.exitclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchCalendarTest {

    private static final FrenchCalendar CALENDAR = FrenchCalendar.NATIONAL;

    @ParameterizedTest
    @CsvSource({
        "1961,1961-04-02",
        "2000,2000-04-23",
        "2025,2025-04-20",
        "2026,2026-04-05",
        "2027,2027-03-28",
        "2038,2038-04-25"
    })
    void easterIsTheChurchsOwn(int year, LocalDate easter) {
        assertThat(FrenchCalendar.easter(year)).isEqualTo(easter);
    }

    @Test
    void theElevenHolidaysOf2027() {
        assertThat(CALENDAR.holidays(2027))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2027-01-01",
                        "2027-03-29",
                        "2027-05-01",
                        "2027-05-06",
                        "2027-05-08",
                        "2027-05-17",
                        "2027-07-14",
                        "2027-08-15",
                        "2027-11-01",
                        "2027-11-11",
                        "2027-12-25");
    }

    @Test
    void strasbourgRestsTwoDaysMore() {
        assertThat(new FrenchCalendar(true).holidays(2027))
                .hasSize(13)
                .contains(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 12, 26));
    }

    @Test
    void ascensionOnAnotherHolidayIsOneHoliday() {
        assertThat(CALENDAR.holidays(2008)).hasSize(10).contains(LocalDate.of(2008, 5, 1));
    }

    @Test
    void fourteenWorkingDaysOverChristmasSkipWeekendsAndHolidays() {
        // 21 December 2026 is a Monday: 22, 23, 24, 28-31 are seven, 4-8 January five, 11 and 12 January two.
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 12, 21), 14)).isEqualTo(LocalDate.of(2027, 1, 12));
    }

    @Test
    void noWorkingDaysAtAllIsRefused() {
        assertThatThrownBy(() -> CALENDAR.plusWorkingDays(LocalDate.of(2026, 12, 21), 0))
                .hasMessage("A period of working days has 1 day or more, not 0");
    }
}
