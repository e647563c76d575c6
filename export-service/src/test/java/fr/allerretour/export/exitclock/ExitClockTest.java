package fr.allerretour.export.exitclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.export.exitclock.ExitTerms.Trigger;
import fr.allerretour.export.exitclock.SwitchingCharges.Regime;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitClockTest {

    @Test
    void theLegalLimitsGiveTheseDates() {
        ExitClock clock = clock(ExitTerms.legal(LocalDate.of(2026, 11, 24)));

        assertThat(lines(clock))
                .containsExactly(
                        "NOTICE 2026-11-24 2027-01-24 Sunday, worked 2027-01-25 [DA-25(2)(d), DA-25(3)] S",
                        "TRANSITION 2027-01-24 2027-02-23 [DA-25(2)(a)] S",
                        "ACCEPTANCE 2027-01-24 2027-02-23 [DA-25(2)(c), SNC-19.1.h, SNC-19.4.a] S",
                        "RETRIEVAL 2027-02-23 2027-03-25 [DA-25(2)(g), SNC-19.1.h] S",
                        "ERASURE_NOTICE 2027-03-04 2027-03-25 [SNC-19.4.a] P",
                        "ERASURE 2027-03-25 2027-03-25 [SNC-19.4.a, SNC-19.4.b, DA-25(2)(h), GDPR-28(3)(g)] P");
        assertThat(clock.endsOn()).isEqualTo(LocalDate.of(2027, 3, 25));
        assertThat(clock.calendarDays()).isEqualTo(121);
    }

    @Test
    void anUnfeasibleTransitionLastsSevenMonthsIfShownWithinFourteenWorkingDays() {
        ExitClock clock = clock(new ExitTerms(LocalDate.of(2026, 12, 21), Trigger.CUSTOMER_REQUEST, -1, true, 0, 30));

        assertThat(step(clock, "OBJECTION").to()).isEqualTo(LocalDate.of(2027, 1, 12));
        assertThat(step(clock, "TRANSITION").to()).isEqualTo(LocalDate.of(2027, 9, 21));
        assertThat(clock.endsOn()).isEqualTo(LocalDate.of(2027, 10, 21));
    }

    @Test
    void aKinderContractShortensTheNoticeAndACruelOneCannotLengthenIt() {
        LocalDate request = LocalDate.of(2027, 1, 31);
        ExitClock kind = clock(new ExitTerms(request, Trigger.CUSTOMER_REQUEST, 10, false, 0, 30));
        ExitClock cruel = clock(new ExitTerms(request, Trigger.CUSTOMER_REQUEST, 62, false, 0, 30));

        assertThat(step(kind, "NOTICE").to()).isEqualTo(LocalDate.of(2027, 2, 10));
        assertThat(step(cruel, "NOTICE").to()).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void twoMonthsFromTheEndOfDecemberEndWithFebruary() {
        assertThat(step(clock(ExitTerms.legal(LocalDate.of(2026, 12, 31))), "NOTICE")
                        .to())
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void aLostQualificationNeedsNoNotice() {
        ExitClock clock = clock(new ExitTerms(LocalDate.of(2026, 12, 1), Trigger.QUALIFICATION_LOST, -1, false, 0, 30));

        assertThat(step(clock, "NOTICE").to()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(step(clock, "NOTICE").controls()).containsExactly("SNC-19.1.g");
        assertThat(clock.calendarDays()).isEqualTo(60);
    }

    @Test
    void theCustomerExtendsOnceAndTheAcceptanceFollows() {
        ExitClock clock = clock(new ExitTerms(LocalDate.of(2026, 12, 1), Trigger.CHANGE_OF_CONTROL, -1, false, 45, 60));

        assertThat(step(clock, "EXTENSION").to()).isEqualTo(LocalDate.of(2027, 2, 14));
        assertThat(step(clock, "ACCEPTANCE").to()).isEqualTo(LocalDate.of(2027, 2, 14));
        assertThat(clock.endsOn()).isEqualTo(LocalDate.of(2027, 4, 15));
    }

    @Test
    void erasureNeverComesBeforeAcceptanceNorTwentyOneDaysAfterItsNotice() {
        for (LocalDate day = ExitTerms.FIRST_DAY; day.isBefore(LocalDate.of(2029, 1, 1)); day = day.plusDays(1)) {
            ExitClock clock = clock(ExitTerms.legal(day));
            assertThat(step(clock, "ERASURE").from())
                    .isAfter(step(clock, "ACCEPTANCE").to());
            assertThat(step(clock, "ERASURE_NOTICE").from().plusDays(21)).isEqualTo(clock.endsOn());
        }
    }

    @Test
    void chargesEndOnTheTwelfthOfJanuary2027() {
        assertThat(clock(ExitTerms.legal(LocalDate.of(2026, 3, 1))).charges().regime())
                .isEqualTo(Regime.AT_COST);
        assertThat(clock(ExitTerms.legal(LocalDate.of(2026, 11, 1))).charges().regime())
                .isEqualTo(Regime.AT_COST_THEN_NONE);
        assertThat(clock(ExitTerms.legal(LocalDate.of(2026, 11, 12))).charges())
                .satisfies(charges -> assertThat(charges.regime()).isEqualTo(Regime.NONE))
                .satisfies(charges -> assertThat(charges.controls()).containsExactly("DA-29(1)"));
    }

    @Test
    void termsOutOfTheirRangeAreRefusedByName() {
        assertThatThrownBy(() -> ExitTerms.legal(LocalDate.of(2025, 9, 11)))
                .hasMessage("requestedOn is out of range: 2025-09-11");
        assertThatThrownBy(() -> new ExitTerms(LocalDate.of(2026, 1, 1), Trigger.CUSTOMER_REQUEST, 0, false, 0, 29))
                .hasMessage("retrievalDays is out of range: 29");
    }

    private static ExitClock clock(ExitTerms terms) {
        return ExitClock.of(terms, FrenchCalendar.NATIONAL);
    }

    private static ExitStep step(ExitClock clock, String id) {
        return clock.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(ExitClock clock) {
        return clock.steps().stream()
                .map(step -> "%s %s %s%s %s %s"
                        .formatted(
                                step.id(),
                                step.from(),
                                step.to(),
                                step.toIsWorkingDay() ? "" : " Sunday, worked " + step.nextWorkingDay(),
                                step.controls(),
                                step.confidence()))
                .toList();
    }
}
