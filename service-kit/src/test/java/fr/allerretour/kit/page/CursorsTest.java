package fr.allerretour.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.kit.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CursorsTest {

    private static final String CONTEXT = "/workloads?sort=name";

    @Test
    void aPositionComesBackAsItWasWhateverItsCharacters() {
        List<String> position = List.of("", "é\u0000\uD83D\uDE00\n'", "x".repeat(2000));
        assertThat(Cursors.decode(CONTEXT, Cursors.encode(CONTEXT, position))).isEqualTo(position);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor = Cursors.encode("/workloads?sort=cpus", List.of("4"));
        assertThatThrownBy(() -> Cursors.decode(CONTEXT, cursor))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("invalid-cursor: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "AAAAAAAAAAAAAA", "____________"})
    void whatWeNeverGaveIsRefused(String cursor) {
        assertThatThrownBy(() -> Cursors.decode(CONTEXT, cursor))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("invalid-cursor: ");
    }

    @Test
    void aCursorWithSomethingBehindItIsRefused() {
        String cursor = Cursors.encode(CONTEXT, List.of("abcd"));
        assertThatThrownBy(() -> Cursors.decode(CONTEXT, cursor + "AAAA")).isInstanceOf(ProblemException.class);
    }

    @Test
    void aPageHoldsOneToFiveHundredItems() {
        assertThat(Limits.of(null)).isEqualTo(50);
        assertThat(Limits.of(1)).isEqualTo(1);
        assertThat(Limits.of(500)).isEqualTo(500);
        for (int limit : new int[] {0, -1, 501, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> Limits.of(limit))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("invalid-request: limit is " + limit + ".");
        }
    }
}
