package fr.allerretour.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PageTest {

    private static final List<String> LETTERS = List.of("c", "a", "b", "e", "d");

    private static Page<String> page(List<String> all, @Nullable Integer limit, @Nullable String cursor) {
        return Page.of(all, UnaryOperator.identity(), "letters", limit, cursor);
    }

    @Test
    void pagesFollowEachOtherInTheListsOwnOrder() {
        Page<String> first = page(LETTERS, 2, null);
        Page<String> second = page(LETTERS, 2, first.next());
        Page<String> last = page(LETTERS, 2, second.next());

        assertThat(first.items()).containsExactly("c", "a");
        assertThat(second.items()).containsExactly("b", "e");
        assertThat(last).isEqualTo(new Page<>(List.of("d"), null));
    }

    @Test
    void aListThatFillsThePageExactlyHasNoNextOne() {
        assertThat(page(LETTERS, 5, null)).isEqualTo(new Page<>(LETTERS, null));
        assertThat(page(List.of(), 5, null)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void whatComesInMeanwhileNeitherRepeatsNorHidesAnything() {
        String cursor = Objects.requireNonNull(page(LETTERS, 2, null).next());

        assertThat(page(List.of("new", "c", "a", "b", "e", "d"), 9, cursor).items())
                .containsExactly("b", "e", "d");
        assertThatThrownBy(() -> page(List.of("c", "b"), 9, cursor))
                .hasMessage("invalid-cursor: The item where the cursor stood is no longer there.");
    }
}
