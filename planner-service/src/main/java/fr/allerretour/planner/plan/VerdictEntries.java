package fr.allerretour.planner.plan;

import fr.allerretour.planner.assessment.Assessment;
import fr.allerretour.planner.assessment.Verdict;
import fr.allerretour.planner.assessment.Verdict.Blocked;
import fr.allerretour.planner.assessment.Verdict.Condition;
import fr.allerretour.planner.assessment.Verdict.Conditional;
import fr.allerretour.planner.assessment.Verdict.Recommended;
import fr.allerretour.planner.assessment.Verdict.Replace;
import fr.allerretour.planner.assessment.Verdict.Retain;
import fr.allerretour.planner.assessment.Verdict.Retire;
import fr.allerretour.planner.assessment.Verdict.Target;
import fr.allerretour.planner.assessment.Verdict.Violation;
import fr.allerretour.planner.plan.PlanDocument.Fact;
import fr.allerretour.planner.plan.PlanDocument.Lift;
import fr.allerretour.planner.plan.PlanDocument.Outcome;
import fr.allerretour.planner.plan.PlanDocument.Reason;
import fr.allerretour.planner.snapshot.Snapshot;
import fr.allerretour.planner.snapshot.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes verdicts down as a plan or an assessment hands them out. Workloads with one verdict share its words. */
public final class VerdictEntries {
    private final Map<Verdict, Words> words = new IdentityHashMap<>();

    private VerdictEntries() {}

    private record Words(List<Reason> reasons, List<Lift> lifts) {}

    /** One entry a workload, by workload key. */
    public static List<PlanDocument.Verdict> of(Assessment assessment, Snapshot snapshot) {
        Map<String, String> names = new HashMap<>();
        for (Workload workload : snapshot.workloads()) {
            names.put(workload.key(), workload.name());
        }
        VerdictEntries entries = new VerdictEntries();
        List<PlanDocument.Verdict> all = new ArrayList<>(names.size());
        assessment
                .verdicts()
                .forEach((key, verdict) -> all.add(entries.entry(key, names.getOrDefault(key, key), verdict)));
        return List.copyOf(all);
    }

    /** The verdict at one offer, which it always names; the workload is "": many share it. */
    public static PlanDocument.Verdict atOffer(Assessment.AtOffer at) {
        PlanDocument.Verdict entry = new VerdictEntries().entry("", "", at.verdict());
        return new PlanDocument.Verdict(
                entry.workload(),
                entry.name(),
                entry.verdict(),
                at.offer(),
                at.provider(),
                entry.from(),
                entry.exitClass(),
                entry.confidence(),
                entry.strategy(),
                entry.reasons(),
                entry.lifts());
    }

    private PlanDocument.Verdict entry(String key, String name, Verdict verdict) {
        Words said = words.computeIfAbsent(verdict, VerdictEntries::words);
        Target target = target(verdict);
        LocalDate from = verdict instanceof Conditional conditional ? conditional.from() : null;
        return new PlanDocument.Verdict(
                key,
                name,
                outcome(verdict),
                target == null ? null : target.offer(),
                target == null ? null : target.provider(),
                from,
                target == null || target.exitClass() == null
                        ? null
                        : target.exitClass().name(),
                verdict.grounds().confidence(),
                verdict.strategy().name(),
                said.reasons(),
                said.lifts());
    }

    static @Nullable Target target(Verdict verdict) {
        return switch (verdict) {
            case Recommended recommended -> recommended.target();
            case Conditional conditional -> conditional.target();
            case Blocked ignored -> null;
            case Retain ignored -> null;
            case Retire ignored -> null;
            case Replace ignored -> null;
        };
    }

    private static Outcome outcome(Verdict verdict) {
        return switch (verdict) {
            case Recommended ignored -> Outcome.RECOMMENDED;
            case Conditional ignored -> Outcome.CONDITIONAL;
            case Blocked ignored -> Outcome.BLOCKED;
            case Retain ignored -> Outcome.RETAIN;
            case Retire ignored -> Outcome.RETIRE;
            case Replace ignored -> Outcome.REPLACE;
        };
    }

    private static Words words(Verdict verdict) {
        Set<Reason> reasons = new LinkedHashSet<>();
        Set<Lift> lifts = new LinkedHashSet<>();
        verdict.grounds().reasons().forEach(reason -> reasons.add(reason(reason)));
        if (verdict instanceof Conditional conditional) {
            for (Condition condition : conditional.conditions()) {
                reasons.add(reason(condition.reason()));
                lifts.add(new Lift(
                        condition.mustBecomeTrue().en(),
                        condition.mustBecomeTrue().fr()));
            }
        }
        if (verdict instanceof Blocked blocked) {
            for (Violation violation : blocked.violations()) {
                reasons.add(reason(violation.reason()));
                lifts.add(
                        new Lift(violation.liftedBy().en(), violation.liftedBy().fr()));
            }
        }
        return new Words(List.copyOf(reasons), List.copyOf(lifts));
    }

    private static Reason reason(fr.allerretour.planner.assessment.rating.Reason reason) {
        return new Reason(
                reason.code(),
                reason.rule(),
                reason.text().en(),
                reason.text().fr(),
                reason.control(),
                reason.facts().stream()
                        .map(fact -> new Fact(
                                fact.id(),
                                fact.source(),
                                fact.sourceFr(),
                                fact.asOf(),
                                fact.confidence().name()))
                        .toList());
    }
}
