package fr.allerretour.planner.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.allerretour.planner.assessment.Verdict.Blocked;
import fr.allerretour.planner.assessment.Verdict.Conditional;
import fr.allerretour.planner.assessment.Verdict.Recommended;
import fr.allerretour.planner.assessment.rating.Reason;
import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.catalogue.file.CatalogueLoader;
import fr.allerretour.planner.policy.PolicyLoader;
import fr.allerretour.planner.snapshot.Application.Intent;
import fr.allerretour.planner.snapshot.DataSet.Regime;
import fr.allerretour.planner.snapshot.DataSet.Sensitivity;
import fr.allerretour.planner.snapshot.Snapshot;
import fr.allerretour.planner.snapshot.Workload;
import fr.allerretour.planner.snapshot.Workload.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessorTest {

    private static final LocalDate LAUNCH = LocalDate.of(2024, 1, 16);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Catalogue catalogue = CatalogueLoader.shipped();
    private final Assessor assessor = new Assessor(catalogue, PolicyLoader.shipped(catalogue));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            VIRTUAL_MACHINE | INTERNAL | - | 2024-01-16 | RECOMMENDED cloud-temple-iaas C REHOST 0.5
            VIRTUAL_MACHINE | INTERNAL | - | 2026-11-23 | RECOMMENDED cloud-temple-iaas C REHOST 0.8
            VIRTUAL_MACHINE | PUBLIC | - | 2026-11-23 | RECOMMENDED cloud-temple-iaas C REHOST 0.8
            VIRTUAL_MACHINE | UNKNOWN | - | 2026-11-23 | RECOMMENDED cloud-temple-iaas C REHOST 0.48
            VIRTUAL_MACHINE | SENSITIVE | SREN31 | 2024-01-16 | RECOMMENDED cloud-temple-iaas C REHOST 0.48
            VIRTUAL_MACHINE | SENSITIVE | SREN31 | 2026-11-23 | RECOMMENDED cloud-temple-iaas C REHOST 0.76
            VIRTUAL_MACHINE | RESTRICTED | DIFFUSION_RESTREINTE | 2026-11-23 | RECOMMENDED cloud-temple-iaas C REHOST 0.5
            VIRTUAL_MACHINE | HEALTH | HDS | 2024-01-16 | CONDITIONAL bleu-azure C REHOST 0.5 from null
            VIRTUAL_MACHINE | HEALTH | HDS | 2026-11-23 | RECOMMENDED outscale-iaas C REHOST 0.8
            VIRTUAL_MACHINE | INTERNAL | DORA | 2026-11-23 | RECOMMENDED cloud-temple-iaas C REHOST 0.8
            PHYSICAL_MACHINE | INTERNAL | - | 2026-11-23 | RECOMMENDED cloud-temple-iaas C RELOCATE 0.8
            DATABASE | SENSITIVE | SREN31 | 2026-11-23 | RECOMMENDED cloud-temple-iaas C REHOST 0.76
            FILE_SHARE | INTERNAL | - | 2026-11-23 | RECOMMENDED cloud-temple-iaas C REHOST 0.8
            OBJECT_STORE | INTERNAL | - | 2026-11-23 | RECOMMENDED cloud-temple-iaas C REHOST 0.8
            CLUSTER_APPLICATION | SENSITIVE | SREN31 | 2026-11-23 | RECOMMENDED cloud-temple-iaas C REPLATFORM 0.76
            WEB_APPLICATION | PUBLIC | - | 2026-11-23 | RECOMMENDED cloud-temple-iaas C REHOST 0.8
            MAILBOX_SET | INTERNAL | - | 2024-01-16 | RECOMMENDED m365-public A REPURCHASE 0.5
            MAILBOX_SET | INTERNAL | - | 2026-11-23 | RECOMMENDED bleu-m365 A REPURCHASE 0.5
            MAILBOX_SET | SENSITIVE | SREN31 | 2024-01-16 | CONDITIONAL bleu-m365 A REPURCHASE 0.48 from null
            MAILBOX_SET | SENSITIVE | SREN31 | 2026-11-23 | CONDITIONAL bleu-m365 A REPURCHASE 0.48 from null
            COLLABORATION_SITE | SENSITIVE | SREN31 | 2026-11-23 | RECOMMENDED wimi-armoured null REPURCHASE 0.48
            DIRECTORY | INTERNAL | - | 2026-11-23 | RECOMMENDED cloud-temple-iaas C REHOST 0.8
            TELEPHONY | RESTRICTED | - | 2026-11-23 | CONDITIONAL bleu-m365 A REPURCHASE 0.5 from null
            BI_WORKSPACE | HEALTH | HDS | 2026-11-23 | CONDITIONAL bleu-m365 S REPURCHASE 0.5 from null
            OTHER | PUBLIC | - | 2026-11-23 | BLOCKED KIND_UNKNOWN OFFER_UNCONFIRMED OFFER_CLOSED
            """)
    void whatOneWorkloadIsTold(
            Kind kind, Sensitivity sensitivity, @Nullable String regime, LocalDate asOf, String expected) {
        Regime[] regimes = regime == null ? new Regime[0] : new Regime[] {Regime.valueOf(regime)};
        Snapshot snapshot = new Snapshots()
                .workload("w", kind)
                .data("w", sensitivity, regimes)
                .build();
        assertThat(brief(assess(snapshot, asOf, "w"))).isEqualTo(expected);
    }

    @Test
    void aMachineThatNoDataSetNamesIsHeldToTheDemandsOfItsApplicationsData() {
        Snapshot snapshot = new Snapshots()
                .workload("web", Kind.VIRTUAL_MACHINE, "titres", null, false)
                .workload("database", Kind.DATABASE, "titres", null, false)
                .workload("alone", Kind.VIRTUAL_MACHINE, "other", null, false)
                .data("database", Sensitivity.SENSITIVE, Regime.SREN31)
                .build();

        assertThat(codes(assess(snapshot, TODAY, "web")))
                .startsWith("DATA_OF_APPLICATION")
                .contains("LABEL_HELD");
        assertThat(codes(assess(snapshot, TODAY, "database"))).doesNotContain("DATA_OF_APPLICATION");
        assertThat(codes(assess(snapshot, TODAY, "alone"))).startsWith("SENSITIVITY_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, RECOMMENDED", "2026-12-01, BLOCKED"})
    void outscaleIsNoAnswerForSensitiveDataOnceItsQualificationHasEnded(LocalDate asOf, String expected) {
        Snapshot snapshot = sensitiveMachine();
        Verdict verdict = at("outscale-iaas", snapshot, asOf);
        assertThat(verdict.name()).isEqualTo(expected);
        if (verdict instanceof Blocked blocked) {
            assertThat(blocked.violations())
                    .extracting(
                            violation -> violation.reason().rule(),
                            violation -> violation.reason().code(),
                            violation -> violation.reason().control(),
                            violation -> violation.liftedBy().en())
                    .containsExactly(
                            tuple(
                                    "POL-SENSITIVE-CIRCULAR",
                                    "LABEL_ENDED",
                                    "CAC-R9",
                                    "The renewal of SECNUMCLOUD is published"),
                            tuple(
                                    "POL-SENSITIVE-CIRCULAR",
                                    "IMMUNITY_UNKNOWN",
                                    "CAC-R9",
                                    "The label SECNUMCLOUD is published for this offer"),
                            tuple(
                                    "POL-SENSITIVE-LAW",
                                    "LABEL_ENDED",
                                    "SREN-31",
                                    "The renewal of SECNUMCLOUD is published"));
        }
    }

    @Test
    void aLabelThatEndsSoonIsSaid() {
        Verdict verdict = at("outscale-iaas", sensitiveMachine(), TODAY);
        assertThat(verdict.grounds().reasons()).extracting(Reason::code).contains("LABEL_ENDS_SOON");
    }

    @Test
    void bleuIsConditionalForSensitiveDataWithoutADate() {
        assertThat(at("bleu-azure", sensitiveMachine(), TODAY))
                .isInstanceOfSatisfying(Conditional.class, conditional -> {
                    assertThat(conditional.from()).isNull();
                    assertThat(conditional.conditions())
                            .extracting(condition -> condition.reason().code())
                            .containsExactly("LABEL_IN_PROGRESS", "IMMUNITY_UNPROVEN", "LABEL_IN_PROGRESS");
                });
    }

    @Test
    void bleuWasConditionalUntilTheDayAnnouncedForItsFirstServices() {
        Snapshot snapshot = new Snapshots()
                .workload("w", Kind.VIRTUAL_MACHINE)
                .data("w", Sensitivity.INTERNAL)
                .build();
        assertThat(at("bleu-azure", snapshot, LAUNCH)).isInstanceOfSatisfying(Conditional.class, conditional -> {
            assertThat(conditional.from()).isEqualTo(LocalDate.of(2024, 12, 31));
            assertThat(conditional.conditions()).singleElement().satisfies(condition -> {
                assertThat(condition.reason().code()).isEqualTo("OFFER_ANNOUNCED");
                assertThat(condition.dateFact())
                        .isNotNull()
                        .satisfies(fact -> assertThat(fact.source())
                                .isEqualTo("Next, article on the commercial launch of Bleu, 16 January 2024"));
            });
        });
    }

    @Test
    void whatIsDecidedIsNotMoved() {
        Snapshot snapshot = new Snapshots()
                .application("keep", Intent.RETAIN)
                .application("stop", Intent.RETIRE)
                .application("buy", Intent.REPLACE)
                .workload("a", Kind.VIRTUAL_MACHINE, "keep", null, false)
                .workload("b", Kind.VIRTUAL_MACHINE, "stop", null, false)
                .workload("c", Kind.VIRTUAL_MACHINE, "buy", null, false)
                .workload("d", Kind.VIRTUAL_MACHINE, null, null, true)
                .build();
        assertThat(assessor.assess(snapshot, TODAY).verdicts().values())
                .extracting(Verdict::name)
                .containsExactly("RETAIN", "RETIRE", "REPLACE", "RETAIN");
    }

    @Test
    void whatRunsOnAMachineGoesWithItAndLendsItItsDemands() {
        Snapshot snapshot = new Snapshots()
                .workload("host", Kind.VIRTUAL_MACHINE)
                .workload("base", Kind.DATABASE, "app", "host", false)
                .data("host", Sensitivity.PUBLIC)
                .data("base", Sensitivity.HEALTH, Regime.HDS)
                .build();
        Assessment assessment = assessor.assess(snapshot, TODAY);
        assertThat(assessment.verdicts().values())
                .allSatisfy(verdict -> assertThat(brief(verdict)).startsWith("RECOMMENDED outscale-iaas"));
        assertThat(assessment.verdicts().get("base"))
                .isNotNull()
                .satisfies(verdict -> assertThat(verdict.grounds().reasons())
                        .extracting(Reason::code)
                        .contains("GOES_WITH_HOST"));
    }

    @Test
    void aCircleOfRunsOnIsNoTrap() {
        Snapshot snapshot = new Snapshots()
                .workload("a", Kind.VIRTUAL_MACHINE, null, "b", false)
                .workload("b", Kind.VIRTUAL_MACHINE, null, "a", false)
                .data("a", Sensitivity.INTERNAL)
                .build();
        assertThat(assessor.assess(snapshot, TODAY).verdicts().values())
                .extracting(Verdict::name)
                .containsExactly("RECOMMENDED", "RECOMMENDED");
    }

    @Test
    void hardDependenciesStayWithOneProvider() {
        Snapshot snapshot = new Snapshots()
                .workload("machine", Kind.VIRTUAL_MACHINE)
                .workload("cluster", Kind.CLUSTER_APPLICATION)
                .workload("store", Kind.OBJECT_STORE)
                .applicationData("app", Sensitivity.INTERNAL)
                .hard("machine", "cluster")
                .hard("cluster", "store")
                .build();
        assertThat(assessor.assess(snapshot, TODAY).verdicts().values().stream()
                        .map(verdict ->
                                verdict instanceof Recommended r ? r.target().provider() : "")
                        .distinct())
                .hasSize(1)
                .doesNotContain("");
    }

    @Test
    void anApplicationStaysWholeWhereOneQualifiedProviderMayReceiveAllOfIt() {
        Snapshot snapshot = new Snapshots()
                .workload("web", Kind.VIRTUAL_MACHINE)
                .workload("base", Kind.VIRTUAL_MACHINE)
                .data("web", Sensitivity.INTERNAL)
                .data("base", Sensitivity.HEALTH)
                .hard("web", "base")
                .build();
        // Health data want an HDS certificate, which Outscale has; the other machine alone would go to Cloud Temple.
        assertThat(brief(assess(snapshot, TODAY, "base"))).startsWith("RECOMMENDED outscale-iaas");
        assertThat(brief(assess(snapshot, TODAY, "web"))).startsWith("RECOMMENDED outscale-iaas");
    }

    @Test
    void whatCannotStayTogetherSaysSo() {
        Snapshot snapshot = new Snapshots()
                .workload("m1", Kind.VIRTUAL_MACHINE)
                .workload("m2", Kind.VIRTUAL_MACHINE)
                .workload("site", Kind.COLLABORATION_SITE)
                .applicationData("app", Sensitivity.INTERNAL)
                .hard("m1", "site")
                .hard("m2", "site")
                .build();
        Verdict site = assess(snapshot, TODAY, "site");
        assertThat(brief(site)).startsWith("RECOMMENDED oodrive-suite");
        assertThat(site.grounds().reasons()).extracting(Reason::code).contains("AFFINITY_CUT");
    }

    @Test
    void unknownSensitivityIsTreatedAsInternalAndCostsConfidence() {
        Snapshot unknown = new Snapshots().workload("w", Kind.VIRTUAL_MACHINE).build();
        Snapshot known = new Snapshots()
                .workload("w", Kind.VIRTUAL_MACHINE)
                .data("w", Sensitivity.INTERNAL)
                .build();
        Verdict dark = assess(unknown, TODAY, "w");
        Verdict light = assess(known, TODAY, "w");
        assertThat(dark.grounds().confidence()).isEqualTo(0.48);
        assertThat(light.grounds().confidence()).isEqualTo(0.8);
        assertThat(dark.grounds().raisedBy()).extracting(text -> text.en()).contains("Say how sensitive its data are");
        assertThat(((Recommended) dark).target()).isEqualTo(((Recommended) light).target());
    }

    @Test
    void publicDataUnderASecretRegimeAreBothAndSaidSo() {
        Snapshot snapshot = new Snapshots()
                .workload("w", Kind.VIRTUAL_MACHINE)
                .data("w", Sensitivity.PUBLIC, Regime.DIFFUSION_RESTREINTE)
                .build();
        Verdict verdict = assess(snapshot, TODAY, "w");
        assertThat(verdict.grounds().reasons())
                .extracting(Reason::code)
                .contains("SENSITIVITY_CONTRADICTED", "LABEL_HELD", "IMMUNE");
        assertThat(verdict.grounds().confidence()).isEqualTo(0.3);
    }

    @Test
    void theOrderOfTheInventoryChangesNothing() {
        Snapshot snapshot = large(2_000);
        List<Workload> shuffled = new ArrayList<>(snapshot.workloads());
        Collections.shuffle(shuffled, new Random(7));
        Snapshot other = new Snapshot(
                snapshot.id(),
                snapshot.contentHash(),
                shuffled,
                snapshot.applications(),
                snapshot.dependencies().reversed(),
                snapshot.dataSets().reversed());
        assertThat(assessor.assess(other, TODAY).verdicts())
                .isEqualTo(assessor.assess(snapshot, TODAY).verdicts());
    }

    @Test
    void workloadsThatAskForTheSameShareTheirVerdicts() {
        Assessment assessment = assessor.assess(large(35_000), TODAY);
        assertThat(assessment.verdicts()).hasSize(35_000);
        Set<Verdict> held = Collections.newSetFromMap(new IdentityHashMap<>());
        held.addAll(assessment.verdicts().values());
        assertThat(held).hasSizeLessThan(1_000);
        Set<List<Assessment.AtOffer>> rows = Collections.newSetFromMap(new IdentityHashMap<>());
        assessment.verdicts().keySet().forEach(key -> rows.add(assessment.atOffers(key)));
        assertThat(rows).hasSizeLessThan(1_000);
    }

    @Test
    void everyOfferHasAVerdictForEveryWorkload() {
        Assessment assessment = assessor.assess(sensitiveMachine(), TODAY);
        assertThat(assessment.atOffers("w"))
                .extracting(Assessment.AtOffer::offer)
                .containsExactlyElementsOf(catalogue.offersAt(TODAY).stream()
                        .map(offer -> offer.offer().id())
                        .sorted()
                        .toList());
        assertThatThrownBy(() -> assessment.atOffers("nobody"))
                .hasMessage("No workload with key nobody in snapshot snapshot-1");
    }

    private static Snapshot sensitiveMachine() {
        return new Snapshots()
                .workload("w", Kind.VIRTUAL_MACHINE)
                .data("w", Sensitivity.SENSITIVE, Regime.SREN31)
                .build();
    }

    private static Snapshot large(int count) {
        Snapshots snapshots = new Snapshots();
        Random random = new Random(1);
        Kind[] kinds = Kind.values();
        Sensitivity[] sensitivities = Sensitivity.values();
        for (int i = 0; i < count; i++) {
            String key = "w%05d".formatted(i);
            snapshots.workload(key, kinds[random.nextInt(kinds.length)], "app" + i / 10, null, i % 97 == 0);
            snapshots.data(key, sensitivities[random.nextInt(sensitivities.length)]);
            for (int link = 0; link < 3; link++) {
                snapshots.hard(key, "w%05d".formatted(i / 20 * 20 + random.nextInt(20)));
            }
        }
        return snapshots.build();
    }

    private Verdict assess(Snapshot snapshot, LocalDate asOf, String key) {
        return Objects.requireNonNull(assessor.assess(snapshot, asOf).verdicts().get(key), key);
    }

    private Verdict at(String offer, Snapshot snapshot, LocalDate asOf) {
        return assessor.assess(snapshot, asOf).atOffers("w").stream()
                .filter(at -> at.offer().equals(offer))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.grounds().reasons().stream().map(Reason::code).toList();
    }

    private static String brief(Verdict verdict) {
        return switch (verdict) {
            case Recommended r ->
                "RECOMMENDED " + r.target().offer() + " " + r.target().exitClass() + " " + r.strategy() + " "
                        + r.grounds().confidence();
            case Conditional c ->
                "CONDITIONAL " + c.target().offer() + " " + c.target().exitClass() + " " + c.strategy() + " "
                        + c.grounds().confidence() + " from " + c.from();
            case Blocked b ->
                b.violations().stream()
                        .map(violation -> violation.reason().code())
                        .distinct()
                        .collect(Collectors.joining(" ", "BLOCKED ", ""));
            case Verdict.Retain ignored -> "RETAIN";
            case Verdict.Retire ignored -> "RETIRE";
            case Verdict.Replace ignored -> "REPLACE";
        };
    }
}
