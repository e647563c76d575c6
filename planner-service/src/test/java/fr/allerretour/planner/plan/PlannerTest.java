package fr.allerretour.planner.plan;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.planner.assessment.Assessor;
import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.catalogue.file.CatalogueLoader;
import fr.allerretour.planner.plan.PlanDocument.MoveGroup;
import fr.allerretour.planner.plan.PlanDocument.Outcome;
import fr.allerretour.planner.plan.PlanDocument.Verdict;
import fr.allerretour.planner.plan.PlanSettings.Days;
import fr.allerretour.planner.policy.PolicyLoader;
import fr.allerretour.planner.snapshot.Snapshot;
import fr.allerretour.planner.snapshot.SnapshotReader;
import fr.allerretour.planner.snapshot.SnapshotText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The fixture: a cycle of hard dependencies, a hosted database, a template, a machine that is off, data of all kinds. */
class PlannerTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);
    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    private static Planner planner;
    private static Snapshot snapshot;
    private static PlanDocument plan;

    @BeforeAll
    static void planTheFixture() throws IOException {
        Catalogue catalogue = CatalogueLoader.shipped();
        planner = new Planner(catalogue, new Assessor(catalogue, PolicyLoader.shipped(catalogue)));
        try (InputStream in = Objects.requireNonNull(PlannerTest.class.getResourceAsStream("/snapshots/small.lines"))) {
            String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            snapshot = SnapshotReader.read(
                    SnapshotText.stream(SnapshotText.of(lines.lines().toArray(String[]::new))));
        }
        plan = planner.plan(input(PlanSettings.DEFAULTS), PlanProgress.SILENT);
    }

    private static PlanInput input(PlanSettings settings) {
        return new PlanInput("plan-1", "local", "Parc d'essai", snapshot, AS_OF, START, settings);
    }

    @Test
    void everyWorkloadHasOneVerdictWithReasonsInBothLanguages() {
        assertThat(plan.verdicts())
                .extracting(Verdict::workload)
                .containsExactlyElementsOf(
                        snapshot.workloads().stream().map(w -> w.key()).sorted().toList());
        assertThat(plan.verdicts())
                .allSatisfy(verdict -> assertThat(verdict.reasons())
                        .isNotEmpty()
                        .allSatisfy(reason -> {
                            assertThat(reason.textEn()).isNotBlank();
                            assertThat(reason.textFr()).isNotBlank();
                        }));
        assertThat(plan.summary().workloads()).isEqualTo(snapshot.workloads().size());
    }

    @Test
    void aCycleOfHardDependenciesMovesTogetherAndIsNoError() {
        MoveGroup group = groupOf("vm-erp-app");

        assertThat(group.workloads()).contains("vm-erp-app", "vm-erp-db", "db-erp");
    }

    @Test
    void theTemplateIsInNoGroup() {
        assertThat(plan.moveGroups()).noneMatch(group -> group.workloads().contains("tpl-debian"));
    }

    @Test
    void whatIsBlockedIsInNoWaveAndSaysWhatWouldLiftIt() {
        List<Verdict> blocked = plan.verdicts().stream()
                .filter(verdict -> verdict.verdict() == Outcome.BLOCKED)
                .toList();

        assertThat(blocked).isNotEmpty().allSatisfy(verdict -> {
            assertThat(verdict.lifts()).isNotEmpty();
            assertThat(plan.moveGroups()).noneMatch(group -> group.workloads().contains(verdict.workload()));
        });
        assertThat(plan.summary().blocked()).isEqualTo(blocked.size());
    }

    @Test
    void whatTheOwnerRetiresAndRetainsStays() {
        assertThat(verdictOf("vm-old").verdict()).isEqualTo(Outcome.RETIRE);
        assertThat(verdictOf("vm-lab").verdict()).isEqualTo(Outcome.RETAIN);
        assertThat(plan.moveGroups())
                .noneMatch(group -> group.workloads().contains("vm-old")
                        || group.workloads().contains("vm-lab"));
    }

    @Test
    void aMachineThatIsOffIsPlannedAndFlagged() {
        assertThat(plan.risks()).anySatisfy(risk -> {
            assertThat(risk.code()).isEqualTo("POWERED_OFF");
            assertThat(risk.textEn()).contains("planned: 1.");
        });
    }

    @Test
    void thePlanCarriesItsBoundItsGapAndItsCheck() {
        assertThat(plan.summary().makespanDays())
                .isPositive()
                .isGreaterThanOrEqualTo(plan.summary().lowerBoundDays());
        assertThat(plan.summary().start()).isEqualTo(START);
        assertThat(plan.summary().end()).isEqualTo(START.plusDays(plan.summary().makespanDays() - 1L));
        assertThat(plan.summary().provedBy()).isNotBlank();
        assertThat(plan.check().passed()).isTrue();
        assertThat(plan.check().rules()).contains("PRECEDENCE", "RESOURCE", "WAVE_WINDOW", "DOCUMENT_VERDICTS");
        assertThat(DocumentChecker.check(plan)).isEmpty();
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        PlanDocument again = planner.plan(input(PlanSettings.DEFAULTS), PlanProgress.SILENT);

        assertThat(written(again)).isEqualTo(written(plan));
    }

    @Test
    void theInputHashChangesWithWhatThePlanIsComputedFromAndWithNothingElse() {
        String hash = plan.inputHash();
        PlanInput renamed = new PlanInput("plan-2", "local", null, snapshot, AS_OF, START, PlanSettings.DEFAULTS);
        PlanInput later = new PlanInput(
                "plan-1", "local", "Parc d'essai", snapshot, AS_OF, START.plusDays(1), PlanSettings.DEFAULTS);

        assertThat(hash).matches("sha256:[0-9a-f]{64}");
        assertThat(planner.plan(renamed, PlanProgress.SILENT).inputHash()).isEqualTo(hash);
        assertThat(planner.plan(later, PlanProgress.SILENT).inputHash()).isNotEqualTo(hash);
        assertThat(planner.plan(input(frozen()), PlanProgress.SILENT).inputHash())
                .isNotEqualTo(hash);
    }

    @Test
    void noCutoverFallsIntoAFreeze() {
        PlanDocument frozen = planner.plan(input(frozen()), PlanProgress.SILENT);

        assertThat(frozen.waves())
                .isNotEmpty()
                .allSatisfy(wave -> assertThat(wave.cutoverStart()).isAfter(LocalDate.of(2027, 6, 30)));
        assertThat(frozen.summary().end()).isAfter(plan.summary().end());
    }

    @Test
    void theDocumentIsTheContractsFormat() throws IOException {
        assertThatJson(written(plan)).node("format").isEqualTo("aller-retour/plan/1");
        assertThatJson(written(plan))
                .node("snapshot")
                .isEqualTo(Map.of(
                        "id", SnapshotText.ID, "contentHash", snapshot.contentHash(), "portfolioName", "Parc d'essai"));
    }

    @Test
    void progressIsToldStepByStepAndMayCancel() {
        List<String> heard = new ArrayList<>();
        planner.plan(input(PlanSettings.DEFAULTS), (done, total, message) -> heard.add(done + "/" + total));

        assertThat(heard).startsWith("0/5", "1/5", "2/5", "3/5").endsWith("4/5", "5/5");
        assertThatThrownBy(() -> planner.plan(input(PlanSettings.DEFAULTS), (done, total, message) -> {
                    if (done == 2) {
                        throw new IllegalStateException("cancelled");
                    }
                }))
                .hasMessage("cancelled");
    }

    @Test
    void aStartBeforeTheDayOfTheFactsIsRefused() {
        assertThatThrownBy(() -> new PlanInput(
                        "plan-1", "local", null, snapshot, AS_OF, AS_OF.minusDays(1), PlanSettings.DEFAULTS))
                .hasMessage("The plan starts on 2026-11-22, before 2026-11-23.");
    }

    @Test
    void aSettingWithoutSenseIsNamed() {
        PlanSettings nobody =
                new PlanSettings(null, null, null, null, null, null, null, null, null, null, 0, null, null, null);

        assertThatThrownBy(() -> planner.plan(input(nobody), PlanProgress.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("slotsPerWindow is 0");
    }

    private static PlanSettings frozen() {
        return new PlanSettings(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new Days("Gel", START, LocalDate.of(2027, 6, 30))),
                null,
                null);
    }

    private static MoveGroup groupOf(String workload) {
        return plan.moveGroups().stream()
                .filter(group -> group.workloads().contains(workload))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdictOf(String workload) {
        return plan.verdicts().stream()
                .filter(verdict -> verdict.workload().equals(workload))
                .findFirst()
                .orElseThrow();
    }

    private static String written(PlanDocument plan) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PlanWriter writer = new PlanWriter(out)) {
            writer.plan(plan);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
