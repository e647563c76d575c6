package fr.allerretour.inventory.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunsOnCyclesTest {

    @Test
    void aCircleIsNamedOnceFromItsSmallestKeyHoweverManyRunOnIt() {
        assertThat(RunsOnCycles.find(Map.of("c", "a", "a", "b", "b", "c", "x", "a", "y", "x", "lone", "host")))
                .containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void aWorkloadThatRunsOnItselfIsACircleOfOne() {
        assertThat(RunsOnCycles.find(Map.of("z", "z", "p", "q", "q", "p")))
                .containsExactly(List.of("p", "q"), List.of("z"));
    }

    @Test
    void aChainOfAHundredThousandEndsWithoutACircle() {
        Map<String, String> chain = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            chain.put("w" + i, "w" + (i + 1));
        }
        assertThat(RunsOnCycles.find(chain)).isEmpty();
    }
}
