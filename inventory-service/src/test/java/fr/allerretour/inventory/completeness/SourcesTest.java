package fr.allerretour.inventory.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private final Sources sources = new Sources(Map.of(
            "export, final.xlsx", "rvtools-xlsx",
            "machines.csv", "workloads-csv",
            "réponses.csv", "answers-csv"));

    @Test
    void theFormatOfTheFileSaysWhetherAPersonOrAToolSpoke() {
        assertThat(sources.of("export, final.xlsx, vInfo row 7, 2026-11-25T10:00:00Z"))
                .isEqualTo(Source.TOOL);
        assertThat(sources.of("machines.csv, row 3, 2026-11-25T10:00:00Z")).isEqualTo(Source.PERSON);
        assertThat(sources.of("réponses.csv, row 3, 2026-11-25T10:00:00Z")).isEqualTo(Source.PERSON);
        assertThat(sources.of("API, Jeanne, 2026-11-25T10:00:00Z")).isEqualTo(Source.PERSON);
    }

    @Test
    void whatNobodyKnowsAnyMoreIsTakenForATools() {
        assertThat(sources.of("gone.csv, row 3, 2026-11-25T10:00:00Z")).isEqualTo(Source.TOOL);
        assertThat(sources.of("")).isEqualTo(Source.TOOL);
        assertThat(sources.of("machines.csv")).isEqualTo(Source.TOOL);
    }

    @Test
    void anAnswerMayBeACodeOrAWordInEitherLanguage() {
        assertThat(Expected.CRITICALITY.choice("élevé")).contains(Criticality.HIGH);
        assertThat(Expected.CRITICALITY.choice("HIGH")).contains(Criticality.HIGH);
        assertThat(Expected.PLACE.choice("non-eu")).contains(Place.NON_EU);
        assertThat(Expected.PLACE.choice("Hors UE")).contains(Place.NON_EU);
        assertThat(Expected.PLACE.choice("union europeenne")).contains(Place.EU);
        assertThat(Expected.SENSITIVITY.choice("Diffusion Restreinte (II 901)")).contains(Sensitivity.RESTRICTED);
        assertThat(Expected.SENSITIVITY.choice("sensible")).contains(Sensitivity.SENSITIVE);
        assertThat(Expected.SENSITIVITY.choice("publique")).contains(Sensitivity.PUBLIC);
        assertThat(Expected.POWERED.choice("éteinte")).contains(Powered.OFF);
        assertThat(Expected.ENVIRONMENT.choice("pré-production")).contains(Environment.PREPRODUCTION);
    }

    @Test
    void noListTakesUnknownForAnAnswer() {
        for (Expected expected : Expected.values()) {
            assertThat(expected.choice("UNKNOWN")).as(expected.name()).isEmpty();
            assertThat(expected.choice("UNDECIDED")).as(expected.name()).isEmpty();
            assertThat(expected.choice("")).as(expected.name()).isEmpty();
            assertThat(expected.choice("=HIGH()")).as(expected.name()).isEmpty();
        }
    }
}
