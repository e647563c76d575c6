package fr.allerretour.planner.report;

import fr.allerretour.planner.plan.PlanDocument;
import fr.allerretour.planner.plan.PlanDocument.Lift;
import fr.allerretour.planner.plan.PlanDocument.MoveGroup;
import fr.allerretour.planner.plan.PlanDocument.Reason;
import fr.allerretour.planner.plan.PlanDocument.Verdict;
import fr.allerretour.planner.plan.PlanDocument.Wave;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Sheets for a spreadsheet. */
public final class PlanCsv {
    private PlanCsv() {}

    /** One row a workload and wave: when what moves where. */
    public static void waves(PlanDocument plan, OutputStream out) throws IOException {
        Map<String, MoveGroup> groups = new HashMap<>();
        plan.moveGroups().forEach(group -> groups.put(group.id(), group));
        Map<String, String> names = new HashMap<>();
        plan.verdicts().forEach(verdict -> names.put(verdict.workload(), verdict.name()));
        Csv csv = new Csv(
                out,
                "wave",
                "wave name",
                "cutover start",
                "cutover end",
                "move group",
                "move group name",
                "provider",
                "offer",
                "workload",
                "workload name");
        for (Wave wave : plan.waves()) {
            for (String id : wave.moveGroups()) {
                MoveGroup group = groups.get(id);
                for (String workload : group == null ? List.<String>of() : group.workloads()) {
                    csv.row(
                            wave.number(),
                            wave.name(),
                            wave.cutoverStart(),
                            wave.cutoverEnd(),
                            id,
                            group == null ? "" : group.name(),
                            group == null ? "" : plan.nameOf(group.provider()),
                            group == null ? "" : plan.nameOf(group.offer()),
                            workload,
                            names.getOrDefault(workload, workload));
                }
            }
        }
    }

    /**
     * One row a verdict.
     *
     * @param nameOf what people call a provider or an offer, by id
     */
    public static void verdicts(Iterable<Verdict> verdicts, UnaryOperator<String> nameOf, OutputStream out)
            throws IOException {
        Csv csv = new Csv(
                out,
                "workload",
                "workload name",
                "verdict",
                "provider",
                "offer",
                "from",
                "exit class",
                "confidence",
                "strategy",
                "reasons",
                "raisons",
                "lifted by",
                "levé par");
        for (Verdict verdict : verdicts) {
            String provider = verdict.provider();
            String offer = verdict.offer();
            csv.row(
                    verdict.workload(),
                    verdict.name(),
                    verdict.verdict(),
                    provider == null ? null : nameOf.apply(provider),
                    offer == null ? null : nameOf.apply(offer),
                    verdict.from(),
                    verdict.exitClass(),
                    verdict.confidence(),
                    verdict.strategy(),
                    listed(verdict.reasons(), Reason::textEn),
                    listed(verdict.reasons(), Reason::textFr),
                    listed(verdict.lifts(), Lift::textEn),
                    listed(verdict.lifts(), Lift::textFr));
        }
    }

    /** Several sentences in one cell, told apart. */
    private static <T> String listed(List<T> sayings, Function<T, String> text) {
        return sayings.stream().map(text).collect(Collectors.joining(" · "));
    }
}
