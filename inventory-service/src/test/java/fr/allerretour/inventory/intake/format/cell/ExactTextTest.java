package fr.allerretour.inventory.intake.format.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.allerretour.inventory.intake.format.RowProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTextTest {

    static List<String> hostile() {
        return HostileText.ALL;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anyTextComesBackAsItWas(String text) throws BadCell {
        String cell = ExactText.cell(text);

        assertThat(ExactText.text("heading", cell, 10_000)).isEqualTo(text);
        assertThat(cell).isEqualTo(cell.strip()).isNotEmpty();
        assertThat("=+-@\t\r").doesNotContain(cell.substring(0, 1));
        assertThat(cell.chars()).noneMatch(c -> Character.isISOControl(c) || c == 0xfeff || c >= 0xfffe);
        assertThat(cell).doesNotContainPattern("_x[0-9A-Fa-f]{4}_");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Paie               | Paie",
                "'s-Hertogenbosch   | 's-Hertogenbosch",
                "C:\\x \"y\"        | C:\\x \"y\"",
                "=1+1               | '=1+1",
                "-2                 | '-2",
                "'=1                | ''=1",
                "''                 | '''",
                "'\"a\"             | ''\"a\"",
                "` a`               | '\" a\"",
                "``                 | '\"\"",
                "_x0041_            | '\"\\u005fx0041\\u005f\""
            })
    void mostTextStandsAsItIs(String text, String cell) {
        assertThat(ExactText.cell(text)).isEqualTo(cell);
    }

    @Test
    void anEmptyCellSaysNothing() throws BadCell {
        assertThat(ExactText.text("heading", null, 10)).isNull();
        assertThat(ExactText.text("heading", "", 10)).isNull();
        assertThat(ExactText.text("heading", " \t", 10)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'\"", "'\"a", "'\"a\"b\"", "'\"\\\"", "'\"\\q\"", "'\"\\u12\"", "'\"\\u12g4\"", "'\"a\\u00\""})
    void brokenQuotesAreRefused(String cell) {
        BadCell refusal = catchThrowableOfType(BadCell.class, () -> ExactText.text("name", cell, 255));

        assertThat(refusal.problem()).isEqualTo(RowProblem.MALFORMED);
        assertThat(refusal.heading()).isEqualTo("name");
        assertThat(refusal.detailEn()).contains("expected text in quotes after an apostrophe");
    }

    @Test
    void quotesDoNotMakeTextLongerThanItMayBe() {
        BadCell refusal =
                catchThrowableOfType(BadCell.class, () -> ExactText.text("name", "'\"" + "a".repeat(256) + "\"", 255));

        assertThat(refusal.problem()).isEqualTo(RowProblem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"", "\u0001", "=", " ", "é"})
    void longTextGoesOnInTheNextCells(String character) throws BadCell {
        String text = character.repeat(100_000);

        List<String> cells = ExactText.cells(text);

        StringBuilder read = new StringBuilder();
        for (String cell : cells) {
            assertThat(cell.length()).isBetween(1, ExactText.LONGEST_CELL);
            read.append(ExactText.text("heading", cell, 100_000));
        }
        assertThat(read.toString()).isEqualTo(text);
    }
}
