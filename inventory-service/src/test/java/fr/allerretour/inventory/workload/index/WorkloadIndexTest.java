package fr.allerretour.inventory.workload.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.workload.index.WorkloadIndex.Position;
import fr.allerretour.inventory.workload.index.WorkloadIndex.Slice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkloadIndexTest {

    /** Capitals weigh what small letters weigh. */
    private static final Folding FOLDING = new Folding(weights());

    private static Map<Integer, String> weights() {
        Map<Integer, String> weights = new HashMap<>();
        for (int character = ' '; character <= 'z'; character++) {
            weights.put(character, Integer.toHexString(Character.toLowerCase(character)));
        }
        return weights;
    }

    @Test
    void equalOnesComeInTheOrderOfTheirIdsBothWays() {
        WorkloadIndex index = index(List.of(workload(0, "a", 4), workload(1, "b", 2), workload(2, "c", 4)));

        assertThat(index.page(WorkloadFilter.NONE, WorkloadSort.CPUS, false, null, 3))
                .contains(new Slice(ids(1, 0, 2), false));
        assertThat(index.page(WorkloadFilter.NONE, WorkloadSort.CPUS, true, null, 3))
                .contains(new Slice(ids(0, 2, 1), false));
    }

    @Test
    void aPageBeginsBehindTheRowWhereTheOneBeforeEnded() {
        WorkloadIndex index = index(List.of(workload(0, "a", 4), workload(1, "b", 2), workload(2, "c", 4)));

        assertThat(index.page(WorkloadFilter.NONE, WorkloadSort.CPUS, true, null, 1))
                .contains(new Slice(ids(0), true));
        assertThat(index.page(WorkloadFilter.NONE, WorkloadSort.CPUS, true, new Position("4", id(0)), 1))
                .contains(new Slice(ids(2), true));
        assertThat(index.page(WorkloadFilter.NONE, WorkloadSort.CPUS, true, new Position("2", id(1)), 1))
                .contains(new Slice(List.of(), false));
    }

    @Test
    void whereARowStoodThatHasMovedOrGoneItDoesNotGuess() {
        WorkloadIndex index = index(List.of(workload(0, "a", 4), workload(1, "b", 2)));

        assertThat(index.page(WorkloadFilter.NONE, WorkloadSort.CPUS, false, new Position("3", id(0)), 1))
                .isEmpty();
        assertThat(index.page(WorkloadFilter.NONE, WorkloadSort.CPUS, false, new Position("4", id(9)), 1))
                .isEmpty();
        assertThat(index.page(WorkloadFilter.NONE, WorkloadSort.NAME, false, new Position("A", id(0)), 1))
                .isEmpty();
    }

    @Test
    void textIsFoundInNamesFoldedAndInKeysAsWritten() {
        WorkloadIndex index = index(List.of(workload(0, "Alpha", 1), workload(1, "beta", 1)));

        assertThat(index.count(text("ALPH")).total()).isEqualTo(1);
        assertThat(index.count(text("KEY-")).total()).isZero();
        assertThat(index.count(text("key-")).total()).isEqualTo(2);
        assertThat(index.count(text("y-1")).total()).isEqualTo(1);
        assertThat(index.count(text("1b")).total()).isZero();
        assertThat(index.understands(text("é"))).isFalse();
    }

    @Test
    void textIsFoundInEveryRowAndFarFromTheLast() {
        List<IndexedWorkload> workloads = IntStream.range(0, 1000)
                .mapToObj(row -> workload(row, row % 100 == 99 ? "needle needle" : "hay", 1))
                .toList();

        assertThat(index(workloads).count(text("needle")).total()).isEqualTo(10);
        assertThat(index(workloads).count(text("key-")).total()).isEqualTo(1000);
        assertThat(index(workloads).count(text("key-999")).total()).isEqualTo(1);
    }

    @Test
    void anOrderOfOtherWorkloadsIsRefused() {
        List<IndexedWorkload> workloads = List.of(workload(0, "a", 1));

        assertThatThrownBy(() -> new WorkloadIndex(workloads, ranking(ids(1)), ranking(ids(0)), FOLDING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkloadIndex(workloads, ranking(List.of()), ranking(ids(0)), FOLDING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index(List.of(workload(0, "é", 1)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static WorkloadIndex index(List<IndexedWorkload> workloads) {
        List<UUID> ids = workloads.stream().map(IndexedWorkload::id).toList();
        return new WorkloadIndex(workloads, ranking(ids), ranking(ids), FOLDING);
    }

    private static Ranking ranking(List<UUID> ids) {
        Ranking ranking = new Ranking();
        ids.forEach(id -> ranking.add(List.of(id)));
        return ranking;
    }

    private static IndexedWorkload workload(int number, String name, int cpus) {
        return new IndexedWorkload(
                id(number),
                "key-" + number,
                name,
                Kind.VIRTUAL_MACHINE,
                Environment.TEST,
                Criticality.LOW,
                cpus,
                1024,
                2048,
                Powered.ON,
                false,
                null,
                null,
                Place.FR,
                Instant.EPOCH);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static List<UUID> ids(Integer... numbers) {
        return List.of(numbers).stream().map(WorkloadIndexTest::id).toList();
    }

    private static WorkloadFilter text(@Nullable String text) {
        return new WorkloadFilter(null, null, null, null, null, null, null, null, text);
    }
}
