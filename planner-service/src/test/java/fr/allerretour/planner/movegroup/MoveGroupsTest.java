package fr.allerretour.planner.movegroup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.planner.snapshot.Application;
import fr.allerretour.planner.snapshot.Dependency;
import fr.allerretour.planner.snapshot.Dependency.Strength;
import fr.allerretour.planner.snapshot.Workload;
import fr.allerretour.planner.snapshot.Workload.Criticality;
import fr.allerretour.planner.snapshot.Workload.Environment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveGroupsTest {

    @Test
    void nothingGivesNoGroup() {
        assertThat(MoveGroups.of(List.of(), List.of(), List.of()))
                .isEqualTo(new MoveGroups(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void aHardCycleMovesTogetherAndIsNoError() {
        MoveGroups groups = MoveGroups.of(
                List.of(workload("a"), workload("b"), workload("c")),
                List.of(),
                List.of(hard("a", "b"), hard("b", "c"), hard("c", "a")));
        assertThat(groups.groups()).singleElement().satisfies(group -> {
            assertThat(group.workloads()).containsExactly("a", "b", "c");
            assertThat(group.name()).isEqualTo("name of a + 2");
            assertThat(group.storageMiB()).isEqualTo(3072);
        });
        assertThat(groups.orders()).isEmpty();
    }

    @Test
    void aHardDependencyOrdersTwoGroupsAndIsNotRepeated() {
        MoveGroups groups = MoveGroups.of(
                List.of(workload("web"), workload("db")),
                List.of(),
                List.of(hard("web", "db"), hard("web", "db"), hard("web", "web")));
        assertThat(groups.orders()).containsExactly(new GroupOrder(idOf(groups, "web"), idOf(groups, "db")));
    }

    @Test
    void anApplicationMovesWholeAndADependencyMayNameIt() {
        MoveGroups groups = MoveGroups.of(
                List.of(workload("a1", "app", null), workload("a2", "app", null), workload("b")),
                List.of(
                        new Application("app", "Payroll", Criticality.VITAL, null, Application.Intent.UNDECIDED),
                        new Application("empty", "Empty", Criticality.VITAL, null, Application.Intent.UNDECIDED)),
                List.of(hard("b", "app"), hard("b", "empty")));
        String payroll = idOf(groups, "a1");
        assertThat(groups.groups())
                .contains(new MoveGroup(
                        payroll,
                        "Payroll",
                        List.of("a1", "a2"),
                        List.of("app"),
                        2048,
                        Criticality.VITAL,
                        Environment.PRODUCTION));
        assertThat(groups.orders()).containsExactly(new GroupOrder(idOf(groups, "b"), payroll));
        assertThat(groups.unknownEnds()).containsExactly(hard("b", "empty"));
    }

    @Test
    void aDatabaseMovesWithItsMachine() {
        MoveGroups groups = MoveGroups.of(List.of(workload("vm"), workload("db", null, "vm")), List.of(), List.of());
        assertThat(groups.groups())
                .singleElement()
                .extracting(MoveGroup::workloads)
                .isEqualTo(List.of("db", "vm"));
    }

    @Test
    void softDependenciesAreCountedInBothDirectionsAndDoNotTie() {
        MoveGroups groups = MoveGroups.of(
                List.of(workload("a"), workload("b")),
                List.of(),
                List.of(soft("a", "b"), soft("b", "a"), soft("a", "a"), soft("a", "nowhere")));
        List<String> ids =
                List.of(idOf(groups, "a"), idOf(groups, "b")).stream().sorted().toList();
        assertThat(groups.softLinks()).containsExactly(new SoftLink(ids.get(0), ids.get(1), 2));
        assertThat(groups.orders()).isEmpty();
        assertThat(groups.unknownEnds()).containsExactly(soft("a", "nowhere"));
    }

    @Test
    void aTemplateIsLeftOut() {
        Workload template = new Workload(
                "t",
                "t",
                Workload.Kind.VIRTUAL_MACHINE,
                Environment.TEST,
                Criticality.LOW,
                null,
                1,
                1,
                1,
                null,
                Workload.Powered.OFF,
                true,
                null,
                null,
                "FR",
                null,
                null);
        assertThat(MoveGroups.of(List.of(template), List.of(), List.of()).groups())
                .isEmpty();
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        List<Workload> workloads = new ArrayList<>();
        List<Dependency> dependencies = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            workloads.add(workload("w" + i));
        }
        for (int i = 0; i < 300; i++) {
            String from = "w" + random.nextInt(200);
            String to = "w" + random.nextInt(200);
            dependencies.add(random.nextBoolean() ? hard(from, to) : soft(from, to));
        }
        MoveGroups first = MoveGroups.of(workloads, List.of(), dependencies);
        Collections.shuffle(workloads, random);
        Collections.shuffle(dependencies, random);
        assertThat(MoveGroups.of(workloads, List.of(), dependencies)).isEqualTo(first);
    }

    @Test
    void aChainAndARingOfAHundredThousandDoNotEndTheStack() {
        int size = 100_000;
        List<Workload> workloads =
                IntStream.range(0, size).mapToObj(i -> workload("w" + i)).toList();
        List<Dependency> chain = new ArrayList<>();
        for (int i = 1; i < size; i++) {
            chain.add(hard("w" + (i - 1), "w" + i));
        }
        assertThat(MoveGroups.of(workloads, List.of(), chain).groups()).hasSize(size);
        chain.add(hard("w" + (size - 1), "w0"));
        assertThat(MoveGroups.of(workloads, List.of(), chain).groups()).hasSize(1);
    }

    private static String idOf(MoveGroups groups, String workload) {
        return groups.groups().stream()
                .filter(group -> group.workloads().contains(workload))
                .map(MoveGroup::id)
                .findFirst()
                .orElseThrow();
    }

    private static Dependency hard(String from, String to) {
        return new Dependency(from, to, Strength.HARD);
    }

    private static Dependency soft(String from, String to) {
        return new Dependency(from, to, Strength.SOFT);
    }

    private static Workload workload(String key) {
        return workload(key, null, null);
    }

    private static Workload workload(String key, @Nullable String application, @Nullable String runsOn) {
        return new Workload(
                key,
                "name of " + key,
                Workload.Kind.VIRTUAL_MACHINE,
                Environment.PRODUCTION,
                Criticality.LOW,
                null,
                2,
                4096,
                1024,
                null,
                Workload.Powered.ON,
                false,
                application,
                runsOn,
                "FR",
                null,
                null);
    }
}
