package fr.allerretour.planner.plan;

import fr.allerretour.planner.plan.PlanDocument.Activity;
import fr.allerretour.planner.plan.PlanDocument.Bound;
import fr.allerretour.planner.plan.PlanDocument.CatalogueReference;
import fr.allerretour.planner.plan.PlanDocument.Check;
import fr.allerretour.planner.plan.PlanDocument.Fact;
import fr.allerretour.planner.plan.PlanDocument.Lift;
import fr.allerretour.planner.plan.PlanDocument.MoveGroup;
import fr.allerretour.planner.plan.PlanDocument.Outcome;
import fr.allerretour.planner.plan.PlanDocument.Phase;
import fr.allerretour.planner.plan.PlanDocument.Reason;
import fr.allerretour.planner.plan.PlanDocument.Risk;
import fr.allerretour.planner.plan.PlanDocument.SnapshotReference;
import fr.allerretour.planner.plan.PlanDocument.Summary;
import fr.allerretour.planner.plan.PlanDocument.Verdict;
import fr.allerretour.planner.plan.PlanDocument.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plans written by hand, for what only reads plans. */
public final class PlanFixture {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final Bound AT_START = new Bound("START", null, "The project starts.", "Le projet commence.");

    private PlanFixture() {}

    /** One workload moves, one waits for a date, one is blocked; all names are hostile if asked for. */
    public static PlanDocument small(String name) {
        Fact fact = new Fact("bleu-snc-j1", "ANSSI list", "Liste ANSSI", LocalDate.of(2026, 11, 1), "K");
        Reason reason = new Reason(
                "QUALIFICATION_MISSING",
                "qualification",
                "Needs SecNumCloud 3.2.",
                "Il faut SecNumCloud 3.2.",
                "SREN31",
                List.of(fact));
        return plan(
                name,
                List.of(
                        new Verdict(
                                "vm-1",
                                name + " 1",
                                Outcome.RECOMMENDED,
                                "outscale-iaas",
                                "outscale",
                                null,
                                "C",
                                0.875,
                                "REHOST",
                                List.of(reason),
                                List.of()),
                        new Verdict(
                                "vm-2",
                                name + " 2",
                                Outcome.CONDITIONAL,
                                "bleu-azure",
                                "bleu",
                                LocalDate.of(2027, 6, 30),
                                "A",
                                0.4,
                                "REHOST",
                                List.of(reason),
                                List.of(new Lift("The qualification is granted.", "La qualification est accordée."))),
                        new Verdict(
                                "vm-3",
                                name + " 3",
                                Outcome.BLOCKED,
                                null,
                                null,
                                null,
                                null,
                                1,
                                "RETAIN",
                                List.of(reason),
                                List.of(new Lift("An offer with HDS v2.", "Une offre certifiée HDS v2.")))),
                1);
    }

    /** A plan with so many waves, one workload each. */
    public static PlanDocument waves(int waves) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 1; i <= waves; i++) {
            verdicts.add(new Verdict(
                    "vm-" + i,
                    "srv-" + i,
                    Outcome.RECOMMENDED,
                    "outscale-iaas",
                    "outscale",
                    null,
                    "C",
                    1,
                    "REHOST",
                    List.of(),
                    List.of()));
        }
        return plan("Parc", verdicts, waves);
    }

    private static PlanDocument plan(String name, List<Verdict> verdicts, int waves) {
        List<MoveGroup> groups = new ArrayList<>();
        List<Wave> waveList = new ArrayList<>();
        List<Activity> activities = new ArrayList<>();
        activities.add(
                activity("classify", "CLASSIFY", Phase.ANTICIPATE, null, null, START, 5, Map.of("ARCHITECTURE", 2)));
        activities.add(activity(
                "landing",
                "LANDING_ZONE",
                Phase.PREPARE,
                null,
                "outscale",
                START.plusDays(7),
                15,
                Map.of("NETWORK", 1)));
        for (int i = 1; i <= waves; i++) {
            LocalDate day = LocalDate.of(2027, 1, 9).plusWeeks(i - 1L);
            groups.add(new MoveGroup(
                    "g-" + i, name + " g" + i, List.of("vm-" + i), List.of(), i, "outscale", "outscale-iaas", 1024));
            waveList.add(new Wave(i, "W" + i, day, day.plusDays(1), List.of("g-" + i), 1));
            activities.add(activity(
                    "cut-" + i, "CUT_OVER", Phase.MIGRATE, "g-" + i, "outscale", day, 2, Map.of("CUTOVER", 3)));
        }
        return new PlanDocument(
                "3f3d1c60-0000-4000-8000-000000000001",
                "local",
                LocalDate.of(2026, 11, 24),
                START,
                new SnapshotReference("s-1", "sha256:" + "a".repeat(64), name),
                new CatalogueReference(
                        "2026-11-23",
                        "sha256:" + "b".repeat(64),
                        new TreeMap<>(Map.of("outscale", "Outscale", "outscale-iaas", "Outscale IaaS"))),
                "sha256:" + "c".repeat(64),
                42,
                new Summary(
                        verdicts.size(),
                        waves,
                        (int) verdicts.stream()
                                .filter(v -> v.verdict() == Outcome.BLOCKED)
                                .count(),
                        0,
                        0,
                        0,
                        waves,
                        START,
                        LocalDate.of(2027, 1, 10).plusWeeks(waves - 1L),
                        LocalDate.of(2027, 1, 10),
                        41,
                        40,
                        2.5,
                        "critical path",
                        "chemin critique"),
                verdicts,
                groups,
                waveList,
                activities,
                List.of(new Risk("EXIT_UNKNOWN", "HIGH", "No way out of " + name, "Pas de sortie de " + name, "g-1")),
                new Check(true, List.of("precedence", "capacity")));
    }

    private static Activity activity(
            String id,
            String step,
            Phase phase,
            @Nullable String group,
            @Nullable String provider,
            LocalDate start,
            int days,
            Map<String, Integer> teams) {
        return new Activity(
                id,
                step + " en",
                step + " fr",
                phase,
                step,
                group,
                provider,
                start,
                start.plusDays(days - 1L),
                days,
                new TreeMap<>(teams),
                AT_START,
                List.of());
    }
}
