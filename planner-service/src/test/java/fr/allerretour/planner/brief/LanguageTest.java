package fr.allerretour.planner.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void daysAreWrittenAsTheLanguageWritesThem() {
        assertThat(Language.FR.day(LocalDate.of(2027, 3, 1))).isEqualTo("1er mars 2027");
        assertThat(Language.FR.day(LocalDate.of(2027, 12, 2))).isEqualTo("2 décembre 2027");
        assertThat(Language.EN.day(LocalDate.of(2027, 3, 1))).isEqualTo("1 March 2027");
    }

    @Test
    void numbersAreGroupedAndFractionsHaveOneDecimal() {
        assertThat(Language.FR.number(1_234_567)).isEqualTo("1\u202f234\u202f567");
        assertThat(Language.EN.number(-999)).isEqualTo("-999");
        assertThat(Language.EN.number(1000)).isEqualTo("1,000");
        assertThat(Language.FR.decimal(2.45)).isEqualTo("2,5");
        assertThat(Language.EN.decimal(-0.04)).isEqualTo("0.0");
    }

    @Test
    void zeroIsSingularInFrenchAndPluralInEnglish() {
        assertThat(Language.FR.counted(0, "charge", "charges", "workload", "workloads"))
                .isEqualTo("0 charge");
        assertThat(Language.EN.counted(0, "charge", "charges", "workload", "workloads"))
                .isEqualTo("0 workloads");
    }
}
