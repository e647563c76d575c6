package fr.allerretour.planner.plan;

import fr.allerretour.planner.plan.PlanDocument.Activity;
import fr.allerretour.planner.plan.PlanDocument.MoveGroup;
import fr.allerretour.planner.plan.PlanDocument.Outcome;
import fr.allerretour.planner.plan.PlanDocument.Verdict;
import fr.allerretour.planner.plan.PlanDocument.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a plan as its receiver will and says what does not hold together. It knows the document alone: what was right
 * in the schedule may still have been written down wrong.
 */
public final class DocumentChecker {
    static final List<String> RULES = List.of("DOCUMENT_MEMBERSHIP", "DOCUMENT_VERDICTS", "DOCUMENT_DATES");

    private final PlanDocument plan;
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Map<String, MoveGroup> groups = new HashMap<>();
    private final List<String> findings = new ArrayList<>();

    private DocumentChecker(PlanDocument plan) {
        this.plan = plan;
        plan.verdicts().forEach(verdict -> verdicts.put(verdict.workload(), verdict));
        plan.moveGroups().forEach(group -> groups.put(group.id(), group));
    }

    /** One English sentence a finding; none if all is well. */
    public static List<String> check(PlanDocument plan) {
        DocumentChecker checker = new DocumentChecker(plan);
        checker.waves();
        checker.workloads();
        checker.activities();
        return List.copyOf(checker.findings);
    }

    private void finding(String rule, String text) {
        findings.add(rule + " " + text);
    }

    private void waves() {
        Map<String, Integer> waveOf = new HashMap<>();
        for (Wave wave : plan.waves()) {
            int workloads = 0;
            for (String id : wave.moveGroups()) {
                MoveGroup group = groups.get(id);
                if (group == null || group.wave() != wave.number()) {
                    finding("DOCUMENT_MEMBERSHIP", "Wave " + wave.number() + " names " + id + ", which is not of it.");
                } else {
                    workloads += group.workloads().size();
                }
                if (waveOf.put(id, wave.number()) != null) {
                    finding("DOCUMENT_MEMBERSHIP", id + " is in two waves.");
                }
            }
            if (workloads != wave.workloads()) {
                finding(
                        "DOCUMENT_MEMBERSHIP",
                        "Wave " + wave.number() + " says " + wave.workloads() + " workloads and has " + workloads
                                + ".");
            }
        }
        for (String id : groups.keySet()) {
            if (!waveOf.containsKey(id)) {
                finding("DOCUMENT_MEMBERSHIP", id + " is in no wave.");
            }
        }
    }

    private void workloads() {
        Map<Integer, Wave> waves = new HashMap<>();
        plan.waves().forEach(wave -> waves.put(wave.number(), wave));
        Map<String, String> groupOf = new HashMap<>();
        for (MoveGroup group : plan.moveGroups()) {
            Wave wave = waves.get(group.wave());
            for (String workload : group.workloads()) {
                String other = groupOf.put(workload, group.id());
                if (other != null) {
                    finding("DOCUMENT_MEMBERSHIP", workload + " is in " + other + " and in " + group.id() + ".");
                }
                Verdict verdict = verdicts.get(workload);
                if (verdict == null || !mayMove(verdict)) {
                    finding("DOCUMENT_VERDICTS", workload + " moves without a verdict that lets it.");
                } else if (wave != null && isTooEarly(verdict, wave.cutoverStart())) {
                    finding(
                            "DOCUMENT_DATES",
                            workload + " moves on " + wave.cutoverStart() + ", before " + verdict.from() + ".");
                }
            }
        }
        if (groupOf.size() != plan.summary().planned()) {
            finding(
                    "DOCUMENT_MEMBERSHIP",
                    "The summary says " + plan.summary().planned() + " planned, the groups hold " + groupOf.size()
                            + ".");
        }
    }

    private static boolean mayMove(Verdict verdict) {
        return verdict.verdict() == Outcome.RECOMMENDED
                || verdict.verdict() == Outcome.CONDITIONAL && verdict.from() != null;
    }

    private static boolean isTooEarly(Verdict verdict, LocalDate day) {
        LocalDate from = verdict.from();
        return from != null && day.isBefore(from);
    }

    private void activities() {
        Map<String, Activity> byId = new HashMap<>();
        for (Activity activity : plan.activities()) {
            if (byId.put(activity.id(), activity) != null) {
                finding("DOCUMENT_MEMBERSHIP", "Two activities are named " + activity.id() + ".");
            }
        }
        for (Activity activity : plan.activities()) {
            if (activity.end().isBefore(activity.start()) || activity.start().isBefore(plan.start())) {
                finding(
                        "DOCUMENT_DATES",
                        activity.id() + " lies from " + activity.start() + " to " + activity.end() + ".");
            }
            for (String id : activity.predecessors()) {
                Activity before = byId.get(id);
                if (before == null) {
                    finding("DOCUMENT_MEMBERSHIP", activity.id() + " waits for " + id + ", which is not there.");
                } else if (activity.start().isBefore(before.start())) {
                    finding("DOCUMENT_DATES", activity.id() + " starts before " + id + ", which it waits for.");
                }
            }
        }
    }
}
